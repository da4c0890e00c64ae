import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createClient, type FetchFunction, type TransportError } from '../../src/index.ts'

const app = { appKey: '12345678', appSecret: 'helloworld', gateway: 'https://gateway.example' }
const call = (fetch: FetchFunction, options = {}) =>
  createClient({ ...app, fetch, ...options }).callUntyped('x.y', { q: 'é' })
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('the call did not fail'),
    (error: unknown) => error as TransportError,
  )

function deferred<Value>() {
  let resolve = (_value: Value): void => {}
  const promise = new Promise<Value>((settle) => (resolve = settle))
  return { promise, resolve: (value: Value) => resolve(value) }
}

describe('a client with a fetch of its own', () => {
  it('sends through it and through nothing else', async () => {
    const seen: unknown[] = []
    const answer = await call(async (url, { method, headers, body, redirect }) => {
      seen.push({ url, method, redirect, type: headers['content-type'], q: new URLSearchParams(String(body)).get('q') })
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

  it('that gives text where bytes are due gets an error of the call, not of the process', async () => {
    const answer = { status: 200, headers: new Headers(), body: Readable.from(['{"x_y', '_response":{}}']) }
    const failed = await failure(call(() => Promise.resolve(answer as unknown as Response)))
    expect(failed).toMatchObject({ code: 'connection-failed', phase: 'body', status: 200 })
  })

  it.each([
    ['Z_DATA_ERROR', 'in broken gzip'],
    ['Z_BUF_ERROR', 'in gzip that is cut off'],
  ])(
    'that cannot undo the encoding of a body (%s) got no usable answer, on a connection that is well',
    async (code, problem) => {
      const broken = new ReadableStream({
        pull: (controller) =>
          controller.error(new TypeError('terminated', { cause: Object.assign(new Error('zlib'), { code }) })),
      })
      expect(await failure(call(async () => new Response(broken)))).toMatchObject({
        code: 'unexpected-answer',
        phase: 'body',
        status: 200,
        sent: true,
        message: expect.stringContaining(problem),
      })
    },
  )

  it('has the same limits and the same errors as the pool', async () => {
    const hang: FetchFunction = (_url, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
    expect((await failure(call(hang, { timeout: 30 }))).code).toBe('timeout')
    expect((await failure(call(async () => new Response('x'.repeat(2000)), { maxAnswerBytes: 1000 }))).code).toBe(
      'answer-too-large',
    )
    const reason = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    const refused = await failure(call(() => Promise.reject(new TypeError('fetch failed', { cause: reason }))))
    expect(refused).toMatchObject({ code: 'connection-failed', cause: { code: 'ECONNREFUSED' } })
    expect(refused.message).toBe('No answer from https://gateway.example: ECONNREFUSED')
    const controller = new AbortController()
    const called = deferred<void>()
    const client = createClient({ ...app, fetch: (url, init) => (called.resolve(), hang(url, init)) })
    const aborted = failure(client.callUntyped('x.y', {}, { signal: controller.signal }))
    await called.promise
    controller.abort()
    expect((await aborted).code).toBe('aborted')
  })
})

describe('a fetch that heeds no signal', () => {
  const deaf: FetchFunction = () => new Promise(() => {})

  it('is given up in time', async () => {
    expect((await failure(call(deaf, { timeout: 30 }))).code).toBe('timeout')
    expect((await failure(call(deaf, { timeout: 0.5 }))).code).toBe('timeout')
    const dripping = async () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }))
    expect((await failure(call(dripping, { timeout: 30.5 }))).code).toBe('timeout')
  })

  it('is not even called with a signal that has aborted, nor after close()', async () => {
    let called = 0
    const client = createClient({
      ...app,
      fetch: () => {
        called++
        return Promise.resolve(new Response('{"x_y_response":{}}'))
      },
    })
    expect(await failure(client.callUntyped('x.y', {}, { signal: AbortSignal.abort('no') }))).toMatchObject({
      code: 'aborted',
      cause: 'no',
    })
    await client.close()
    await client.close()
    expect((await failure(client.callUntyped('x.y'))).code).toBe('client-closed')
    expect(called).toBe(0)
  })

  it('is aborted while it goes on', async () => {
    const controller = new AbortController()
    const called = deferred<void>()
    const client = createClient({ ...app, fetch: (url, init) => (called.resolve(), deaf(url, init)) })
    const aborted = failure(client.callUntyped('x.y', {}, { signal: controller.signal }))
    await called.promise
    controller.abort()
    expect((await aborted).code).toBe('aborted')
    await client.close()
  })

  it('stops reading when nobody waits for the answer any more', async () => {
    const seen = deferred<string>()
    let chunks = 0
    const endless = new ReadableStream({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        if (++chunks > 1000) controller.close()
        else controller.enqueue(Uint8Array.of(0x20))
      },
      cancel: () => seen.resolve('cancelled'),
    })
    expect((await failure(call(async () => new Response(endless), { timeout: 20 }))).code).toBe('timeout')
    expect(await seen.promise).toBe('cancelled')
  })
})

it('close() lets calls under way finish', async () => {
  const answer = deferred<Response>()
  const client = createClient({ ...app, fetch: () => answer.promise })
  const answered = client.callUntyped('x.y')
  const closed = client.close().then(() => 'closed')
  expect(await Promise.race([closed, new Promise((resolve) => setImmediate(resolve, 'open'))])).toBe('open')
  answer.resolve(new Response('{"x_y_response":{"a":1}}'))
  expect(await answered).toEqual({ a: 1 })
  expect(await closed).toBe('closed')
})
