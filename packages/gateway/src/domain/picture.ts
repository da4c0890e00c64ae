/** Formats of pictures that are known by their first bytes. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif'

/** What the head of a picture tells. */
export interface Picture {
  readonly contentType: PictureType
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/**
 * Format and size of a picture by its bytes, whatever its name or declared type; `undefined` where it is none or its head is cut off.
 *
 * Source: PNG specification 5.2 and 11.2.2; GIF89a 17 and 18; ITU-T T.81, B.2.2.
 *
 * @example
 * readPicture(bytes) // { contentType: 'image/png', width: 1, height: 1 }
 */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [contentType, signature, readSize] of formats) {
    if (!signature.every((byte, index) => bytes[index] === byte)) continue
    const size = readSize(view)
    return size && size.width > 0 && size.height > 0 ? { contentType, ...size } : undefined
  }
  return undefined
}

type Size = Pick<Picture, 'width' | 'height'>

const formats: readonly (readonly [PictureType, readonly number[], (view: DataView) => Size | undefined])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], pngSize],
  ['image/jpeg', [0xff, 0xd8, 0xff], jpegSize],
  ['image/gif', [0x47, 0x49, 0x46, 0x38], gifSize],
]

/** Behind the signature comes the header chunk: length, name, width, height. */
function pngSize(view: DataView): Size | undefined {
  return view.byteLength < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) }
}

function gifSize(view: DataView): Size | undefined {
  return view.byteLength < 10 ? undefined : { width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** Goes from segment to segment until the one that begins a frame: marker, length, precision, height, width. */
function jpegSize(view: DataView): Size | undefined {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    // Any number of fill bytes may stand in front of a marker.
    if (marker === 0xff) at += 1
    else if (beginsFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** SOF0 to SOF15; C4, C8 and CC are tables and an extension. */
function beginsFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
