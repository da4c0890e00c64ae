/**
 * Decimal text as a whole number of hundredths: `'12.5'` is 1250. Only for amounts that the seed schema has checked.
 *
 * @example toHundredths('1.01') // 101
 */
export function toHundredths(text: string): number {
  return Math.round(Number(text) * 100)
}

/**
 * Hundredths as decimal text with two places.
 *
 * @example fromHundredths(101) // '1.01'
 */
export function fromHundredths(hundredths: number): string {
  return (hundredths / 100).toFixed(2)
}
