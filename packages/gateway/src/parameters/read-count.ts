/**
 * A page number or size: a whole number from 1; `undefined` for anything else. The platform's upper limits are not
 * known.
 *
 * @example readCount('20') // 20
 */
export function readCount(text: string): number | undefined {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0
  return count >= 1 ? count : undefined
}
