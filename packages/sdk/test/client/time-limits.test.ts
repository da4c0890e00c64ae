import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createClient, createUndiciTransport } from '../../src/index.ts'
import { exchange, transports } from './both-transports.ts'
import { startRawServer } from './raw-server.ts'

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n'

describe.each(transports)('over %s', (_name, create) => {
  it.each([
    ['before the first byte', '', 'headers'],
    ['between two bytes', `${OK}123`, 'body'],
  ])('silence %s ends the call by the read time-out', async (_when, said, phase) => {
    const origin = await startRawServer((socket) => socket.write(said || '\r\n'))
    const error = await exchange(create(origin), origin, {}, { readTimeoutMs: 150 })
    expect(error).toMatchObject({ code: 'timeout', phase, sent: true, retry: 'soon', fault: 'network' })
    expect(error).toHaveProperty('message', `${origin} was silent for 150 ms`)
    if (phase === 'body') expect(error).toMatchObject({ status: 200, bodyStart: '123' })
  })

  it('a byte now and then keeps it alive, up to the whole time', async () => {
    const origin = await startRawServer((socket) => {
      socket.write(OK)
      let left = 10
      const drip = setInterval(() => {
        socket.write('x')
        if (--left === 0) clearInterval(drip)
      }, 60)
    })
    expect(await exchange(create(origin), origin, {}, { readTimeoutMs: 400 })).toMatchObject({ body: 'xxxxxxxxxx' })
    const error = await exchange(create(origin), origin, {}, { readTimeoutMs: 400, timeoutMs: 300 })
    expect(error).toMatchObject({ code: 'timeout', phase: 'body', bodyStart: expect.stringMatching(/^x+$/) })
    expect(error).toHaveProperty('message', `No complete answer from ${origin} within 300 ms`)
  })

  it('an abort is heeded before, while receiving, and not after', async () => {
    const reason = new Error('enough')
    const before = await exchange(
      create('http://127.0.0.1:1'),
      'http://127.0.0.1:1',
      {},
      { signal: AbortSignal.abort(reason) },
    )
    expect(before).toMatchObject({ code: 'aborted', sent: false, cause: reason })
    expect(before).toHaveProperty('phase', undefined)

    const controller = new AbortController()
    const origin = await startRawServer((socket) => {
      socket.write(`${OK}123`)
      setTimeout(() => controller.abort(reason), 100)
    })
    const during = await exchange(create(origin), origin, {}, { signal: controller.signal })
    expect(during).toMatchObject({ code: 'aborted', phase: 'body', status: 200, bodyStart: '123', cause: reason })

    const late = new AbortController()
    const answering = await startRawServer((socket) => socket.write(`${OK}1234567890`))
    expect(await exchange(create(answering), answering, {}, { signal: late.signal })).toMatchObject({ status: 200 })
    late.abort()
  })
})

describe('a connection that is not made', () => {
  /** Takes connections and says nothing, so that TLS never begins. */
  async function startDeaf(): Promise<string> {
    const server = createServer((socket) => socket.on('error', () => {}))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    server.unref()
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  it('is given up by the connect time-out, and the request was not sent', async () => {
    const origin = await startDeaf()
    const error = await exchange(createUndiciTransport(origin, { connectTimeoutMs: 100 }), origin)
    expect(error).toMatchObject({ code: 'timeout', phase: 'connect', sent: false, retry: 'soon' })
    expect(error).toHaveProperty('message', `No connection to ${origin} within 100 ms`)
    expect(error).toHaveProperty('remedy', expect.stringContaining('even a write may be repeated'))
  })

  it('is given up by the whole time, if that is shorter', async () => {
    const origin = await startDeaf()
    const error = await exchange(createUndiciTransport(origin), origin, {}, { timeoutMs: 100 })
    expect(error).toMatchObject({ code: 'timeout', phase: 'connect', sent: false })
    expect(error).toHaveProperty('message', `No complete answer from ${origin} within 100 ms`)
  })

  it('is given up by an abort', async () => {
    const origin = await startDeaf()
    const controller = new AbortController()
    const failed = exchange(createUndiciTransport(origin), origin, {}, { signal: controller.signal })
    await sleep(20)
    controller.abort()
    expect(await failed).toMatchObject({ code: 'aborted', phase: 'connect', sent: false })
  })

  it('is not sent for a refusal, nor for a name that nobody has', async () => {
    const refused = await exchange(createUndiciTransport('http://127.0.0.1:1'), 'http://127.0.0.1:1')
    expect(refused).toMatchObject({ code: 'connection-failed', phase: 'connect', sent: false })
    expect(refused).toMatchObject({ cause: { code: 'ECONNREFUSED' } })
    const nowhere = 'http://gateway.invalid'
    const unknown = await exchange(createUndiciTransport(nowhere), nowhere)
    expect(unknown).toMatchObject({ code: 'connection-failed', phase: 'connect', sent: false })
  })
})

it('the options of a client reach the transport', async () => {
  const app = { appKey: '12345678', appSecret: 'helloworld' }
  const silent = await startRawServer(() => {})
  const client = createClient({ ...app, gateway: silent, readTimeout: 100 })
  await expect(client.callUntyped('x.y')).rejects.toMatchObject({ code: 'timeout', phase: 'headers' })
  await client.close()
  const tls = createClient({ ...app, gateway: silent.replace('http', 'https'), connectTimeout: 100 })
  await expect(tls.callUntyped('x.y')).rejects.toMatchObject({ code: 'timeout', phase: 'connect' })
  await tls.close()
})

describe('a kept connection', () => {
  it('serves one call after the other', async () => {
    const connections: number[] = []
    const origin = await startRawServer((socket, _head, connection) => {
      connections.push(connection)
      socket.write(`${OK}1234567890`)
    })
    const transport = createUndiciTransport(origin)
    const request = { method: 'POST', url: `${origin}/sync`, headers: {}, body: 'a=1' } as const
    for (let n = 0; n < 5; n++) {
      await transport.send(request, { timeoutMs: 5000, maxAnswerBytes: 100 })
      await sleep(20)
    }
    expect(connections).toEqual([1, 1, 1, 1, 1])
    await transport.close()
  })

  it('that the server has closed is not used again', async () => {
    const connections: number[] = []
    const origin = await startRawServer((socket, _head, connection) => {
      connections.push(connection)
      socket.end(`${OK}1234567890`)
    })
    const transport = createUndiciTransport(origin)
    const request = { method: 'POST', url: `${origin}/sync`, headers: {}, body: 'a=1' } as const
    for (let n = 0; n < 3; n++) {
      expect(await transport.send(request, { timeoutMs: 5000, maxAnswerBytes: 100 })).toMatchObject({ status: 200 })
      await sleep(50)
    }
    expect(connections).toEqual([1, 2, 3])
    await transport.close()
  })

  it('that is closed at the moment of sending fails, and nothing is sent again', async () => {
    const heads: string[] = []
    const origin = await startRawServer((socket, head, connection) => {
      heads.push(head)
      if (connection === 1 && heads.length === 2) socket.resetAndDestroy()
      else socket.write(`${OK}1234567890`)
    })
    const transport = createUndiciTransport(origin)
    const request = { method: 'POST', url: `${origin}/sync`, headers: {}, body: 'a=1' } as const
    const limits = { timeoutMs: 5000, maxAnswerBytes: 100 }
    await transport.send(request, limits)
    await sleep(20)
    await expect(transport.send(request, limits)).rejects.toMatchObject({
      code: 'connection-failed',
      phase: 'headers',
      sent: true,
      remedy: expect.stringContaining('look first whether it took effect'),
    })
    expect(heads).toHaveLength(2)
    expect(await transport.send(request, limits)).toMatchObject({ status: 200 })
    await transport.close()
  })
})
