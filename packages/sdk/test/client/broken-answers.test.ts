import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createClient, TransportError } from '../../src/index.ts'
import { exchange, transports } from './both-transports.ts'
import { startRawServer, type Behaviour } from './raw-server.ts'

const says =
  (...parts: (string | Buffer)[]): Behaviour =>
  (socket) => {
    for (const part of parts) socket.write(part)
  }
const saysAndCloses =
  (...parts: (string | Buffer)[]): Behaviour =>
  (socket) => {
    for (const part of parts) socket.write(part)
    socket.end()
  }
const head = (...lines: string[]) => `${['HTTP/1.1 200 OK', ...lines].join('\r\n')}\r\n\r\n`
const gzipped = (body: Buffer) =>
  Buffer.concat([Buffer.from(head('content-encoding: gzip', `content-length: ${body.length}`)), body])
const VALUE = '{"x_y_response":{"a":1}}'
const zipped = gzipSync(VALUE)

/** What a call is to tell of each behaviour, and its time-out where it has to come to that. A client takes 100,000 bytes. */
const rows: [string, Behaviour, object, number?][] = [
  [
    'a 502 page',
    says('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 17\r\n\r\n<html>Bad</html> '),
    { code: 'unexpected-answer', status: 502, bodyStart: '<html>Bad</html> ', sent: true },
  ],
  ['an empty 200', says(head('content-length: 0')), { code: 'unexpected-answer', status: 200, bodyStart: '' }],
  ['204', says('HTTP/1.1 204 No Content\r\n\r\n'), { code: 'unexpected-answer', status: 204, bodyStart: '' }],
  ['304', says('HTTP/1.1 304 Not Modified\r\n\r\n'), { code: 'unexpected-answer', status: 304, bodyStart: '' }],
  [
    'a redirect',
    says('HTTP/1.1 302 Found\r\nlocation: https://user:pass@other.example/p?sign=AB\r\ncontent-length: 2\r\n\r\nhi'),
    {
      code: 'unexpected-answer',
      status: 302,
      bodyStart: 'hi',
      message: expect.stringMatching(/HTTP 302 and .*, and points to https:\/\/other\.example$/),
    },
  ],
  [
    'JSON that is cut off, in an answer that is whole',
    says(head('content-length: 10'), VALUE.slice(0, 10)),
    { code: 'unexpected-answer', status: 200, bodyStart: VALUE.slice(0, 10) },
  ],
  [
    'less than the length it said',
    saysAndCloses(head('content-length: 100'), VALUE),
    { code: 'connection-failed', status: 200, bodyStart: VALUE, phase: 'body', sent: true },
  ],
  [
    'a body that is reset',
    (socket) => {
      socket.write(head('content-length: 100') + VALUE)
      setTimeout(() => socket.resetAndDestroy(), 50)
    },
    { code: 'connection-failed', status: 200, bodyStart: VALUE, phase: 'body' },
  ],
  [
    'chunks without an end',
    saysAndCloses(head('transfer-encoding: chunked'), `18\r\n${VALUE}\r\n`),
    { code: 'connection-failed', status: 200, bodyStart: VALUE, phase: 'body' },
  ],
  [
    'a chunk whose size is no number',
    says(head('transfer-encoding: chunked'), `18\r\n${VALUE}\r\nzz\r\n`),
    { code: 'connection-failed', status: 200, bodyStart: VALUE, phase: 'body' },
  ],
  ['nothing at all', saysAndCloses(), { code: 'connection-failed', phase: 'headers', sent: true }],
  [
    'half of a head',
    saysAndCloses('HTTP/1.1 200 OK\r\ncontent-le'),
    { code: 'connection-failed', phase: 'headers', sent: true },
  ],
  ['what is no HTTP', says('SSH-2.0-OpenSSH_9.2\r\n'), { code: 'connection-failed', phase: 'headers' }],
  ['NUL in a header', says('HTTP/1.1 200 OK\r\nx: a\0b\r\n\r\n'), { code: 'connection-failed', phase: 'headers' }],
  [
    'a head of 1 MB',
    says('HTTP/1.1 200 OK\r\n', `x: ${'a'.repeat(1_000_000)}\r\n\r\n`),
    { code: 'connection-failed', phase: 'headers' },
  ],
  [
    'two lengths that differ',
    says('HTTP/1.1 200 OK\r\ncontent-length: 24\r\ncontent-length: 5\r\n\r\n', VALUE),
    { code: 'connection-failed', phase: 'headers' },
  ],
  [
    'a protocol nobody asked for',
    says('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    { code: 'connection-failed', phase: 'headers' },
  ],
  [
    'bytes that are no UTF-8',
    says(head('content-length: 9'), Buffer.from('{"a":"\xe9"}', 'latin1')),
    {
      code: 'unexpected-answer',
      status: 200,
      bodyStart: '{"a":"\uFFFD"}',
      message: expect.stringContaining('not UTF-8'),
    },
  ],
  ['silence', () => {}, { code: 'timeout', phase: 'headers', sent: true }, 200],
  [
    'early hints and then silence',
    says('HTTP/1.1 103 Early Hints\r\n\r\n'),
    { code: 'timeout', phase: 'headers', status: undefined },
    200,
  ],
  [
    'silence in the middle',
    says(head('content-length: 100'), VALUE),
    { code: 'timeout', status: 200, bodyStart: VALUE, phase: 'body' },
    200,
  ],
  [
    'a slow drip',
    (socket) => {
      socket.write(head('content-length: 1000'))
      const drip = setInterval(() => socket.write(' '), 20)
      socket.on('close', () => clearInterval(drip))
    },
    { code: 'timeout', status: 200, phase: 'body', message: expect.stringContaining('No complete answer') },
    200,
  ],
  [
    'more than the cap',
    says(head('content-length: 100001'), 'x'.repeat(100_001)),
    { code: 'answer-too-large', status: 200, bodyStart: 'x'.repeat(500) },
  ],
  [
    'more than the cap, without an end',
    (socket) => {
      socket.write(head())
      const pour = setInterval(() => socket.write('x'.repeat(50_000)), 5)
      socket.on('close', () => clearInterval(pour))
    },
    { code: 'answer-too-large', status: 200, bodyStart: 'x'.repeat(500), phase: 'body' },
  ],
  [
    'gzip that grows beyond the cap',
    says(gzipped(gzipSync(Buffer.alloc(50_000_000, 'x')))),
    { code: 'answer-too-large', status: 200, bodyStart: 'x'.repeat(500), phase: 'body' },
  ],
  [
    'gzip that is cut off',
    says(gzipped(gzipSync(`{${' '.repeat(600)}`).subarray(0, -9))),
    { code: 'unexpected-answer', status: 200, bodyStart: `{${' '.repeat(499)}` },
  ],
]

const values: [string, Behaviour][] = [
  ['HTTP/1.0 without a length', saysAndCloses('HTTP/1.0 200 OK\r\n\r\n', VALUE)],
  ['an answer up to the end of the connection', saysAndCloses(head(), VALUE)],
  [
    'chunks',
    says(head('transfer-encoding: chunked'), `6\r\n${VALUE.slice(0, 6)}\r\n12\r\n${VALUE.slice(6)}\r\n0\r\n\r\n`),
  ],
  ['early hints', says('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n', head('content-length: 24'), VALUE)],
  ['gzip', says(gzipped(zipped))],
  [
    'gzip in small pieces',
    (socket) => {
      const bytes = gzipped(zipped)
      bytes.forEach((_byte, at) => setTimeout(() => socket.write(bytes.subarray(at, at + 1)), at / 4))
    },
  ],
  ['x-gzip', says(head('content-encoding: X-GZIP', `content-length: ${zipped.length}`), zipped)],
  ['two gzip members', says(gzipped(Buffer.concat([gzipSync(VALUE.slice(0, 9)), gzipSync(VALUE.slice(9))])))],
]

describe.each(transports)('over %s', (name, create) => {
  const call = async (behave: Behaviour, timeout = 10_000) => {
    const gateway = await startRawServer(behave)
    const options = name === 'fetch' ? { fetch: (url: string, init: object) => fetch(url, init) } : {}
    const app = { appKey: '12345678', appSecret: 'helloworld', gateway, timeout, maxAnswerBytes: 100_000 }
    const client = createClient({ ...app, ...options })
    try {
      return await client.callUntyped('x.y')
    } catch (error) {
      return error
    } finally {
      await client.close()
    }
  }

  it.each(rows)('%s is a typed error', async (_what, behave, told, timeout) => {
    const error = await call(behave, timeout)
    expect(error).toBeInstanceOf(TransportError)
    expect(error).toMatchObject(told)
  })

  it.each(values)('%s is read', async (_what, behave) => {
    expect(await call(behave)).toEqual({ a: 1 })
  })

  it('gzip around nothing is nothing', async () => {
    const origin = await startRawServer(says(head('content-encoding: gzip', 'content-length: 0')))
    expect(await exchange(create(origin), origin)).toEqual({ status: 200, contentType: '', body: '' })
  })

  it('a second answer that nobody asked for answers no later call', async () => {
    const origin = await startRawServer((socket, _head, connection) => {
      const answer = `${head('content-length: 1')}${connection}`
      socket.write(connection === 1 ? answer + head('content-length: 6') + 'forged' : answer)
    })
    const transport = create(origin)
    const limits = { timeoutMs: 5000, maxAnswerBytes: 100 }
    const request = { method: 'POST', url: `${origin}/sync`, headers: {}, body: 'a=1' } as const
    const bodies: string[] = []
    for (let n = 0; n < 3; n++) {
      const { body } = await transport.send(request, limits).catch(() => ({ body: 'failed' }))
      bodies.push(body)
    }
    expect(bodies).not.toContain('forged')
    expect(bodies.at(-1)).toMatch(/^\d$/)
    await transport.close()
  })
})
