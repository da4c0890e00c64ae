import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fulfil, openGateway, topCall, without, type Parameters } from '../ask.ts'

const SEPARATOR = '\r\n-S-\r\n'
const shared = without(topCall, 'method')
const product = { method: 'aliexpress.ds.product.get', session: 'test', ship_to_country: 'US' }
const form = (parameters: Parameters) => new URLSearchParams(parameters).toString()
const pairs = (parameters: Parameters) =>
  Object.keys(parameters)
    .sort()
    .map((name) => name + parameters[name])
    .join('')

/** Written from TOP document 104350: the sorted query, then the body, with the secret at both ends. */
const signed = (query: Parameters, body: string) => ({
  ...query,
  sign: createHash('md5')
    .update(`helloworld${pairs(query)}${body}helloworld`)
    .digest('hex')
    .toUpperCase(),
})

interface Sent {
  readonly query?: Parameters
  readonly headers?: Record<string, string>
  readonly method?: string
  readonly options?: object
}

async function send(segments: readonly string[] | string, { query, headers, method = 'POST', options }: Sent = {}) {
  const separator = headers?.['top-api-separator'] ?? SEPARATOR
  const body = typeof segments === 'string' ? segments : segments.join(separator)
  const gateway = await openGateway(options)
  const url = `${gateway.url}/router/batch?${form(query ?? signed(shared, body))}`
  const type = { 'content-type': 'text/plain;charset=UTF-8', ...headers }
  const response = await gateway.fetch(url, method === 'GET' ? { method } : { method, headers: type, body })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, parts: text.split(separator) }
}

const time = form({ method: 'taobao.time.get' })

describe('a batch', () => {
  it('answers each request in the normal form, in order, joined by the separator', async () => {
    const unknown = form({ method: 'taobao.no.such' })
    const { parts, headers, status } = await send([time, unknown, form({ ...product, product_id: '1' }), time])
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/javascript;charset=UTF-8')
    expect(parts.map((part) => JSON.parse(part) as unknown)).toEqual([
      { time_get_response: { time: '2019-01-01 12:00:00', request_id: expect.any(String) } },
      { error_response: { code: 22, msg: 'Invalid method', request_id: expect.any(String) } },
      {
        aliexpress_ds_product_get_response: {
          rsp_code: 605,
          rsp_msg: 'ITEM_ID_NOT_FOUND',
          request_id: expect.any(String),
        },
      },
      { time_get_response: { time: '2019-01-01 12:00:00', request_id: expect.any(String) } },
    ])
  })

  it('shares #PUBLIC#; N has nothing of its own', async () => {
    const { parts } = await send([`#PUBLIC#${time}`, 'N', form({ method: 'taobao.no.such' }), 'N'])
    expect(parts.map((part) => Object.keys(JSON.parse(part) as object)[0])).toEqual([
      'time_get_response',
      'error_response',
      'time_get_response',
    ])
  })

  it.each(['|', '.*', '$&', '--x--', '-S-'])(
    'is separated by %j where the header says so, to the letter',
    async (separator) => {
      const { parts } = await send([time, 'N', time], { headers: { 'top-api-separator': separator } })
      expect(parts).toHaveLength(3)
      expect(parts[0]).toContain('time_get_response')
      expect(parts[1]).toContain('"code":21')
    },
  )

  it('takes a session of each request over the shared one, and that over the query', async () => {
    const ask = { ...product, product_id: '1' }
    const code = async (segments: readonly string[], inQuery: Parameters = {}) => {
      const body = segments.join(SEPARATOR)
      const { parts } = await send(body, { query: signed({ ...shared, ...inQuery }, body) })
      return parts.map((part) => /"(?:rsp_)?code":(\d+)/.exec(part)?.[1])
    }
    const bare = form(without(ask, 'session'))
    expect(await code([bare])).toEqual(['26'])
    expect(await code([bare], { session: 'test' })).toEqual(['605'])
    expect(await code([bare], { session: 'wrong' })).toEqual(['27'])
    expect(await code(['#PUBLIC#session=test', bare], { session: 'wrong' })).toEqual(['605'])
    expect(await code(['#PUBLIC#session=wrong', form(ask), bare], { session: 'test' })).toEqual(['605', '27'])
    expect(await code([`${bare}&access_token=test`, bare], { session: 'wrong' })).toEqual(['605', '27'])
  })

  it('runs in order: the second of two shipments of one order is refused', async () => {
    const ship = form(without(fulfil, 'app_key', 'timestamp', 'format', 'v', 'sign_method'))
    const { parts } = await send([ship, ship, time])
    expect(parts[0]).toContain('"result_success":true')
    expect(parts[1]).toContain('"code":15')
    expect(parts[2]).toContain('time_get_response')
  })

  it('does not let a request change how the whole is read', async () => {
    const { parts } = await send([`${time}&format=xml&simplify=true&app_key=1&sign=x&timestamp=y`])
    expect(JSON.parse(parts[0] ?? '')).toHaveProperty('time_get_response')
  })

  it('has parts in XML and in simplified JSON, as the query asks', async () => {
    const body = [time, 'N'].join(SEPARATOR)
    const xml = await send(body, { query: signed(without(shared, 'format'), body) })
    expect(xml.headers.get('content-type')).toBe('text/xml;charset=UTF-8')
    expect(xml.parts[0]).toMatch(/^<\?xml .*<time_get_response>.*<!--.*-->$/)
    expect(xml.parts[1]).toMatch(/^<\?xml .*<code>21<\/code>/)
    const flat = await send(body, { query: signed({ ...shared, simplify: 'true' }, body) })
    expect(JSON.parse(flat.parts[0] ?? '')).toHaveProperty('time', '2019-01-01 12:00:00')
    expect(flat.parts[1]).toContain('error_response')
  })

  it('is signed with its body by the keyed digests, too', async () => {
    const query = { ...shared, sign_method: 'hmac-sha256' }
    const sign = createHmac('sha256', 'helloworld')
      .update(pairs(query) + time)
      .digest('hex')
      .toUpperCase()
    expect((await send(time, { query: { ...query, sign } })).text).toContain('time_get_response')
  })

  it('tells what its requests needed and why they were refused, each once', async () => {
    const { headers } = await send([`${time}&session=x`, `${time}&session=y`, form({ method: '/auth/token/create' })])
    expect(headers.get('x-aeop-accepted')).toBe('wrong-session-ignored')
    expect(headers.get('x-aeop-reason')).toBe('method-of-another-endpoint')
  })
})

describe('what is wrong with the whole is one answer', () => {
  const query = (changes: Parameters, ...left: string[]) => signed({ ...without(shared, ...left), ...changes }, time)

  it.each<[string, Sent, RegExp, string | null]>([
    ['GET', { method: 'GET' }, /"code":9,/, null],
    ['no app_key', { query: query({}, 'app_key') }, /"code":28,/, null],
    ['no timestamp', { query: query({}, 'timestamp') }, /"code":30,/, null],
    ['no v', { query: query({}, 'v') }, /"code":32,/, null],
    ['no sign', { query: shared }, /"code":24,/, null],
    ['an unknown app', { query: query({ app_key: '1' }) }, /"code":29,/, null],
    ['a format that is none', { query: query({ format: 'yaml' }) }, /<code>23</, null],
    ['a time outside', { query: query({ timestamp: '2019-01-01 04:00:00' }) }, /"code":31,/, 'timestamp-out-of-window'],
    ['a body that was not signed', { query: signed(shared, '') }, /"code":25,/, null],
    ['a body that was changed', { query: signed(shared, `${time} `) }, /"code":25,/, null],
  ])('%s', async (_what, sent, expected, reason) => {
    const { parts, headers } = await send([time, time].slice(0, 1), sent)
    expect(parts).toHaveLength(1)
    expect(parts[0]).toMatch(expected)
    expect(headers.get('x-aeop-reason')).toBe(reason)
  })

  it.each([
    ['an empty body', '', /"code":40,.*arguments:body/, 'batch-empty'],
    ['nothing but what is shared', `#PUBLIC#${time}`, /"code":40,/, 'batch-empty'],
    ['101 requests', Array.from({ length: 101 }, () => 'N'), /"code":41,.*arguments:body/, 'batch-too-long'],
    ['bytes that are no UTF-8', 'method=%ff', /"code":47,/, null],
  ])('%s', async (_what, segments, expected, reason) => {
    const { parts, headers } = await send(segments)
    expect(parts).toHaveLength(1)
    expect(parts[0]).toMatch(expected)
    expect(headers.get('x-aeop-reason')).toBe(reason)
  })

  it.each([
    ['parameters that are shared', (names: string) => [`#PUBLIC#${time}&${names}`, 'N']],
    ['parameters of a request', (names: string) => [time, `${time}&${names}`]],
  ])('too many %s: HTTP 400, as of any request', async (_what, segmentsOf) => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index}=1`).join('&')
    expect((await send(segmentsOf(names(999)))).text).toContain('time_get_response')
    const { status, text } = await send(segmentsOf(names(1000)))
    expect([status, text]).toEqual([400, 'The request has more than 1000 parameters.\n'])
  })

  it('a name that is too long: HTTP 400, as of any request', async () => {
    const { status, text } = await send([time, `${'n'.repeat(257)}=1`])
    expect([status, text]).toEqual([400, 'The name of a parameter is longer than 256 characters.\n'])
  })

  it('100 requests are taken', async () => {
    expect((await send(Array.from({ length: 100 }, () => time))).parts).toHaveLength(100)
  })

  it('files', async () => {
    const gateway = await openGateway()
    const body = new FormData()
    body.append('image_file_bytes', new Blob(['x']), 'x.png')
    const url = `${gateway.url}/router/batch?${form(signed(shared, ''))}`
    const response = await gateway.fetch(url, { method: 'POST', body })
    expect(await response.text()).toContain('"code":3,')
    expect(response.headers.get('x-aeop-reason')).toBe('batch-with-files')
  })

  it('a fault of the gateway is code 10 of the one request', async () => {
    const seen: unknown[] = []
    const gateway = await openGateway({ onError: (error) => seen.push(error) })
    const body = [time, form({ ...product, product_id: '1' })].join(SEPARATOR)
    await gateway.close()
    const response = await gateway.fetch(`${gateway.url}/router/batch?${form(signed(shared, body))}`, {
      method: 'POST',
      body,
    })
    expect(await response.text()).toContain('"code":10,')
    expect(seen.length).toBeGreaterThan(0)
  })
})
