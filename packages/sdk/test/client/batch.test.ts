import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  ArgumentError,
  createClient,
  PlatformError,
  TransportError,
  type BatchedRequest,
  type ClientOptions,
} from '../../src/index.ts'
import { startServer, type Received } from './http-server.ts'

interface Vector {
  readonly name: string
  readonly endpoint: string
  readonly params: Record<string, string>
  readonly body: string
  readonly secret: string
  readonly signMethod: 'md5' | 'hmac' | 'hmac-sha256'
  readonly signature: string
}
const file = new URL('../../../../facts/vectors/top.json', import.meta.url)
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }

const app = { appKey: '12345678', appSecret: 'helloworld', session: 'test', now: () => Date.UTC(2016, 0, 1, 4) }
const client = (options: Partial<ClientOptions> = {}) =>
  createClient({ ...app, gateway: 'http://127.0.0.1:4100', protocol: 'top', ...options })
const query = (url: string) => Object.fromEntries(new URL(url).searchParams)

/** What article 104350 and the official Java SDK agree on (top-protocol 5.4). */
describe('the request of a batch', () => {
  const method = 'taobao.item.seller.get'
  const asked: BatchedRequest[] = [
    { method, parameters: { fields: 'num_iid,title', num_iid: 11223344 } },
    { method, parameters: { fields: 'num_iid,title', num_iid: 55667788 }, session: 'other' },
  ]

  it.each(vectors.filter(({ endpoint }) => endpoint === 'top-batch'))('is that of $name', async (vector) => {
    const request = await client({ appSecret: vector.secret, signMethod: vector.signMethod }).buildBatch(asked)
    expect(request.body).toBe(vector.body)
    expect(query(request.url)).toEqual({ ...vector.params, sign: vector.signature })
  })

  it('goes to /router/batch with the public parameters in the query and text in the body', async () => {
    const request = await client({ simplify: true, partnerId: 'mine', format: 'json' }).buildBatch(asked, {
      separator: '<|>',
    })
    expect(request.method).toBe('POST')
    expect(new URL(request.url).pathname).toBe('/router/batch')
    expect(request.headers).toMatchObject({ 'content-type': 'text/plain;charset=UTF-8', 'top-api-separator': '<|>' })
    expect(request.body).toBe(
      '#PUBLIC#method=taobao.item.seller.get&fields=num_iid%2Ctitle<|>num_iid=11223344<|>num_iid=55667788&session=other',
    )
    const { sign, ...signed } = query(request.url)
    expect(signed).toEqual({
      app_key: '12345678',
      session: 'test',
      timestamp: '2016-01-01 12:00:00',
      format: 'json',
      v: '2.0',
      simplify: 'true',
      partner_id: 'mine',
      sign_method: 'md5',
    })
    const sorted = Object.entries(signed).sort(([a], [b]) => (a < b ? -1 : 1))
    const input = `helloworld${sorted.flat().join('')}${String(request.body)}helloworld`
    expect(sign).toBe(createHash('md5').update(input).digest('hex').toUpperCase())
  })

  it('is pure, and names no separator of its own', async () => {
    const request = await client().buildBatch(asked)
    expect(await client().buildBatch(asked)).toEqual(request)
    expect(request.headers).not.toHaveProperty('top-api-separator')
    expect((await client({ httpMethod: 'GET' }).buildBatch(asked)).method).toBe('POST')
  })

  it.each<[string, (string | null | undefined)[], string | undefined, string]>([
    ['all with that of the client', [undefined, undefined], 'test', 'method=a.b\r\n-S-\r\nmethod=c.d'],
    ['all with another one', ['other', 'other'], 'other', 'method=a.b\r\n-S-\r\nmethod=c.d'],
    ['all with different ones', ['one', 'two'], 'one', 'method=a.b\r\n-S-\r\nmethod=c.d&session=two'],
    ['one with another one', ['other', undefined], 'test', 'method=a.b&session=other\r\n-S-\r\nmethod=c.d'],
    ['one with none', [null, undefined], undefined, 'method=a.b\r\n-S-\r\nmethod=c.d&session=test'],
    ['all with none', [null, null], undefined, 'method=a.b\r\n-S-\r\nmethod=c.d'],
  ])('sessions: %s', async (_who, [first, second], shared, body) => {
    const request = await client().buildBatch([
      { method: 'a.b', ...(first === undefined ? {} : { session: first }) },
      { method: 'c.d', ...(second === undefined ? {} : { session: second }) },
    ])
    expect(query(request.url)['session']).toBe(shared)
    expect(request.body).toBe(body)
  })
})

describe('a batch that cannot be sent', () => {
  const ok: BatchedRequest = { method: 'a.b' }
  it.each<[string, unknown, RegExp]>([
    ['no request', [], /^requests: there is nothing to send/],
    ['no list', { 0: ok }, /^requests: there is nothing to send/],
    ['null for a request', [ok, null], /^requests\[1\]: it is null/],
    // eslint-disable-next-line no-sparse-arrays -- a hole is what is tried
    ['a hole in the list', [ok, , ok], /^requests\[1\]: it is a value of type undefined/],
    ['a request without a method', [ok, {}], /^requests\[1\]\.method: the API name is missing/],
    [
      'a method that is no text',
      [ok, { method: Object.create(null) }],
      /^requests\[1\]\.method: the API name is missing/,
    ],
    ['a system call', [{ method: '/auth/token/create' }], /^requests\[0\]\.method: .* is a system call of IOP/],
    [
      'a value without text',
      [ok, ok, ok, { method: 'a.b', parameters: { product_id: Number.NaN } }],
      /^requests\[3\]\.product_id: NaN has no text form\. Give a finite number or a string\.$/,
    ],
    [
      'a value deep inside',
      [{ method: 'a.b', parameters: { p: { q: [() => 1] } } }],
      /^requests\[0\]\.p\.q\[0\]: a function has/,
    ],
    [
      'parameters that are none',
      [{ method: 'a.b', parameters: 7 }],
      /^requests\[0\]\.parameters: they are no plain object/,
    ],
    [
      'a public name',
      [{ method: 'a.b', parameters: { sign: 'x' } }],
      /^requests\[0\]\.sign: this is a public parameter/,
    ],
    ['a session that is none', [{ method: 'a.b', session: 'x\n' }], /^requests\[0\]\.session: it begins or ends with/],
    [
      'a file',
      [ok, { method: 'a.b', parameters: { image: new Uint8Array(1) } }],
      /^requests\[1\]\.image: a batch takes no files\. Send it with a call/,
    ],
  ])('%s', async (_what, requests, message) => {
    let asked = 0
    const counting = client({ fetch: () => Promise.resolve(new Response(String(asked++))) })
    const attempt = async () => counting.batch(requests as BatchedRequest[])
    await expect(attempt).rejects.toThrow(ArgumentError)
    await expect(attempt).rejects.toThrow(message)
    expect(asked).toBe(0)
  })

  it.each(['', '-S-', 'abc', '&', '#', '%0D', ' |', '| ', '|\r\n', '|é', 7])('separator %j', async (separator) => {
    const attempt = client().buildBatch([ok], { separator: separator as string })
    await expect(attempt).rejects.toThrow(/^separator: it cannot be told from the requests around it/)
  })

  it('on IOP', async () => {
    const attempt = client({ protocol: 'iop' }).buildBatch([ok])
    await expect(attempt).rejects.toThrow(/^gateway: IOP takes no batches\. Make single/)
  })
})

/** A client of a server that answers every batch with one text. */
async function answered(body: string, { status = 200, ...options }: Partial<ClientOptions> & { status?: number } = {}) {
  let seen: Received | undefined
  const gateway = await startServer((response, received) => {
    seen = received
    response.writeHead(status, { 'content-type': 'text/javascript;charset=UTF-8' }).end(body)
  })
  return { client: client({ gateway, ...options }), seen: () => seen }
}

const three: BatchedRequest[] = [{ method: 'taobao.time.get' }, { method: 'x.y' }, { method: 'taobao.time.get' }]
const time = '{"time_get_response":{"time":"2016-01-01 12:00:00","request_id":"1"}}'
const business = '{"x_y_response":{"result":{"success":false,"error_code":"77","error_message":"no"}}}'
const refusal = '{"error_response":{"code":15,"msg":"Remote service error","sub_code":"isv.x","request_id":"2"}}'

describe('the answers of a batch', () => {
  it('come in the order of the requests, a refusal and a part that cannot be read in their places', async () => {
    const server = await answered([time, refusal, '{"time_get_resp'].join('\r\n-S-\r\n'))
    const [first, second, third] = await server.client.batch(three)
    await server.client.close()
    expect(first).toEqual({ ok: true, answer: { time: '2016-01-01 12:00:00', request_id: '1' } })
    expect(second).toMatchObject({ ok: false, error: { method: 'x.y', platform: { code: '15', subCode: 'isv.x' } } })
    expect(third).toMatchObject({ ok: false, error: { code: 'unexpected-answer', bodyStart: '{"time_get_resp' } })
    const errors = [second, third].map((result) => result && 'error' in result && result.error)
    expect(errors).toEqual([expect.any(PlatformError), expect.any(TransportError)])
    expect(server.seen()?.request.headers['content-type']).toBe('text/plain;charset=UTF-8')
    expect(server.seen()?.body).toBe('method=taobao.time.get\r\n-S-\r\nmethod=x.y\r\n-S-\r\nmethod=taobao.time.get')
  })

  it('in XML, comments behind the roots', async () => {
    const xml = (root: string) => `<?xml version="1.0" encoding="utf-8" ?>${root}<!--top011-->`
    const body = [
      xml('<time_get_response><time>t</time></time_get_response>'),
      xml('<error_response><code>15</code><msg>a &amp;amp; b</msg></error_response>'),
      xml('<time_get_response><time>u</time></time_get_response>'),
    ].join('\r\n-S-\r\n')
    const server = await answered(body, { format: 'xml' })
    expect(await server.client.batch(three)).toMatchObject([
      { ok: true, answer: { time: 't' } },
      { ok: false, error: { platform: { code: '15', message: 'a & b' } } },
      { ok: true, answer: { time: 'u' } },
    ])
    await server.client.close()
  })

  it('simplified, under a separator that is no regular expression, with one more at the end', async () => {
    const flat = '{"time":"t","request_id":"1"}'
    const server = await answered(`${flat}(|*${refusal}(|*${flat}(|*\n`, { simplify: true })
    const results = await server.client.batch(three, { separator: '(|*' })
    await server.client.close()
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(server.seen()?.request.headers['top-api-separator']).toBe('(|*')
  })

  it('one that is no UTF-8 does not affect the others', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${time}\r\n-S-\r\n{"x_y_response":{"a":"`),
      Buffer.from([0xff]),
      Buffer.from(`"}}\r\n-S-\r\n${time}`),
    ])
    const gateway = await startServer((response) => response.end(bytes))
    const sender = client({ gateway })
    expect((await sender.batch(three)).map(({ ok }) => ok)).toEqual([true, false, true])
    await sender.close()
  })

  it('a business refusal is the error of its request', async () => {
    const server = await answered([time, business, time].join('\r\n-S-\r\n'))
    const results = await server.client.batch(three)
    await server.client.close()
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(results[1]).toMatchObject({ error: { code: 'business-refusal', business: { code: '77' }, method: 'x.y' } })
  })

  it('numbers beyond 2^53 keep their digits', async () => {
    const server = await answered('{"x_y_response":{"id":1005003784285827123}}')
    expect(await server.client.batch([{ method: 'x.y' }])).toMatchObject([{ answer: { id: '1005003784285827123' } }])
    await server.client.close()
  })
})

describe('a batch that is refused as a whole', () => {
  it.each<[string, string, number, object]>([
    [
      'with one error for three requests',
      '{"error_response":{"code":25,"msg":"Invalid signature"}}',
      200,
      { code: 'invalid-signature', platform: { code: '25' } },
    ],
    ['with an error and something more', `${refusal}\r\n-S-\r\n${time}`, 200, { platform: { code: '15' } }],
    ['with a web page', '<html>502', 502, { code: 'unexpected-answer', status: 502 }],
    ['with nothing', '', 200, { code: 'unexpected-answer', status: 200 }],
    [
      'with fewer answers',
      `${time}\r\n-S-\r\n${time}`,
      200,
      { code: 'unexpected-answer', message: 'A batch of 3 was not answered in 3 parts' },
    ],
    [
      'with fewer answers, one of them a business refusal',
      `${business}\r\n-S-\r\n${time}`,
      200,
      { code: 'unexpected-answer' },
    ],
    [
      'with more answers',
      Array(4).fill(time).join('\r\n-S-\r\n'),
      200,
      { code: 'unexpected-answer', bodyStart: expect.stringContaining('time_get_response') },
    ],
    [
      'with more answers, the first of them a refusal',
      [refusal, time, time, time].join('\r\n-S-\r\n'),
      200,
      { code: 'unexpected-answer', message: 'A batch of 3 was not answered in 3 parts' },
    ],
    [
      'with answers under an error status',
      Array(3).fill(time).join('\r\n-S-\r\n'),
      500,
      { code: 'unexpected-answer', status: 500 },
    ],
  ])('%s', async (_how, body, status, expected) => {
    const server = await answered(body, { status })
    const error = await server.client.batch(three).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    await server.client.close()
    expect(error).toMatchObject(expected)
  })
})

it('no error shows a session or a signature of a batch', async () => {
  const session = '50000-very/secret+session'
  const sessions = [session, '50000-other/secret=session', '50000-third/secret session']
  const gateway = await startServer((response, { request, body }) =>
    response.end(`${sessions.join()}\n${request.url}\n${body}\n${decodeURIComponent(`${request.url}${body}`)}`),
  )
  const results = [undefined, '<|>'].map(async (separator) => {
    const sender = client({ gateway, session })
    const requests = sessions.map((session, index) => ({
      method: `x.y${index}`,
      session,
      parameters: { code: '3_500102_JxZ05Ux3cnnSSUm6', index },
    }))
    const sent = sender.batch(requests, separator === undefined ? {} : { separator })
    const error = await sent.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    await sender.close()
    return `${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)}`
  })
  for (const shown of await Promise.all(results)) {
    expect(shown).toContain('***')
    for (const secret of [...sessions, '3_500102_JxZ05Ux3cnnSSUm6'])
      for (const spelling of [secret, encodeURIComponent(secret)]) expect(shown).not.toContain(spelling)
    expect(shown).not.toMatch(/[0-9A-F]{32}/)
  }
})
