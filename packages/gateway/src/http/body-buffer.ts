/** The bytes of a body as they come in. */
export interface BodyBuffer {
  append(piece: Buffer): void
  /** Everything that has been appended. */
  bytes(): Buffer
}

/**
 * Gathers the pieces of a body in one buffer that doubles as it fills, so that its memory follows the bytes and not the pieces: a client may send each byte in a
 * chunk of its own, and 16 million pieces of one byte take 4 GB. A body of one piece is not copied.
 *
 * @example
 * const body = createBodyBuffer()
 * body.append(Buffer.from('v=2'))
 * body.append(Buffer.from('.0'))
 * body.bytes().toString() // 'v=2.0'
 */
export function createBodyBuffer(): BodyBuffer {
  let buffer: Buffer = Buffer.alloc(0)
  let length = 0
  return {
    append(piece) {
      const needed = length + piece.length
      if (length === 0) buffer = piece
      else {
        if (needed > buffer.length) {
          const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * buffer.length))
          buffer.copy(larger, 0, 0, length)
          buffer = larger
        }
        piece.copy(buffer, length)
      }
      length = needed
    },
    bytes: () => buffer.subarray(0, length),
  }
}
