import type { FieldFact } from '@aeop/sdk/facts'
import type { Refusal } from '../domain/refusal.ts'
import type { Exchange, Step } from './exchange.ts'

/** Checks what the catalogue knows of the method's own parameters: presence, form, range. A file parameter is a file part of its name. */
export const businessParameters: Step = {
  name: 'business parameters fit the catalogue',
  yields: ['missing-parameter', 'invalid-parameter'],
  source: 'TOP codes 40 and 41, live; IOP MissingParameter, live; facts/methods',
  check: (exchange) => {
    const fields = exchange.found.fact?.params ?? []
    const missing = fields.find((field) => field.required && !isThere(field, exchange))
    if (missing) return { error: 'missing-parameter', parameter: missing.name }
    for (const field of fields) {
      const value = exchange.parameters.get(field.name)
      const refusal = isBlank(value) ? undefined : misfit(field, value as string)
      if (refusal !== undefined) return refusal
    }
    return undefined
  },
}

function isThere({ name, type }: FieldFact, { parameters, files }: Exchange): boolean {
  // A text under the name of a file is answered as what it is, and not as missing.
  return (type === 'bytes' && files?.has(name) === true) || !isBlank(parameters.get(name))
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === ''
}

function misfit(field: FieldFact, value: string): Refusal | undefined {
  if (fits(field, value)) return undefined
  const refusal: Refusal = { error: 'invalid-parameter', parameter: field.name }
  // A part without a file name is text to the platform, and has been signed as text (client-traps D-23).
  return field.type === 'bytes' ? { ...refusal, reason: 'file-sent-as-text' } : refusal
}

/** Forms on the wire by type. Lists and objects are JSON text, which the operation reads. */
const forms: Partial<Record<FieldFact['type'], RegExp>> = {
  integer: /^-?\d{1,19}$/,
  number: /^-?\d+(\.\d+)?$/,
  price: /^\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  // No text is a file.
  bytes: /(?!)/,
}

function fits(field: FieldFact, value: string): boolean {
  if (!(forms[field.type]?.test(value) ?? true)) return false
  // UTF-16 units, which is what a Java server counts.
  if (field.maxLength !== undefined && value.length > field.maxLength) return false
  if (field.minimum !== undefined && Number(value) < field.minimum) return false
  if (field.maximum !== undefined && Number(value) > field.maximum) return false
  return field.enum === undefined || field.type.startsWith('array') || field.enum.map(String).includes(value)
}
