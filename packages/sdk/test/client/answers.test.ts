import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createClient, PlatformError, TransportError, type CallOptions, type ClientOptions } from '../../src/index.ts'
import { startServer } from './http-server.ts'

const secrets = { appKey: '12345678', appSecret: 'very-secret-secret', session: '50000-very-secret-session' }

async function callAgainst(
  answer: Parameters<typeof startServer>[0],
  options: Partial<ClientOptions> = {},
  call: CallOptions = {},
): Promise<unknown> {
  const client = createClient({ ...secrets, gateway: await startServer(answer), ...options })
  try {
    return await client.callUntyped('x.y', {}, call)
  } finally {
    await client.close()
  }
}

const failure = async (promise: Promise<unknown>): Promise<TransportError | PlatformError> => {
  try {
    await promise
  } catch (error) {
    if (error instanceof TransportError || error instanceof PlatformError) return error
    throw error
  }
  throw new Error('the call did not fail')
}

describe('answers', () => {
  it('a value comes back whole, ids included', async () => {
    const body = '{"x_y_response":{"ids":{"number":[8012345678901234567]},"request_id":"1"}}'
    expect(await callAgainst((response) => response.end(body))).toEqual({
      ids: ['8012345678901234567'],
      request_id: '1',
    })
  })

  it('XML that was asked for is read', async () => {
    const body =
      '<?xml version="1.0" encoding="utf-8" ?>\n<x_y_response>\n <a>1 &lt; 2</a>\n</x_y_response><!--host.na61-->'
    expect(await callAgainst((response) => response.end(body), { format: 'xml' })).toEqual({ a: '1 < 2' })
  })

  it('a refusal is one typed error with everything the platform said and what to do', async () => {
    const body = '{"error_response":{"code":"IncompleteSignature","type":"ISV","msg":"no","request_id":"212a"}}'
    const error = await failure(callAgainst((response) => response.end(body)))
    expect(error).toMatchObject({
      name: 'PlatformError',
      message: 'x.y was refused with IncompleteSignature: no',
      code: 'invalid-signature',
      fault: 'caller',
      retry: 'after-change',
      method: 'x.y',
      platform: { code: 'IncompleteSignature', type: 'ISV', message: 'no', requestId: '212a' },
    })
    expect(error.remedy.length).toBeGreaterThan(10)
  })
})

describe('an answer in thousands of small chunks', () => {
  it('comes out whole', async () => {
    const text = 'abcdefghij'.repeat(500)
    const answer = await callAgainst((response) => {
      for (const character of `{"x_y_response":{"text":"${text}"}}`) response.write(character)
      response.end()
    })
    expect(answer).toEqual({ text })
  })
})

describe('no usable answer', () => {
  it.each([
    ['a web page', 502, '<!DOCTYPE html><html><title>Bad gateway</title>', /HTTP 502 and a web page/],
    ['nothing', 200, '', /HTTP 200 and an empty body/],
    ['cut-off JSON', 200, '{"x_y_response":{"a":', /a body that is no answer/],
    ['broken XML', 200, '<x_y_response><a></x_y_response>', /a body that is no answer/],
    ['a JSON array', 200, '[]', /a body that is no answer/],
    ['a value with a failing status', 500, '{"x_y_response":{}}', /HTTP 500/],
  ])('%s', async (_what, status, body, message) => {
    const error = await failure(callAgainst((response) => response.writeHead(status).end(body)))
    expect(error).toBeInstanceOf(TransportError)
    // What fails with 5xx may work soon; what is no answer at all will not.
    const retry = status >= 500 ? 'soon' : 'after-change'
    expect(error).toMatchObject({ code: 'unexpected-answer', status, bodyStart: body, retry })
    expect(error.message).toMatch(message)
  })

  it('a server that says nothing: timeout', async () => {
    const error = await failure(callAgainst(() => {}, { timeout: 50 }))
    expect(error).toMatchObject({ code: 'timeout', fault: 'network' })
    expect(error.message).toMatch(/within 50 ms/)
  })

  it('a server that drips: the time-out is for the whole answer', async () => {
    const error = await failure(
      callAgainst(
        (response) => {
          const drip = setInterval(() => response.write(' '), 20)
          response.on('close', () => clearInterval(drip))
        },
        {},
        { timeout: 120 },
      ),
    )
    expect(error.code).toBe('timeout')
  })

  it('a server that hangs up in the middle', async () => {
    const error = await failure(
      callAgainst((response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('{"x_y_')
        setTimeout(() => response.destroy(), 20)
      }),
    )
    expect(error.code).toBe('connection-failed')
  })

  it('an answer without end is cut off at the limit', async () => {
    const error = await failure(callAgainst((response) => response.end('x'.repeat(5000)), { maxAnswerBytes: 1000 }))
    expect(error).toMatchObject({ code: 'answer-too-large' })
  })

  it('nobody there', async () => {
    const client = createClient({ ...secrets, gateway: 'http://127.0.0.1:1' })
    const error = await failure(client.callUntyped('x.y'))
    expect(error.code).toBe('connection-failed')
    expect(error.message).toMatch(/^No answer from http:\/\/127\.0\.0\.1:1: ECONNREFUSED/)
    await client.close()
  })

  it('an abort, before and during the call', async () => {
    const before = await failure(callAgainst((response) => response.end('{}'), {}, { signal: AbortSignal.abort() }))
    expect(before.code).toBe('aborted')
    const controller = new AbortController()
    const during = await failure(callAgainst(() => controller.abort('enough'), {}, { signal: controller.signal }))
    expect(during).toMatchObject({ code: 'aborted', cause: 'enough' })
  })

  it('close() lets calls under way finish and does not wait for connections that nobody needs', async () => {
    const gateway = await startServer((response) => setTimeout(() => response.end('{"x_y_response":{"a":1}}'), 50))
    const busy = createClient({ ...secrets, gateway })
    const call = busy.callUntyped('x.y')
    await busy.close()
    expect(await call).toEqual({ a: 1 })
    // A server that takes the connection and never answers the TLS handshake: undici goes on connecting for 10 s.
    const silent = createTcpServer()
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const stuck = createClient({ ...secrets, gateway: `https://127.0.0.1:${port}`, timeout: 30 })
    expect((await failure(stuck.callUntyped('x.y'))).code).toBe('timeout')
    await stuck.close()
    silent.close()
  }, 5000)

  it('a client that was closed', async () => {
    const client = createClient({ ...secrets, gateway: 'http://127.0.0.1:1' })
    await client.close()
    expect((await failure(client.callUntyped('x.y'))).code).toBe('client-closed')
  })
})

describe('isolation', () => {
  it('two clients side by side keep to themselves', async () => {
    const gateway = await startServer((response, { body }) => {
      const form = new URLSearchParams(body)
      response.end(
        JSON.stringify({ x_y_response: { app: form.get('app_key'), session: form.get('session'), n: form.get('n') } }),
      )
    })
    const clients = ['1', '2'].map((id) =>
      createClient({ appKey: `key${id}`, appSecret: `secret${id}`, session: `session${id}`, gateway }),
    )
    const calls = Array.from({ length: 60 }, (_, n) => clients[n % 2]?.callUntyped('x.y', { n }))
    expect(await Promise.all(calls)).toEqual(
      Array.from({ length: 60 }, (_, n) => ({
        app: `key${(n % 2) + 1}`,
        session: `session${(n % 2) + 1}`,
        n: String(n),
      })),
    )
    await Promise.all(clients.map((client) => client.close()))
  })
})
