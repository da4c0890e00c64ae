/** The head of a PNG, by its specification: signature, then the header chunk with width and height. */
export function aPng(width: number, height: number, ...more: readonly number[]): Buffer {
  const bytes = Buffer.alloc(33 + more.length)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.set(more, 33)
  return bytes
}

/** The head of a JPEG: an application segment, a fill byte, a table, and the segment that begins the frame. */
export function aJpeg(width: number, height: number): Buffer {
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46]),
    Buffer.from([0xff, 0xff, 0xc4, 0, 3, 0]),
    Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]),
  ])
  bytes.writeUInt16BE(height, bytes.length - 8)
  bytes.writeUInt16BE(width, bytes.length - 6)
  return bytes
}

/** The head of a GIF; its numbers have the low byte first. */
export function aGif(width: number, height: number): Buffer {
  return Buffer.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0])
}
