import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createClient, resolveGateway, ArgumentError, type ClientOptions } from '../../src/index.ts'
import { startServer, type Received } from './http-server.ts'
import { sentForm } from './sent-form.ts'

const app = { appKey: '12345678', appSecret: 'helloworld', session: 'test', now: () => Date.UTC(2019, 0, 1, 4) }
const client = (options: Partial<ClientOptions> = {}) =>
  createClient({ ...app, gateway: 'http://127.0.0.1:4100', ...options })
const fulfil = {
  logistics_no: 'ES2019COM0000123456',
  out_ref: '1000006270175804',
  send_type: 'all',
  service_name: 'SPAIN_LOCAL_CORREOS',
}

describe('requests', () => {
  it('TOP: the base document its example, as GET and as POST', async () => {
    const method = 'aliexpress.solution.order.fulfill'
    const get = await client({ protocol: 'top', httpMethod: 'GET' }).buildRequest(method, fulfil)
    const url = new URL(get.url)
    expect(url.pathname).toBe('/router/rest')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...fulfil,
      method: 'aliexpress.solution.order.fulfill',
      app_key: '12345678',
      session: 'test',
      timestamp: '2019-01-01 12:00:00',
      format: 'json',
      v: '2.0',
      sign_method: 'md5',
      sign: '1F31D5B6CC43C4C565886BD836C0A5AC',
    })
    const post = await client({ protocol: 'top' }).buildRequest(method, fulfil)
    expect(post.url).toBe('http://127.0.0.1:4100/router/rest')
    expect(`${post.url}?${post.body}`).toBe(get.url)
  })

  it('IOP: milliseconds, sha256, no version; a system call has its path in front and no session', async () => {
    const business = await client().buildRequest('aliexpress.ds.text.search', {
      keyWord: 'a b',
      pageSize: 20,
      local: 'en_US',
      countryCode: 'US',
      currency: 'USD',
    })
    expect(business.url).toBe('http://127.0.0.1:4100/sync')
    expect([...sentForm(business).keys()].join()).toBe(
      'method,app_key,session,timestamp,sign_method,keyWord,pageSize,local,countryCode,currency,sign',
    )
    expect(business.body).toContain('timestamp=1546315200000')
    // The published AliExpress system vector (doc 1367): code and time as printed there.
    const published = client({ now: () => 1517820392000 })
    const system = await published.buildRequest('/auth/token/create', { code: '3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26' })
    expect(system.url).toBe('http://127.0.0.1:4100/rest/auth/token/create')
    expect(sentForm(system).get('sign')).toBe('35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81')
    expect(system.body).not.toContain('session')
  })

  it('is pure: the same call gives the same bytes, and what it was given stays as it was', async () => {
    const given = Object.freeze({ b: Object.freeze([1, 2]), a: true })
    expect(await client().buildRequest('x.y', given)).toEqual(await client().buildRequest('x.y', given))
  })

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('carries GMT+8 on a machine in %s', async (zone) => {
    const before = process.env['TZ']
    process.env['TZ'] = zone
    try {
      const form = sentForm(await client({ protocol: 'top' }).buildRequest('taobao.time.get'))
      expect(form.get('timestamp')).toBe('2019-01-01 12:00:00')
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })

  it('sends exactly what it signed', async () => {
    let seen: Received | undefined
    const gateway = await startServer((response, received) => {
      seen = received
      response.end('{"x_y_response":{}}')
    })
    const text = { q: 'a+b &=%é😀', list: ['ü'], yes: true, none: null, blank: ' ' }
    const live = client({ gateway })
    await live.callUntyped('x.y', text)
    await live.close()
    const sent = new URLSearchParams(seen?.body)
    expect(seen?.request.headers['content-type']).toBe('application/x-www-form-urlencoded;charset=UTF-8')
    expect(sent.get('q')).toBe('a+b &=%é😀')
    expect(sent.get('list')).toBe('["ü"]')
    expect(sent.has('none') || sent.has('blank')).toBe(false)
  })

  it('simplify is sent with the format that it counts with, on both protocols', async () => {
    for (const protocol of ['top', 'iop'] as const) {
      const form = sentForm(await client({ protocol, simplify: true }).buildRequest('x.y'))
      expect([form.get('simplify'), form.get('format')]).toEqual(['true', 'json'])
    }
    expect((await client().buildRequest('x.y')).body).not.toMatch(/simplify|format/)
  })

  it.each([
    ['sign', /Leave it out/],
    ['v', /Leave it out/],
    ['app_key', /option appKey of the client/],
    ['timestamp', /option now of the client/],
    ['session', /option session of the client or the call/],
    ['access_token', /option session of the client or the call/],
    ['method', /first argument of the call/],
    ['format', /option format/],
    ['simplify', /option simplify/],
    ['sign_method', /option signMethod/],
    ['partner_id', /option partnerId/],
  ])('refuses the public name %s as a business parameter and says where it belongs', async (name, remedy) => {
    const attempt = () => client().buildRequest('x.y', { [name]: '1' })
    await expect(attempt).rejects.toThrow(new RegExp(`^${name}: this is a public parameter`))
    await expect(attempt).rejects.toThrow(remedy)
  })

  it('sends public parameters that it does not fill in, target_app_key and debug, like any other', async () => {
    const form = sentForm(await client().buildRequest('x.y', { target_app_key: '1', debug: true }))
    expect([form.get('target_app_key'), form.get('debug')]).toEqual(['1', 'true'])
    const body = [...form].filter(([name]) => name !== 'sign')
    expect(form.get('sign')).toBe(
      createHmac('sha256', app.appSecret)
        .update(
          body
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .flat()
            .join(''),
        )
        .digest('hex')
        .toUpperCase(),
    )
  })

  it('lets a path method have a business parameter called method', async () => {
    const request = await client().buildRequest('/aliexpress/warehouse/owner/create/post', { method: 'm' })
    expect(sentForm(request).getAll('method')).toEqual(['m'])
  })
})

describe('gateways', () => {
  it.each([
    ['iop', undefined, 'x.y', 'https://api-sg.aliexpress.com/sync'],
    ['iop', undefined, '/auth/token/create', 'https://api-sg.aliexpress.com/rest/auth/token/create'],
    ['top', undefined, 'x.y', 'http://gw.api.taobao.com/router/rest'],
    ['top-china', undefined, 'x.y', 'https://eco.taobao.com/router/rest'],
    ['top-china-http', undefined, 'x.y', 'http://gw.api.taobao.com/router/rest'],
    ['top-overseas', undefined, 'x.y', 'https://api.taobao.com/router/rest'],
    ['top-overseas-http', undefined, 'x.y', 'http://api.taobao.com/router/rest'],
    ['http://localhost:1/router/rest', undefined, 'x.y', 'http://localhost:1/router/rest'],
    ['http://localhost:1/router/batch', undefined, 'x.y', 'http://localhost:1/router/rest'],
    ['http://localhost:1/sync', undefined, '/a/b', 'http://localhost:1/rest/a/b'],
    ['http://localhost:1/rest/', undefined, 'x.y', 'http://localhost:1/sync'],
    ['http://localhost:1', 'top', 'x.y', 'http://localhost:1/router/rest'],
    ['http://localhost:1/proxy/', undefined, 'x.y', 'http://localhost:1/proxy/sync'],
  ] as const)('%s (%s) sends %s to %s', (gateway, protocol, method, url) => {
    const address = resolveGateway(gateway, protocol)
    expect(address.origin + address.pathOf(method)).toBe(url)
  })

  it.each([
    ['api-sg.aliexpress.com', undefined, /neither a known name nor a URL.*top-china/],
    ['ftp://x', undefined, /ftp: is not HTTP/],
    ['http://u:p@x', undefined, /holds credentials/],
    ['http://x/sync?a=1', undefined, /holds a query/],
    ['http://x/sync', 'top', /protocol: top does not fit a path that ends in \/sync/],
    ['constructor', undefined, /neither a known name/],
    ['http://x', 'soap', /^protocol: "soap" cannot be used here\. Use one of top, iop/],
  ] as const)('%s (%s) is refused', (gateway, protocol, message) => {
    expect(() => resolveGateway(gateway, protocol as 'top')).toThrow(ArgumentError)
    expect(() => resolveGateway(gateway, protocol as 'top')).toThrow(message)
  })

  it.each(['http://user:pa55word@host:99999/', 'pa55word@host', 'https://host:99999/?session=pa55word'])(
    'what cannot be parsed is not repeated where it may hold credentials: %s',
    (gateway) => expect(() => resolveGateway(gateway)).toThrow(/^(?!.*pa55word).*neither a known name nor a URL/),
  )

  it('a path method on TOP is refused', async () => {
    const attempt = client({ protocol: 'top' }).buildRequest('/auth/token/create', { code: '1' })
    await expect(attempt).rejects.toThrow(/system call of IOP/)
  })
})
