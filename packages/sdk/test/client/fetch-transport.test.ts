import { describe, expect, it } from 'vitest'
import { createClient, type FetchFunction, type TransportError } from '../../src/index.ts'

const app = { appKey: '12345678', appSecret: 'helloworld', gateway: 'https://gateway.example' }
const call = (fetch: FetchFunction, options = {}) => createClient({ ...app, fetch, ...options }).call('x.y', { q: 'é' })
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('the call did not fail'),
    (error: unknown) => error as TransportError,
  )

describe('a client with a fetch of its own', () => {
  it('sends through it and through nothing else', async () => {
    const seen: unknown[] = []
    const answer = await call(async (url, { method, headers, body, redirect }) => {
      seen.push({ url, method, redirect, type: headers['content-type'], q: new URLSearchParams(body).get('q') })
      return new Response('{"x_y_response":{"id":8012345678901234567}}')
    })
    expect(answer).toEqual({ id: '8012345678901234567' })
    expect(seen).toEqual([
      {
        url: 'https://gateway.example/sync',
        method: 'POST',
        redirect: 'manual',
        type: 'application/x-www-form-urlencoded;charset=UTF-8',
        q: 'é',
      },
    ])
  })

  it('characters that are cut between chunks come out whole', async () => {
    const bytes = new TextEncoder().encode('{"x_y_response":{"a":"é😀"}}')
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect(await call(async () => new Response(stream))).toEqual({ a: 'é😀' })
  })

  it('has the same limits and the same errors as the pool', async () => {
    const hang: FetchFunction = (_url, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
    expect((await failure(call(hang, { timeout: 30 }))).code).toBe('timeout')
    expect((await failure(call(async () => new Response('x'.repeat(2000)), { maxAnswerBytes: 1000 }))).code).toBe(
      'answer-too-large',
    )
    const refused = await failure(call(() => Promise.reject(new TypeError('fetch failed'))))
    expect(refused).toMatchObject({ code: 'connection-failed', cause: expect.any(TypeError) })
    const controller = new AbortController()
    const client = createClient({ ...app, fetch: hang })
    const aborted = failure(client.call('x.y', {}, { signal: controller.signal }))
    controller.abort()
    expect((await aborted).code).toBe('aborted')
  })
})
