import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { createBodyBuffer } from '../../src/http/body-buffer.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const gather = (pieces: Iterable<string>) => {
  const body = createBodyBuffer()
  for (const piece of pieces) body.append(Buffer.from(piece))
  return body
}

describe('createBodyBuffer', () => {
  it.each([
    [[], ''],
    [['', ''], ''],
    [['one'], 'one'],
    [['', 'a', '', 'bc', 'd', '', 'efghijk', 'l'], 'abcdefghijkl'],
    [Array.from({ length: 100 }, () => 'xy'), 'xy'.repeat(100)],
  ])('%j', (pieces, whole) => {
    expect(gather(pieces).bytes().toString()).toBe(whole)
  })

  it('a body of one piece is that piece', () => {
    const piece = Buffer.from('all of it')
    const body = createBodyBuffer()
    body.append(piece)
    expect(body.bytes().buffer).toBe(piece.buffer)
  })

  it('leaves what a piece holds behind its end alone', () => {
    const block = Buffer.from('abcdef')
    const body = createBodyBuffer()
    body.append(block.subarray(0, 2))
    body.append(Buffer.from('xy'))
    expect([body.bytes().toString(), block.toString()]).toEqual(['abxy', 'abcdef'])
  })

  it('takes the memory of its bytes, however many pieces they come in', () => {
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    const body = createBodyBuffer()
    // Each as an object of its own, as chunks are.
    for (let piece = 0; piece < 300_000; piece++) body.append(Buffer.alloc(1))
    collectGarbage()
    // 300,000 buffers that are kept take 30 MB and more.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000)
    expect(body.bytes()).toHaveLength(300_000)
  })
})
