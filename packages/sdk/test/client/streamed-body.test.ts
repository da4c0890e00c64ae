import { createHash } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { ArgumentError, createFetchTransport, createUndiciTransport, type StreamedBody } from '../../src/index.ts'
import { exchange, transports } from './both-transports.ts'
import { startServer } from './http-server.ts'
import { startRawServer } from './raw-server.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function streamed(chunks: () => AsyncIterable<Uint8Array>, contentLength?: number): StreamedBody {
  return { fields: new Map(), chunks, ...(contentLength === undefined ? {} : { contentLength }) }
}

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** Chunks without an end, and whether somebody still takes them. */
function endless() {
  const state = { taken: 0, closed: false }
  async function* chunks() {
    try {
      for (;;) {
        state.taken++
        yield new Uint8Array(65_536)
        await sleep(1)
      }
    } finally {
      state.closed = true
    }
  }
  return { state, chunks }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5)
}

describe.each(transports)('over %s', (_name, create) => {
  async function* threeParts() {
    yield bytes('one,')
    yield new Uint8Array(0)
    await sleep(5)
    yield bytes('two,')
    yield bytes('three')
  }

  it.each([
    ['its length where it is known', 13, { 'content-length': '13' }],
    ['chunks where it is not', undefined, { 'transfer-encoding': 'chunked' }],
  ])('a body is sent with %s', async (_how, length, framing) => {
    const seen: { body: string; headers: IncomingHttpHeaders }[] = []
    const origin = await startServer((response, { body, request: { headers } }) => {
      seen.push({ body, headers })
      response.end('ok')
    })
    const sent = { body: streamed(threeParts, length), headers: { 'content-type': 'x/y' } }
    expect(await exchange(create(origin), origin, sent)).toMatchObject({ status: 200, body: 'ok' })
    expect(seen).toHaveLength(1)
    expect(seen[0]?.body).toBe('one,two,three')
    expect(seen[0]?.headers).toMatchObject({ ...framing, 'content-type': 'x/y' })
    expect(Object.keys(seen[0]?.headers ?? {}).filter((name) => /length|transfer/.test(name))).toHaveLength(1)
  })

  it('20 MB arrive to the byte, and no more is taken than is sent', async () => {
    const received = createHash('sha256')
    const sent = createHash('sha256')
    let ahead = 0
    let mostAhead = 0
    const server = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => {
        ahead -= chunk.length
        received.update(chunk)
      })
      request.on('end', () => response.end('ok'))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
    async function* chunks() {
      for (let n = 0; n < 320; n++) {
        const chunk = new Uint8Array(65_536).fill(n)
        sent.update(chunk)
        ahead += chunk.length
        mostAhead = Math.max(mostAhead, ahead)
        yield chunk
        await sleep(0)
      }
    }
    const answer = await exchange(create(origin), origin, { body: streamed(chunks, 320 * 65_536) })
    server.close()
    expect(answer).toMatchObject({ body: 'ok' })
    expect(received.digest('hex')).toBe(sent.digest('hex'))
    // What the sockets of both sides hold.
    expect(mostAhead).toBeLessThan(15_000_000)
  })

  it('what was sent is not kept', async () => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.end('ok'))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
    const sent: WeakRef<Uint8Array>[] = []
    let kept = Infinity
    async function* chunks() {
      for (let n = 0; n < 100; n++) {
        const chunk = new Uint8Array(65_536)
        sent.push(new WeakRef(chunk))
        yield chunk
        await sleep(1)
      }
      collectGarbage()
      kept = sent.filter((chunk) => chunk.deref() !== undefined).length
      yield bytes('end')
    }
    const answer = await exchange(create(origin), origin, { body: streamed(chunks, 100 * 65_536 + 3) })
    server.close()
    expect(answer).toMatchObject({ body: 'ok' })
    expect(kept).toBeLessThan(50)
  })

  it('an answer that comes before the end is read, and the rest is not taken', async () => {
    const { state, chunks } = endless()
    const origin = await startRawServer((socket) => {
      socket.write('HTTP/1.1 413 Too Large\r\ncontent-length: 7\r\nconnection: close\r\n\r\ntoo big')
    })
    const answer = await exchange(create(origin), origin, { body: streamed(chunks, 1e12) })
    expect(answer).toMatchObject({ status: 413, body: 'too big' })
    await until(() => state.closed)
  })

  it('what stops reading the body stops the call, by the read time-out', async () => {
    const { state, chunks } = endless()
    const origin = await startRawServer((socket) => socket.pause())
    const limits = { readTimeoutMs: 300 }
    const error = await exchange(create(origin), origin, { body: streamed(chunks) }, limits)
    expect(error).toMatchObject({ code: 'timeout', phase: 'headers', sent: true })
    expect(error).toHaveProperty('message', expect.stringMatching(/ was silent for 300 ms$/))
    await until(() => state.closed)
  })

  it('an abort in the middle of sending ends it', async () => {
    const { state, chunks } = endless()
    const origin = await startRawServer(() => {})
    const controller = new AbortController()
    const failed = exchange(create(origin), origin, { body: streamed(chunks) }, { signal: controller.signal })
    await until(() => state.taken > 3)
    controller.abort()
    expect(await failed).toMatchObject({ code: 'aborted', sent: true })
    await until(() => state.closed)
  })

  describe('a body that cannot be read', () => {
    const failing = (error: Error) =>
      streamed(async function* () {
        yield bytes('one')
        await sleep(5)
        throw error
      })

    it('is an error with the code of its cause, and the connection goes', async () => {
      let closed = false
      const origin = await startRawServer((socket) => socket.on('close', () => (closed = true)))
      const cause = Object.assign(new Error('ENOENT: no such file, open /home/me/secret'), { code: 'ENOENT' })
      const error = await exchange(create(origin), origin, { body: failing(cause) })
      expect(error).toMatchObject({ code: 'unreadable-body', fault: 'caller', cause: { code: 'ENOENT' } })
      expect(error).toHaveProperty('message', 'The body of the request could not be read: ENOENT')
      await until(() => closed)
    })

    it('says it in the words of whoever made it', async () => {
      const origin = await startRawServer(() => {})
      const cause = new ArgumentError('image', 'the stream ended early', 'Give its true size')
      await expect(exchange(create(origin), origin, { body: failing(cause) })).rejects.toBe(cause)
    })

    it('from its start is an error too', async () => {
      const origin = await startRawServer(() => {})
      const body = streamed(() => {
        throw new TypeError('no')
      })
      expect(await exchange(create(origin), origin, { body })).toMatchObject({ cause: { code: 'TypeError' } })
    })

    it.each([
      ['less', 'ab', 3],
      ['more', 'abcd', 3],
    ])('to the length it was to have: %s', async (_what, text, length) => {
      const origin = await startRawServer(() => {})
      const body = streamed(async function* () {
        yield bytes(text)
      }, length)
      expect(await exchange(create(origin), origin, { body })).toMatchObject({
        code: 'unreadable-body',
        message: 'The body of the request had not the 3 bytes it was to have',
      })
    })
  })
})

it('a body that cannot be read, of a call that was given up while it connected, harms nobody', async () => {
  const origin = await startServer((response) => setTimeout(() => response.end('ok'), 50))
  const transport = createUndiciTransport(origin)
  const limits = { timeoutMs: 5000, maxAnswerBytes: 100 }
  let read = false
  const body = streamed(() => {
    read = true
    throw new Error('no')
  })
  const request = { method: 'POST', url: `${origin}/sync`, headers: {} } as const
  const controller = new AbortController()
  const failed = transport.send({ ...request, body }, { ...limits, signal: controller.signal })
  controller.abort()
  await expect(failed).rejects.toMatchObject({ code: 'aborted', sent: false })
  expect(await transport.send({ ...request, body: 'a=1' }, limits)).toMatchObject({ body: 'ok' })
  expect(read).toBe(false)
  await transport.close()
})

it('a fetch that answers a Request of its own, as a gateway does, gets the body', async () => {
  const transport = createFetchTransport(async (url, init) => {
    const request = new Request(url, init)
    return new Response(`${request.headers.get('content-length')} ${await request.text()}`)
  })
  const body = streamed(async function* () {
    yield bytes('é')
  }, 2)
  expect(await exchange(transport, 'http://gateway.invalid', { body })).toMatchObject({ body: '2 é' })
})

it('a body that is cut off does not look whole to a fetch that heeds no signal', async () => {
  const taken: Promise<string>[] = []
  const { state, chunks } = endless()
  const transport = createFetchTransport((_url, { body }) => {
    taken.push(
      new Response(body as ReadableStream).arrayBuffer().then(
        () => 'whole',
        () => 'cut off',
      ),
    )
    return new Promise(() => {})
  })
  const controller = new AbortController()
  const failed = exchange(
    transport,
    'http://gateway.invalid',
    { body: streamed(chunks) },
    { signal: controller.signal },
  )
  await until(() => state.taken > 3)
  controller.abort()
  expect(await failed).toMatchObject({ code: 'aborted' })
  expect(await Promise.all(taken)).toEqual(['cut off'])
  expect(state.closed).toBe(true)
})
