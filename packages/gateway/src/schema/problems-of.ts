import { createRequire } from 'node:module'
import type * as AjvModule from 'ajv'
import type { ErrorObject, ValidateFunction } from 'ajv'

const require = createRequire(import.meta.url)

const modes = { asIs: {}, ofText: { coerceTypes: true }, filled: { useDefaults: true } } as const

const validators = new WeakMap<object, { readonly [Mode in keyof typeof modes]?: ValidateFunction }>()

/**
 * Lists what is wrong with a value: where, as a JSON pointer, what, and the mend. Empty when it is as its schema (JSON Schema draft-07) says.
 *
 * @param mode `ofText` where the members are text, as in a query: there `'7'` is a number; `filled` puts the defaults of the schema into the value
 * @example
 * problemsOf({ type: 'object', required: ['ms'] }, {}) // ['/: ms is missing; add it']
 */
export function problemsOf(schema: object, value: unknown, mode: keyof typeof modes = 'asIs'): readonly string[] {
  const validate = validators.get(schema)?.[mode] ?? compile(schema, mode)
  return validate(value) ? [] : (validate.errors ?? []).map(describe)
}

/** Compiled when it is first needed: a start without such a check does not wait for Ajv. */
function compile(schema: object, mode: keyof typeof modes): ValidateFunction {
  const { Ajv } = require('ajv') as typeof AjvModule
  const ajv = new Ajv({ allErrors: true, strict: false, ...modes[mode] })
  const validate = ajv.compile(schema)
  validators.set(schema, { ...validators.get(schema), [mode]: validate })
  return validate
}

function describe({ keyword, instancePath, params, message }: ErrorObject): string {
  const place = instancePath || '/'
  switch (keyword) {
    case 'required':
      return `${place}: ${params['missingProperty']} is missing; add it`
    case 'additionalProperties':
      return `${place}: ${JSON.stringify(params['additionalProperty'])} is not known here; remove it or correct its name`
    case 'enum':
      return `${place}: must be one of ${(params['allowedValues'] as unknown[]).map(String).join(', ')}`
    default:
      return `${place}: ${message ?? 'not valid'}`
  }
}
