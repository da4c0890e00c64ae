import { ArgumentError } from '../errors/argument-error.ts'

/**
 * A number in plain decimal notation, without an exponent.
 *
 * @throws {ArgumentError} for NaN, infinities, and integers beyond 2^53, whose digits are already lost.
 */
export function numberText(where: string, value: number): string {
  if (!Number.isFinite(value))
    throw new ArgumentError(where, `${value} has no text form`, 'Give a finite number or a string')
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new ArgumentError(
      where,
      'an integer beyond 2^53 has lost digits as a JavaScript number',
      'Give it as a string or a bigint',
    )
  }
  const text = String(value)
  return text.includes('e') ? withoutExponent(text) : text
}

/** Only small fractions get here: `1.5e-7` becomes `0.00000015`. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replace('-', '').replace('.', '')
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${digits}`
}
