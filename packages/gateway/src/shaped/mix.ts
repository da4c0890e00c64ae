/**
 * A number from 0 below 2^32 out of two. For a given `by` no two seeds give the same, so that what is numbered differently stays different.
 *
 * Source: the last steps of MurmurHash3, 32 bits.
 *
 * @example
 * mix(1, 2) === mix(1, 2) // true; mix(1, 3) is another number
 */
export function mix(seed: number, by: number): number {
  let mixed = seed ^ Math.imul(by, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
