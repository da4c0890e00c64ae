import { describe, expect, it } from 'vitest'
import { personaCall, type Gateway, type GatewayOptions } from '../../src/index.ts'
import { ask, NOON, openGateway, type Parameters, topSign } from '../ask.ts'

// The token calls of both protocols as a client meets them: over the wire, rightly signed.

const DAY = 86_400_000
const BUYER = '240000917002'
const SELLER = '220000458001'
const iop = { app_key: '12345678', sign_method: 'sha256' }

async function frozen(options: GatewayOptions = {}): Promise<Gateway> {
  const gateway = await openGateway(options)
  gateway.clock.freeze()
  gateway.clock.set(NOON)
  return gateway
}

const call = async (gateway: Gateway, path: string, parameters: Parameters) => {
  const { json, headers } = await ask(gateway, `/rest${path}`, {
    ...iop,
    timestamp: String(gateway.clock.now()),
    ...parameters,
  })
  return { ...(json as Record<string, unknown>), reason: headers.get('x-aeop-reason') }
}
const top = async (gateway: Gateway, method: string, parameters: Parameters) => {
  const shared = { app_key: '12345678', timestamp: '2019-01-01 12:00:00', format: 'json', v: '2.0', sign_method: 'md5' }
  const signed = { ...shared, method, ...parameters }
  const { json } = await ask(gateway, '/router/rest', { ...signed, sign: topSign(signed) })
  return json
}
const codeOf = (gateway: Gateway) => gateway.authorize({ appKey: '12345678', account: BUYER })

const full = [
  'access_token',
  'account',
  'account_id',
  'account_platform',
  'code',
  'expire_time',
  'expires_in',
  'havana_id',
  'locale',
  'refresh_expires_in',
  'refresh_token',
  'refresh_token_valid_time',
  'request_id',
  'seller_id',
  'sp',
  'user_id',
  'user_nick',
]
const bare = full.filter((name) => !['account', 'account_platform', 'havana_id', 'user_nick'].includes(name))

describe('the fields of', () => {
  // Fields of the API pages, iop-protocol 6.2 and 6.3.
  it.each([
    ['/auth/token/create', full],
    ['/auth/token/security/create', bare],
    ['/auth/token/createWithOpenId', bare.filter((name) => name !== 'seller_id')],
  ])('%s', async (path, fields) => {
    const gateway = await frozen()
    const { reason: _reason, ...answer } = await call(gateway, path, { code: codeOf(gateway) })
    expect(Object.keys(answer).sort()).toEqual(fields)
    expect(answer).toMatchObject({ expires_in: 2_592_000, refresh_expires_in: 5_184_000, user_id: BUYER, code: '0' })
  })

  it.each(['/auth/token/refresh', '/auth/token/security/refresh'])('%s', async (path) => {
    const gateway = await frozen()
    const made: Record<string, unknown> = await call(gateway, '/auth/token/security/create', { code: codeOf(gateway) })
    gateway.clock.advance(12_000)
    const { reason: _reason, ...answer } = await call(gateway, path, { refresh_token: String(made['refresh_token']) })
    expect(Object.keys(answer).sort()).toEqual(full)
    // The documents' sample: 60 days less 12 seconds.
    expect(answer).toMatchObject({ expires_in: 2_592_000, refresh_expires_in: 5_183_988, account_platform: 'buyerApp' })
  })
})

describe('a code', () => {
  it.each([
    ['/auth/token/create', 'InvalidCode'],
    ['/auth/token/security/create', 'isv.402'],
    ['/auth/token/createWithOpenId', 'InvalidCode'],
  ])('is refused by %s with %s, and the header says why', async (path, code) => {
    const gateway = await frozen()
    const given = codeOf(gateway)
    expect(await call(gateway, path, { code: given, uuid: 'u' })).toMatchObject({ code, reason: 'uuid-with-code' })
    expect(await call(gateway, path, { code: given })).toMatchObject({ code: '0' })
    expect(await call(gateway, path, { code: given })).toMatchObject({ code, reason: 'code-used' })
    expect(await call(gateway, path, { code: '3_12345678_none' })).toMatchObject({ code, reason: null })
    const late = codeOf(gateway)
    gateway.clock.advance(180_000)
    expect(await call(gateway, path, { code: late })).toMatchObject({ code, reason: 'code-expired' })
  })
})

describe('an old refresh token', () => {
  it('is refused after a refresh, unless the switch takes it, which the answer says', async () => {
    for (const lenient of [[], ['old-refresh-token-works']] as const) {
      const gateway = await frozen({ lenient })
      const made: Record<string, unknown> = await call(gateway, '/auth/token/create', { code: codeOf(gateway) })
      const old = { refresh_token: String(made['refresh_token']) }
      expect(await call(gateway, '/auth/token/refresh', old)).toMatchObject({ code: '0' })
      const again = { ...iop, timestamp: String(NOON), ...old }
      const { json, headers } = await ask(gateway, '/rest/auth/token/refresh', again)
      const isTaken = lenient.length > 0
      expect((json as Record<string, unknown>)['code']).toBe(isTaken ? '0' : 'IllegalRefreshToken')
      expect(headers.get('x-aeop-reason')).toBe(isTaken ? null : 'old-refresh-token-works')
      expect(headers.get('x-aeop-accepted')).toBe(isTaken ? 'old-refresh-token-works' : null)
    }
  })

  it('is over when its own end has come, however often it was renewed', async () => {
    const gateway = await frozen()
    let pair: Record<string, unknown> = await call(gateway, '/auth/token/create', { code: codeOf(gateway) })
    for (const days of [29, 29]) {
      gateway.clock.advance(days * DAY)
      pair = await call(gateway, '/auth/token/refresh', { refresh_token: String(pair['refresh_token']) })
      expect(pair).toMatchObject({ code: '0' })
    }
    expect(pair['refresh_expires_in']).toBe(2 * 86_400)
    gateway.clock.advance(2 * DAY)
    expect(await call(gateway, '/auth/token/refresh', { refresh_token: String(pair['refresh_token']) })).toMatchObject({
      code: 'IllegalRefreshToken',
      reason: 'refresh-token-expired',
    })
  })
})

describe('a refresh token used as access token', () => {
  it('is refused, before and after its refresh', async () => {
    const gateway = await frozen()
    const made: Record<string, unknown> = await call(gateway, '/auth/token/create', { code: codeOf(gateway) })
    const session = String(made['refresh_token'])
    const used = { ...iop, method: 'aliexpress.trade.ds.order.get', timestamp: String(NOON), session }
    const refused = async () => {
      const { json, headers } = await ask(gateway, '/sync', used)
      return [json['error_response']?.['code'], headers.get('x-aeop-reason')]
    }
    expect(await refused()).toEqual(['IllegalAccessToken', 'session-is-refresh-token'])
    await call(gateway, '/auth/token/refresh', { refresh_token: session })
    expect(await refused()).toEqual(['IllegalAccessToken', 'session-is-refresh-token'])
  })
})

describe('gateway.revoke', () => {
  it('ends what the account granted to that app, and nothing else', async () => {
    const gateway = await frozen()
    const made: Record<string, unknown> = await call(gateway, '/auth/token/create', { code: codeOf(gateway) })
    const get = { ...iop, timestamp: String(NOON), ...personaCall }
    const asked = async (session: string) => {
      const { json, headers } = await ask(gateway, '/sync', { ...get, session })
      return json['error_response']?.['code'] ?? headers.get('x-aeop-reason')
    }
    expect(await asked(String(made['access_token']))).toBeNull()
    const other = { client_id: '500777', client_secret: 'other-secret', redirect_uri: 'https://shop.example/' }
    gateway.state.apps.save({ appKey: other.client_id, secret: other.client_secret, status: 'online' })
    const otherCode = gateway.authorize({ appKey: other.client_id, account: BUYER })
    const form = new URLSearchParams({ ...other, grant_type: 'authorization_code', code: otherCode })
    await gateway.fetch(`${gateway.url}/token`, { method: 'POST', body: form })
    expect(gateway.revoke({ appKey: '12345678', account: 'dropshipper@example.com' })).toBe(1)
    expect(gateway.revoke({ appKey: '12345678', account: BUYER })).toBe(0)
    expect(await asked(String(made['access_token']))).toBe('IllegalAccessToken')
    expect(await asked('test')).toBeNull()
    const standing = gateway.state.accounts.tokens(BUYER).filter(({ revokedAt }) => revokedAt === null)
    expect(standing.map(({ appKey }) => appKey)).toEqual(['500777'])
    const refresh = { refresh_token: String(made['refresh_token']) }
    expect(await call(gateway, '/auth/token/refresh', refresh)).toMatchObject({
      code: 'IllegalRefreshToken',
      reason: 'consent-taken-back',
    })
    // A code that was given before serves as little, and one that is given afterwards is a new consent.
    const code = codeOf(gateway)
    const ofSeller = gateway.authorize({ appKey: '12345678', account: SELLER })
    expect(gateway.revoke({ appKey: '12345678', account: 'dropshipper@example.com' })).toBe(0)
    expect(await call(gateway, '/auth/token/create', { code })).toMatchObject({ code: 'InvalidCode' })
    for (const good of [ofSeller, codeOf(gateway)]) {
      expect(await call(gateway, '/auth/token/create', { code: good })).toHaveProperty('access_token')
    }
    expect(() => gateway.revoke({ appKey: '1', account: BUYER })).toThrow('no application has the key 1')
    expect(() => gateway.revoke({ appKey: '12345678', account: 'x' })).toThrow('no account is called x')
  })
})

describe('on TOP', () => {
  const inner = (json: Record<string, Record<string, unknown>>, method: string) =>
    JSON.parse(String(json[`${method}_response`]?.['token_result'])) as Record<string, unknown>

  it('token_result is JSON text with the fields of the token page', async () => {
    const gateway = await frozen()
    const json = await top(gateway, 'taobao.top.auth.token.create', { code: codeOf(gateway) })
    const made = inner(json, 'top_auth_token_create')
    // An app of no category: 30 days (TOP 117991), in milliseconds from the whole second.
    const end = NOON + 30 * DAY
    expect(made).toMatchObject({
      token_type: 'Bearer',
      expires_in: 2_592_000,
      w1_expires_in: 2_592_000,
      r2_valid: end,
      expire_time: end,
      taobao_user_id: BUYER,
      taobao_user_nick: 'us1200000002',
    })
    const renewed = inner(
      await top(gateway, 'taobao.top.auth.token.refresh', { refresh_token: String(made['refresh_token']) }),
      'top_auth_token_refresh',
    )
    expect(renewed['access_token']).not.toBe(made['access_token'])
  })

  it.each([
    ['taobao.top.auth.token.create', 'code'],
    ['taobao.top.auth.token.refresh', 'refresh_token'],
  ])('%s refuses a wrong %s by its name', async (method, name) => {
    const json = await top(await frozen(), method, { [name]: 'nonsense' })
    expect(json['error_response']).toMatchObject({ code: 41, sub_code: `isv.invalid-parameter:${name}` })
  })
})
