/**
 * A number from 0 below 2^32 that the bytes decide, and that differs for most pairs of different bytes: FNV-1a, 32 bits.
 *
 * Source: draft-eastlake-fnv, section 2.
 *
 * @example
 * imprintOf(new TextEncoder().encode('a')) // 0xe40c292c
 */
export function imprintOf(bytes: Uint8Array): number {
  let imprint = 0x811c9dc5
  for (const byte of bytes) imprint = Math.imul(imprint ^ byte, 0x01000193)
  return imprint >>> 0
}
