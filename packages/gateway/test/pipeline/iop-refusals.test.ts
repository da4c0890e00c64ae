import { describe, expect, it } from 'vitest'
import {
  ask,
  fulfil,
  hmacMd5,
  iopSign,
  NOON,
  openGateway,
  read,
  syncCall,
  topSign,
  without,
  type Parameters,
} from '../ask.ts'

const code = async (path: string, parameters: Parameters, options = {}) => {
  const { json } = await ask(await openGateway(options), path, parameters)
  return json['error_response']?.['code'] ?? json['code'] ?? 'ok'
}

const productGet = {
  ...without(syncCall, 'keyWord', 'local', 'countryCode', 'currency'),
  method: 'aliexpress.ds.product.get',
}
const product = { ...productGet, session: 'test', product_id: '1005003784285827', ship_to_country: 'US' }

describe('/sync', () => {
  it.each<[string, Parameters, string]>([
    ['all right', syncCall, 'ok'],
    ['session under its TOP name', product, 'ok'],
    ['session under its documented name', { ...without(product, 'session'), access_token: 'test' }, 'ok'],
    ['nothing', { sign: '' }, 'MissingParameter'],
    ['sign missing', { ...syncCall, sign: '' }, 'MissingParameter'],
    ['sign_method missing', without(syncCall, 'sign_method'), 'MissingParameter'],
    ['app_key unknown, whatever the signature', { ...syncCall, app_key: '1', sign: 'x' }, 'InvalidAppKey'],
    ['timestamp in seconds', { ...syncCall, timestamp: String(NOON / 1000) }, 'IllegalTimestamp'],
    [
      'method unknown, whatever the signature',
      { ...syncCall, method: 'aliexpress.ds.order.query', sign: 'x' },
      'InvalidApiPath',
    ],
    ['a method of the old platform', { ...syncCall, method: 'taobao.time.get' }, 'InvalidApiPath'],
    ['signature wrong', { ...syncCall, sign: '0'.repeat(64) }, 'IncompleteSignature'],
    ['signature in lower case', { ...syncCall, sign: iopSign(syncCall).toLowerCase() }, 'IncompleteSignature'],
    ['path in front where none belongs', { ...syncCall, sign: iopSign(syncCall, '/sync') }, 'IncompleteSignature'],
    ['session missing', without(product, 'session'), 'IllegalAccessToken'],
    ['session unknown', { ...product, session: 'x' }, 'IllegalAccessToken'],
    ['a business parameter missing', without(product, 'ship_to_country'), 'MissingParameter'],
    ['a business parameter malformed', { ...product, product_id: '12a' }, 'InvalidParameter'],
  ])('%s: %s', async (_what, parameters, expected) => expect(await code('/sync', parameters)).toBe(expected))

  it('7200 seconds of clock either way, in milliseconds or ISO UTC', async () => {
    const at = (milliseconds: number) => ({ ...syncCall, timestamp: String(NOON + milliseconds) })
    // Otherwise the time of the clock that nobody moved counts, too, and that one has run on.
    const gateway = await openGateway({ strict: true })
    gateway.clock.freeze()
    gateway.clock.set(NOON)
    const answered = async (parameters: Parameters) =>
      (await ask(gateway, '/sync', parameters)).json['error_response']?.['code'] ?? 'ok'
    expect(await answered(at(7_200_000))).toBe('ok')
    expect(await answered(at(-7_200_000))).toBe('ok')
    expect(await answered(at(7_200_001))).toBe('IllegalTimestamp')
    expect(await answered(at(-7_200_001))).toBe('IllegalTimestamp')
    expect(await answered({ ...syncCall, timestamp: '2019-01-01T04:00:00Z' })).toBe('ok')
    expect(await answered({ ...syncCall, timestamp: '2019-01-01T04:00:00' })).toBe('IllegalTimestamp')
  })

  it('words a missing parameter as a live answer does, and wraps it', async () => {
    const { json } = await ask(await openGateway(), '/sync', { ...syncCall, sign: '' })
    expect(json['error_response']).toEqual({
      type: 'ISV',
      code: 'MissingParameter',
      msg: 'The input parameter “sign” that is mandatory for processing this request is not supplied',
      request_id: expect.stringMatching(/^[0-9a-f]{8}\d{17}$/),
      _trace_id_: expect.stringMatching(/^[0-9a-f]{8}\d{17}[0-9a-f]{5}$/),
    })
  })
})

describe('/sync beyond its documents', () => {
  it.each([
    ['md5', 'ok'],
    ['hmac', 'IncompleteSignature'],
    ['hmac-sha256', 'IncompleteSignature'],
  ])('takes a right %s signature; strict: %s', async (sign_method, strictly) => {
    const call = { ...syncCall, sign_method }
    const digests = { md5: topSign, hmac: hmacMd5, 'hmac-sha256': iopSign }
    const sign = digests[sign_method as keyof typeof digests](call)
    expect(await code('/sync', { ...call, sign })).toBe('ok')
    expect(await code('/sync', { ...call, sign }, { strict: true })).toBe(strictly)
    const forged = (sign.startsWith('0') ? '1' : '0') + sign.slice(1)
    expect(await code('/sync', { ...call, sign: forged })).toBe('IncompleteSignature')
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('%s performs nothing', async (method) => {
    const gateway = await openGateway()
    const call = { ...without(fulfil, 'v', 'format'), timestamp: String(NOON), sign_method: 'sha256' }
    const query = new URLSearchParams({ ...call, sign: iopSign(call) })
    const refused = await read(await gateway.fetch(`${gateway.url}/sync?${query}`, { method }))
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, POST'])
    // An order can be fulfilled once: that it still can shows that it was not.
    const fulfilled = await read(await gateway.fetch(`${gateway.url}/sync?${query}`))
    expect(fulfilled.json).toMatchObject({
      aliexpress_solution_order_fulfill_response: { result: { result_success: true } },
    })
  })
})

describe('/rest', () => {
  const path = '/rest/auth/token/create'
  const create = { app_key: '12345678', timestamp: String(NOON), sign_method: 'sha256', code: '3_12345678_none' }

  it('answers flat, with message', async () => {
    const { json } = await ask(await openGateway(), path, { ...create, sign: '0'.repeat(64) })
    expect(json).toMatchObject({
      type: 'ISV',
      code: 'IncompleteSignature',
      message: 'The request signature does not conform to platform standards',
    })
  })

  it.each<[string, string, Parameters, string]>([
    ['right, but the code is unknown', path, create, 'InvalidCode'],
    ['no path in front', path, { ...create, sign: iopSign(create) }, 'IncompleteSignature'],
    ['/rest in front', path, { ...create, sign: iopSign(create, '/rest/auth/token/create') }, 'IncompleteSignature'],
    ['an unknown path', '/rest/auth/token/renew', create, 'InvalidApiPath'],
    ['a business method', '/rest/aliexpress.ds.product.get', create, 'InvalidApiPath'],
  ])('%s: %s', async (_what, url, parameters, expected) => expect(await code(url, parameters)).toBe(expected))

  it('takes no md5 and no hmac (live report)', async () => {
    for (const sign_method of ['md5', 'hmac', 'hmac-sha256']) {
      expect(await code(path, { ...create, sign_method })).toBe('IncompleteSignature')
    }
  })

  it('takes the two other shapes of a token call that are in use, unless strict', async () => {
    const method = '/auth/token/create'
    const withMethod = { ...create, method }
    const php = { ...withMethod, sign: iopSign(withMethod, method) }
    expect(await code('/rest', php)).toBe('InvalidCode')
    expect(await code('/sync', php)).toBe('InvalidCode')
    expect(await code('/sync', { ...withMethod, sign: iopSign(withMethod) })).toBe('InvalidCode')
    expect(await code('/rest', php, { strict: true })).toBe('InvalidApiPath')
    expect(await code('/sync', php, { strict: true })).toBe('InvalidApiPath')
    expect(await code(path, create, { strict: true })).toBe('InvalidCode')
  })

  it('takes a parameter of the method that is named method for what it is', async () => {
    const { code: _code, ...call } = create
    const path = '/rest/aliexpress/warehouse/owner/create/post'
    const parameters = { ...call, access_token: 'test', method: 'owner.create' }
    const sign = iopSign(parameters, '/aliexpress/warehouse/owner/create/post')
    expect(await code(path, { ...parameters, sign }, { strict: true })).toBe('0')
  })

  it('exchanges a code once, within three minutes, and refreshes', async () => {
    const gateway = await openGateway()
    const fresh = { ...create, code: gateway.authorize({ appKey: '12345678' }) }
    const first = await ask(gateway, path, fresh)
    expect(first.json).toMatchObject({
      code: '0',
      access_token: expect.stringMatching(/^50000/),
      refresh_token: expect.stringMatching(/^50001/),
    })
    expect((await ask(gateway, path, fresh)).json).toMatchObject({ code: 'InvalidCode' })
    const refresh = { ...without(create, 'code'), refresh_token: String(first.json['refresh_token']) }
    expect((await ask(gateway, '/rest/auth/token/refresh', refresh)).json).toMatchObject({ code: '0' })
    expect((await ask(gateway, '/rest/auth/token/refresh', { ...refresh, refresh_token: 'x' })).json).toMatchObject({
      code: 'IllegalRefreshToken',
    })
    const late = { ...create, code: gateway.authorize({ appKey: '12345678' }) }
    gateway.clock.advance(180_001)
    expect((await ask(gateway, path, { ...late, timestamp: String(NOON + 180_001) })).json).toMatchObject({
      code: 'InvalidCode',
    })
  })
})
