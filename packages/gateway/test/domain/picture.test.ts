import { describe, expect, it } from 'vitest'
import { imprintOf } from '../../src/domain/imprint.ts'
import { readPicture } from '../../src/domain/picture.ts'
import { aGif, aJpeg, aPng } from '../operations/a-picture.ts'

describe('readPicture', () => {
  it.each([
    ['image/png', aPng(640, 70_000), 640, 70_000],
    ['image/jpeg', aJpeg(640, 480), 640, 480],
    ['image/gif', aGif(300, 2), 300, 2],
  ])('%s', (contentType, bytes, width, height) => {
    expect(readPicture(bytes)).toEqual({ contentType, width, height })
    // A view into a larger buffer, as a part of a request is.
    expect(readPicture(Buffer.concat([Buffer.alloc(5), bytes]).subarray(5))).toEqual({ contentType, width, height })
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('GIF')],
    ['a page', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PNG without its header', aPng(1, 1).subarray(0, 20)],
    ['a PNG of no width', aPng(0, 1)],
    ['a JPEG cut off before its frame', aJpeg(1, 1).subarray(0, 16)],
    ['a JPEG whose segment goes beyond the end', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0])],
    ['a JPEG of fill bytes', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(100, 0xff)])],
    ['a GIF without its size', aGif(1, 1).subarray(0, 9)],
  ])('%s is no picture', (_what, bytes) => expect(readPicture(bytes)).toBeUndefined())
})

it('imprintOf is FNV-1a: the values of its authors', () => {
  const of = (text: string) => imprintOf(Buffer.from(text))
  expect([of(''), of('a'), of('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
})
