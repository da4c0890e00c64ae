import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createUndiciTransport } from '../../src/index.ts'
import { exchange } from './both-transports.ts'
import { startServer } from './http-server.ts'

/** Text that does not shrink to nothing: the same on every run. */
const text = Array.from({ length: 100_000 }, (_, n) => (n * 2_654_435_761) % 4_294_967_296).join(',')

async function receive(encoding: string, body: Buffer, maxAnswerBytes = 2_000_000) {
  const origin = await startServer((response) => {
    response.writeHead(200, { 'content-encoding': encoding, 'content-type': 'text/plain' }).end(body)
  })
  return exchange(createUndiciTransport(origin), origin, {}, { maxAnswerBytes })
}

describe('the pool', () => {
  it('asks for gzip and nothing else', async () => {
    const asked: unknown[] = []
    const origin = await startServer((response, { request }) => {
      asked.push(request.headers['accept-encoding'])
      response.end()
    })
    await exchange(createUndiciTransport(origin), origin)
    expect(asked).toEqual(['gzip'])
  })

  it.each([
    ['little', 'é'.repeat(10)],
    ['much', text],
  ])('undoes it around %s', async (_size, body) => {
    expect(await receive('gzip', gzipSync(body))).toEqual({ status: 200, contentType: 'text/plain', body })
    expect(await receive(' GZip', gzipSync(body))).toMatchObject({ body })
  })

  it('takes a body that says it is not encoded', async () => {
    expect(await receive('identity', Buffer.from('a'))).toMatchObject({ body: 'a' })
  })

  it.each([
    ['little', 1000],
    ['much', text.length - 1],
  ])('holds the cap for what comes out: %s', async (_size, cap) => {
    const zeros = gzipSync(Buffer.alloc(100_000, '0'))
    const error = await receive('gzip', cap === 1000 ? zeros : gzipSync(text), cap)
    expect(error).toMatchObject({ code: 'answer-too-large', status: 200, phase: 'body' })
    expect(error).toHaveProperty('bodyStart', (cap === 1000 ? '0'.repeat(500) : text).slice(0, 500))
  })

  it('lets through exactly the cap', async () => {
    expect(await receive('gzip', gzipSync(text), text.length)).toMatchObject({ body: text })
  })

  const half = gzipSync(text).subarray(0, 30_000)
  const wrongSum = Buffer.from(gzipSync('abc'))
  wrongSum.writeUInt32LE(1, wrongSum.length - 8)

  it.each<[string, string, Buffer, string, string]>([
    ['gzip cut off', 'gzip', half, 'in gzip that is cut off', text.slice(0, 500)],
    ['gzip cut off in its head', 'gzip', half.subarray(0, 5), 'in gzip that is cut off', ''],
    ['what is no gzip', 'gzip', Buffer.from('{"a":1}'), 'in broken gzip', ''],
    ['a wrong checksum', 'gzip', wrongSum, 'in broken gzip', ''],
    ['brotli', 'br', brotliCompressSync('a'), 'in a content encoding that was not asked for: br', ''],
    ['deflate', 'deflate', deflateSync('a'), 'in a content encoding that was not asked for: deflate', ''],
    ['gzip twice', 'gzip, gzip', gzipSync(gzipSync('a')), 'not asked for: an unknown one', ''],
    ['plain text called brotli', 'br', Buffer.from('Sorry'), 'not asked for: br', 'Sorry'],
  ])('%s is a typed error', async (_what, encoding, body, problem, start) => {
    const error = await receive(encoding, body)
    expect(error).toMatchObject({ code: 'unexpected-answer', status: 200, phase: 'body', sent: true })
    expect(error).toHaveProperty('message', expect.stringContaining(problem))
    expect((error as { bodyStart: string }).bodyStart.startsWith(start)).toBe(true)
  })

  it('an answer that breaks off inside of gzip shows what had come', async () => {
    const bytes = gzipSync(text)
    const origin = await startServer((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bytes.length })
      response.write(bytes.subarray(0, 20_000), () => response.destroy())
    })
    const error = await exchange(createUndiciTransport(origin), origin)
    expect(error).toMatchObject({ code: 'connection-failed', status: 200, bodyStart: text.slice(0, 500) })
  })
})
