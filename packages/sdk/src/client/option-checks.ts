import { ArgumentError } from '../errors/argument-error.ts'
import { wellFormed } from '../protocol/json-text.ts'

/** A line end or blank around a key is nearly always a copying mistake, and the platform's answer to it does not say so (M19). */
export function requiredText(option: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new ArgumentError(option, 'it is missing', 'Give it as text')
  if (value.trim() !== value)
    throw new ArgumentError(option, 'it begins or ends with white space', 'Copy it again without blanks and line ends')
  return wellFormed(option, value)
}

export function oneOf<Value>(option: string, value: Value, allowed: readonly Value[]): Value {
  if (allowed.includes(value)) return value
  const shown = typeof value === 'string' && /^[\w.-]{1,20}$/.test(value) ? `"${value}"` : 'what was given'
  throw new ArgumentError(option, `${shown} cannot be used here`, `Use one of ${allowed.join(', ')}`)
}

/** A timer of Node holds at most 2^31 - 1; beyond that it would fire at once. */
const LARGEST = 2 ** 31 - 1

export function positive(option: string, value: number, largest: number = LARGEST): number {
  if (typeof value === 'number' && value > 0 && value <= largest) return value
  const shown = typeof value === 'number' ? String(value) : `a ${typeof value}`
  throw new ArgumentError(option, `${shown} is out of range`, `Give a number above 0 and up to ${largest}`)
}

/** Refuses what has not the form that its type promises; programs in plain JavaScript get here. */
export function ofKind<Value>(option: string, value: Value, kind: 'function' | 'object'): Value {
  if (typeof value === kind && value !== null) return value
  const given = value === null ? 'null' : `a value of type ${typeof value}`
  throw new ArgumentError(option, `it is ${given}`, kind === 'object' ? 'Give an object' : 'Give a function')
}
