import { crc32, deflateSync } from 'node:zlib'
import { mix } from '../shaped/mix.ts'
import { seedOf } from '../shaped/seed-of.ts'
import { errorPage } from './pages.ts'
import type { WireAnswer } from './wire-request.ts'

const FOLDER = '/pictures/'
const FILE = /^([0-9a-f]{8,16})\.png$/

/** Pixels. */
const SIDE = 480
/** Squares of a picture, which is its own mirror image. */
const SQUARES = 6

/**
 * The picture of a seed, drawn when it is asked for and always the same; `null` for paths outside of the folder.
 *
 * @example
 * findPictureAnswer('/pictures/00c0ffee.png')?.headers['content-type'] // 'image/png'
 */
export function findPictureAnswer(path: string): WireAnswer | null {
  if (!path.startsWith(FOLDER)) return null
  const seed = FILE.exec(path.slice(FOLDER.length))?.[1]
  if (seed === undefined) return errorPage(404, 'Not found', 'A picture is called by 8 to 16 digits or letters a to f.')
  return {
    status: 200,
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-aeop-simulated': 'shaped',
    },
    body: drawPicture(seedOf(seed)),
  }
}

/** Squares in three colours. Source: PNG specification 5, 11.2.2 (IHDR), 11.2.3 (PLTE), 12.9. */
function drawPicture(seed: number): Buffer {
  const colours = Buffer.alloc(9)
  for (let at = 0; at < colours.length; at++) colours[at] = 64 + (mix(seed, at + 1) % 192)
  const rows = Array.from({ length: SQUARES }, (_, row) => drawRow(mix(seed, 100 + row)))
  const lines = rows.flatMap((row) => Array.from({ length: SIDE / SQUARES }, () => row))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  // Bits of a pixel, and its meaning: an index into the palette.
  header.set([2, 3], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** One line of pixels, four in a byte, behind the byte that says: no filter. */
function drawRow(seed: number): Buffer {
  const half = Array.from({ length: SQUARES / 2 }, (_, at) => (seed >>> (at * 8)) % 3)
  const squares = [...half, ...half.toReversed()]
  const pixels = squares.map((colour) => Buffer.alloc(SIDE / SQUARES / 4, colour * 0b01010101))
  return Buffer.concat([Buffer.from([0]), ...pixels])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
