import { numberText } from '../../protocol/number-text.ts'

/** Text of a scalar value as it stands on the wire; `undefined` for a value that has none without loss. */
export function scalarText(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      return keepsDigits(value) ? numberText('', value) : undefined
    case 'boolean':
    case 'bigint':
      return String(value)
    default:
      return undefined
  }
}

/** Not of an integer beyond 2^53, whose last digits are those of another one. */
export function keepsDigits(value: number): boolean {
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value))
}
