import type { FieldFact } from '@aeop/sdk/facts'
import type { Step } from './exchange.ts'

/** Checks what the catalogue knows of the method's own parameters: presence, form, range. */
export const businessParameters: Step = {
  name: 'business parameters fit the catalogue',
  yields: ['missing-parameter', 'invalid-parameter'],
  source: 'TOP codes 40 and 41, live; IOP MissingParameter, live; facts/methods',
  check: ({ parameters, found }) => {
    const fields = found.fact?.params ?? []
    const missing = fields.find((field) => field.required && isBlank(parameters.get(field.name)))
    if (missing) return { error: 'missing-parameter', parameter: missing.name }
    const invalid = fields.find(
      (field) => !isBlank(parameters.get(field.name)) && !fits(field, parameters.get(field.name) as string),
    )
    return invalid && { error: 'invalid-parameter', parameter: invalid.name }
  },
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === ''
}

/** Forms on the wire by type. Lists and objects are JSON text, which the operation reads. */
const forms: Partial<Record<FieldFact['type'], RegExp>> = {
  integer: /^-?\d{1,19}$/,
  number: /^-?\d+(\.\d+)?$/,
  price: /^\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
}

function fits(field: FieldFact, value: string): boolean {
  if (!(forms[field.type]?.test(value) ?? true)) return false
  // UTF-16 units, which is what a Java server counts.
  if (field.maxLength !== undefined && value.length > field.maxLength) return false
  if (field.minimum !== undefined && Number(value) < field.minimum) return false
  if (field.maximum !== undefined && Number(value) > field.maximum) return false
  return field.enum === undefined || field.type.startsWith('array') || field.enum.map(String).includes(value)
}
