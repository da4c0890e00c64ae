import { getEventListeners } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { createClient, createUndiciTransport, type HttpRequest, type TransportError } from '../../src/index.ts'
import { transports } from './both-transports.ts'
import { startServer } from './http-server.ts'

const app = { appKey: '12345678', appSecret: 'helloworld' }
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error as TransportError).code,
  )

describe('one signal for many calls', () => {
  it('carries one listener, whatever their number and their clients, and none when they have ended', async () => {
    const { signal } = new AbortController()
    const listeners: number[] = []
    const gateway = await startServer((response) => {
      listeners.push(getEventListeners(signal, 'abort').length)
      response.end('{"x_y_response":{}}')
    })
    const fetchClient = createClient({ ...app, gateway, fetch: (url, init) => fetch(url, init) })
    const clients = [createClient({ ...app, gateway }), createClient({ ...app, gateway }), fetchClient]
    const calls = Array.from({ length: 30 }, (_, n) => clients[n % 3]?.callUntyped('x.y', {}, { signal }))
    await Promise.all(calls)
    expect(new Set(listeners)).toEqual(new Set([1]))
    expect(getEventListeners(signal, 'abort')).toEqual([])
    await Promise.all(clients.map((client) => client.close()))
  })

  it('is left alone after a failure too', async () => {
    const { signal } = new AbortController()
    const client = createClient({ ...app, gateway: 'http://127.0.0.1:1' })
    expect(await codeOf(client.callUntyped('x.y', {}, { signal }))).toBe('connection-failed')
    expect(await codeOf(client.callUntyped('x.y', {}, { signal, timeout: 0.001 }))).toMatch(/timeout|connection-failed/)
    expect(getEventListeners(signal, 'abort')).toEqual([])
    await client.close()
  })

  it('aborts all of them, and each only once', async () => {
    let asked = 0
    const gateway = await startServer(() => asked++)
    const client = createClient({ ...app, gateway })
    const first = new AbortController()
    const second = new AbortController()
    const calls = [first, first, second].map(({ signal }) => codeOf(client.callUntyped('x.y', {}, { signal })))
    await vi.waitFor(() => expect(asked).toBe(3))
    first.abort()
    expect(await Promise.all(calls.slice(0, 2))).toEqual(['aborted', 'aborted'])
    expect(getEventListeners(second.signal, 'abort')).toHaveLength(1)
    second.abort()
    expect(await calls[2]).toBe('aborted')
    await client.close()
  })
})

it('a call given up while it waits for its connection is not sent', async () => {
  const seen: string[] = []
  const gateway = await startServer((response, { body }) => {
    seen.push(new URLSearchParams(body).get('n') ?? '')
    // Long enough for a request on the connection that was asked for first.
    setTimeout(() => response.end('{"x_y_response":{}}'), 100)
  })
  const transport = createUndiciTransport(gateway)
  const controller = new AbortController()
  const send = (n: number, limits: { signal?: AbortSignal } = {}) => {
    const request = { method: 'POST', url: `${gateway}/sync`, headers: {}, body: `n=${n}` } as const
    return transport.send(request, { timeoutMs: 10_000, maxAnswerBytes: 1000, ...limits })
  }
  const givenUp = codeOf(send(1, { signal: controller.signal }))
  controller.abort()
  await send(2)
  expect(await givenUp).toBe('aborted')
  expect(seen).toEqual(['2'])
  await transport.close()
})

it('close() may be called again, even while the first one waits', async () => {
  const gateway = await startServer((response) => setTimeout(() => response.end('{"x_y_response":{}}'), 30))
  const client = createClient({ ...app, gateway })
  const call = codeOf(client.callUntyped('x.y'))
  const closing = [client.close(), client.close()]
  expect(await codeOf(client.callUntyped('x.y'))).toBe('client-closed')
  await Promise.all(closing)
  await client.close()
  expect(await call).toBe('answered')
})

it('close() refuses what comes after it, while a call that came before waits for its answer', async () => {
  const gateway = await startServer((response) => setTimeout(() => response.end('{"time_get_response":{}}'), 30))
  const client = createClient({ ...app, gateway, protocol: 'top' })
  // The facts of this method are at hand from here on, those of the other are not.
  await client.call('taobao.time.get')
  const before = codeOf(client.callUntyped('x.y'))
  const closing = client.close()
  const after = codeOf(client.call('taobao.time.get'))
  await closing
  expect([await before, await after]).toEqual(['answered', 'client-closed'])
})

it.each(transports)('over %s a request that is none fails, and close() does not wait for it', async (_name, create) => {
  const transport = create('http://127.0.0.1:1')
  const request = { method: 'POST', headers: {} } as unknown as HttpRequest
  await expect(async () => transport.send(request, { timeoutMs: 50, maxAnswerBytes: 1 })).rejects.toThrow(TypeError)
  await transport.close()
})
