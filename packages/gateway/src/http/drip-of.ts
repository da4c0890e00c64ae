/** Twenty pieces a second, or as many as there are bytes. */
const PIECES_PER_SECOND = 20

/**
 * Pieces that come to so many bytes a second.
 *
 * @example
 * dripOf(1000) // { size: 50, everyMs: 50 }
 * dripOf(4) // { size: 1, everyMs: 250 }
 */
export function dripOf(bytesPerSecond: number): { readonly size: number; readonly everyMs: number } {
  const size = Math.ceil(bytesPerSecond / PIECES_PER_SECOND)
  return { size, everyMs: (1000 * size) / bytesPerSecond }
}
