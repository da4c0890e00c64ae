import { describe, expect, it } from 'vitest'
import { defaultSeed, type Gateway, type Seed } from '../../src/index.ts'
import { NOON, openGateway } from '../ask.ts'

// /token as oauth.aliexpress.com had it: top-protocol 6.1.

const CALLBACK = 'https://shop.example/cb'
const DAY = 86_400_000

async function frozen(app: Partial<Seed['apps'][number]> = {}): Promise<Gateway> {
  const seed = defaultSeed()
  const gateway = await openGateway({ seed: { ...seed, apps: seed.apps.map((one) => Object.assign(one, app)) } })
  gateway.clock.freeze()
  gateway.clock.set(NOON)
  return gateway
}

const right = {
  grant_type: 'authorization_code',
  client_id: '12345678',
  client_secret: 'helloworld',
  redirect_uri: CALLBACK,
  sp: 'ae',
  view: 'web',
}

async function send(gateway: Gateway, form: Readonly<Record<string, string>>) {
  const answer = await gateway.fetch(`${gateway.url}/token`, { method: 'POST', body: new URLSearchParams(form) })
  return { status: answer.status, headers: answer.headers, json: (await answer.json()) as Record<string, unknown> }
}
const codeOf = (gateway: Gateway) => gateway.authorize({ appKey: '12345678', account: '240000917002' })

describe('the token page of TOP', () => {
  it('exchanges a code without a signature, and refreshes', async () => {
    const gateway = await frozen()
    const { status, json, headers } = await send(gateway, { ...right, code: codeOf(gateway) })
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    const { access_token: _access, refresh_token: refresh, ...rest } = json
    const end = NOON + 30 * DAY
    expect(rest).toEqual({
      expire_time: end,
      refresh_token_valid_time: NOON + 60 * DAY,
      w1_valid: end,
      w2_valid: end,
      r1_valid: end,
      r2_valid: end,
      user_id: '240000917002',
      user_nick: 'us1200000002',
      locale: 'zh_CN',
      sp: 'ae',
    })
    const { grant_type: _grant, redirect_uri: _uri, ...key } = right
    gateway.clock.advance(DAY)
    const renewed = await send(gateway, { ...key, grant_type: 'refresh_token', refresh_token: String(refresh) })
    expect(renewed.json).toMatchObject({ expire_time: NOON + 31 * DAY, refresh_token_valid_time: NOON + 60 * DAY })
  })

  it('gives sellers who build for themselves a year', async () => {
    const gateway = await frozen({ category: 'seller-in-house' })
    const { json } = await send(gateway, { ...right, code: codeOf(gateway) })
    expect(json['expire_time']).toBe(NOON + 365 * DAY)
  })

  it.each([
    [{ client_id: '1' }, 'invalid_client', 'app key'],
    [{ client_id: '' }, 'invalid_request', 'client_id is missing: send the parameters in the body, as a form'],
    [{ client_secret: 'wrong' }, 'invalid_client', 'client_secret'],
    [{ client_secret: 'hellowirld' }, 'invalid_client', 'client_secret'],
    [{ grant_type: 'password' }, 'unsupported_grant_type', 'refresh_token'],
    [{ code: '' }, 'invalid_request', 'code'],
    [{ redirect_uri: '' }, 'invalid_request', 'redirect_uri'],
    [{ code: '3_12345678_none' }, 'invalid_grant', 'No such code'],
    [{ grant_type: 'refresh_token' }, 'invalid_request', 'refresh_token'],
    [{ grant_type: 'refresh_token', refresh_token: 'none' }, 'invalid_grant', 'No such refresh token'],
  ])('%j is HTTP 400, %s', async (change, error, said) => {
    const gateway = await frozen()
    const { status, json } = await send(gateway, { ...right, code: codeOf(gateway), ...change })
    expect(status).toBe(400)
    expect(json['error']).toBe(error)
    expect(json['error_description']).toContain(said)
    expect(JSON.stringify(json)).not.toContain('helloworld')
  })

  it('says why a code or a refresh token does not serve', async () => {
    const gateway = await frozen()
    const code = codeOf(gateway)
    const { json } = await send(gateway, { ...right, code })
    expect((await send(gateway, { ...right, code })).json['error_description']).toMatch(/exchanged before/)
    const refresh = { ...right, grant_type: 'refresh_token', refresh_token: String(json['refresh_token']) }
    await send(gateway, refresh)
    expect((await send(gateway, refresh)).json['error_description']).toMatch(/newer refresh token/)
    const late = codeOf(gateway)
    gateway.clock.advance(180_000)
    expect((await send(gateway, { ...right, code: late })).json['error_description']).toMatch(/three minutes/)
  })

  it('holds redirect_uri to the callback URL where the app has one', async () => {
    const gateway = await frozen({ callbackUrl: CALLBACK })
    const wrong = await send(gateway, { ...right, code: codeOf(gateway), redirect_uri: `${CALLBACK}/` })
    expect([wrong.status, wrong.json['error']]).toEqual([400, 'invalid_grant'])
    expect((await send(gateway, { ...right, code: codeOf(gateway) })).status).toBe(200)
  })

  it('takes no secret in a URL', async () => {
    const gateway = await frozen()
    const answer = await gateway.fetch(`${gateway.url}/token?${new URLSearchParams(right)}`)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
  })
})
