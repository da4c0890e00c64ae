import { describe, expect, it } from 'vitest'
import { ask, fulfil, NOON, openGateway, topCall, topSign, without, type Parameters } from '../ask.ts'

const code = async (parameters: Parameters, options = {}) => {
  const { json, text } = await ask(await openGateway(options), '/router/rest', parameters)
  return (
    json['error_response']?.['code'] ?? (/<code>(\d+)/.exec(text)?.[1] ? Number(/<code>(\d+)/.exec(text)?.[1]) : 'ok')
  )
}

describe('every public parameter of the base document: missing, malformed, wrong', () => {
  it('all right', async () => expect(await code(topCall)).toBe('ok'))

  it.each<[string, Parameters, number]>([
    ['nothing at all', { sign: '' }, 21],
    ['method missing', without(topCall, 'method'), 21],
    ['method empty', { ...topCall, method: '' }, 21],
    ['method unknown', { ...topCall, method: 'taobao.no.such' }, 22],
    ['method called constructor', { ...topCall, method: 'constructor' }, 22],
    ['method of the other platform', { ...topCall, method: '/auth/token/create' }, 22],
    ['app_key missing', without(topCall, 'app_key'), 28],
    ['app_key unknown', { ...topCall, app_key: '87654321' }, 29],
    ['app_key with a line end', { ...topCall, app_key: '12345678\n' }, 29],
    ['session missing where needed', without(fulfil, 'session'), 26],
    ['session empty where needed', { ...fulfil, session: '' }, 26],
    ['session unknown', { ...fulfil, session: 'nonsense' }, 27],
    ['session a refresh token', { ...fulfil, session: 'test-refresh' }, 27],
    ['timestamp missing', without(topCall, 'timestamp'), 30],
    ['timestamp malformed', { ...topCall, timestamp: '2019/01/01 12:00' }, 31],
    ['timestamp in seconds', { ...topCall, timestamp: String(NOON / 1000) }, 31],
    ['timestamp in UTC', { ...topCall, timestamp: '2019-01-01 04:00:00' }, 31],
    ['a day that does not exist', { ...topCall, timestamp: '2019-02-30 12:00:00' }, 31],
    ['format unknown', { ...topCall, format: 'yaml' }, 23],
    ['format in capitals', { ...topCall, format: 'JSON' }, 23],
    ['v missing', without(topCall, 'v'), 32],
    ['v unknown', { ...topCall, v: '3.0' }, 33],
    ['sign_method missing', without(topCall, 'sign_method'), 25],
    ['sign_method unknown', { ...topCall, sign_method: 'sha1' }, 25],
    ['sign_method of the other platform', { ...topCall, sign_method: 'sha256' }, 25],
    ['sign missing', { ...topCall, sign: '' }, 24],
    ['sign wrong', { ...topCall, sign: '0'.repeat(32) }, 25],
    ['sign in lower case', { ...topCall, sign: topSign(topCall).toLowerCase() }, 25],
    ['a business parameter missing', without(fulfil, 'out_ref'), 40],
    ['a business parameter blank', { ...fulfil, out_ref: ' ' }, 40],
    ['a business parameter outside its values', { ...fulfil, send_type: 'most' }, 41],
    ['a business parameter too long', { ...fulfil, description: 'x'.repeat(513) }, 41],
  ])('%s: %i', async (_what, parameters, expected) => expect(await code(parameters)).toBe(expected))
})

describe('the clock: 10 minutes either way', () => {
  it.each([
    ['2019-01-01 11:50:00', 'ok'],
    ['2019-01-01 12:10:00', 'ok'],
    ['2019-01-01 11:49:59', 31],
    ['2019-01-01 12:10:01', 31],
  ])('%s: %s', async (timestamp, expected) => {
    // Otherwise the time of the clock that nobody moved counts, too, and that one has run on.
    const gateway = await openGateway({ strict: true })
    gateway.clock.freeze()
    gateway.clock.set(NOON)
    const { json } = await ask(gateway, '/router/rest', { ...topCall, timestamp })
    expect(json['error_response']?.['code'] ?? 'ok').toBe(expected)
  })

  it('milliseconds are taken as the official Python SDK sends them, unless strict', async () => {
    expect(await code({ ...topCall, timestamp: String(NOON) })).toBe('ok')
    expect(await code({ ...topCall, timestamp: String(NOON) }, { strict: true })).toBe(31)
  })
})

describe('the words of refusals', () => {
  const error = async (parameters: Parameters) =>
    (await ask(await openGateway(), '/router/rest', parameters)).json['error_response']

  it('are those of live answers', async () => {
    expect(await error({ ...without(topCall, 'method'), sign: 'x' })).toMatchObject({
      code: 21,
      msg: 'Missing method',
      sub_msg: 'http传入的参数加入method字段',
    })
    expect(await error({ ...topCall, app_key: '1' })).toMatchObject({
      code: 29,
      msg: 'Invalid app Key',
      sub_code: 'isv.appkey-not-exists',
    })
    expect(await error({ ...topCall, sign: 'x' })).toEqual({
      code: 25,
      msg: 'Invalid signature',
      request_id: expect.stringMatching(/^[0-9a-z]{12,13}$/),
    })
    expect(await error({ ...fulfil, session: 'x' })).toMatchObject({
      code: 27,
      sub_code: 'invalid-sessionkey',
      sub_msg: 'SessionKey非法',
    })
    expect(await error(without(fulfil, 'out_ref'))).toMatchObject({
      code: 40,
      msg: 'Missing required arguments:out_ref',
    })
    expect(await error({ ...fulfil, send_type: 'x' })).toMatchObject({ code: 41, msg: 'Invalid arguments:send_type' })
  })

  it('no answer tells the secret or the right signature', async () => {
    const { text } = await ask(await openGateway(), '/router/rest', { ...fulfil, sign: '0'.repeat(32) })
    expect(text).not.toContain('helloworld')
    expect(text).not.toContain(topSign(fulfil))
  })
})

describe('a session is bound to its app and its time', () => {
  const seedWith = async (token: object) => {
    const { defaultSeed } = await import('../../src/index.ts')
    const seed = defaultSeed()
    const [app] = seed.apps
    const [given] = seed.tokens
    if (!app || !given) throw new Error('the seed has no app or no token')
    return {
      ...seed,
      apps: [app, { ...app, appKey: '2', secret: 'two' }],
      tokens: [{ ...given, accessToken: 'other', refreshToken: 'r', ...token }],
    }
  }
  const refusal = async (token: object) =>
    (await ask(await openGateway({ seed: await seedWith(token) }), '/router/rest', { ...fulfil, session: 'other' }))
      .json['error_response']

  it('of another app: 27 with the live sub-code', async () => {
    expect(await refusal({ appKey: '2' })).toMatchObject({
      code: 27,
      sub_code: 'sessionkey-not-generated-by-server',
      sub_msg: expect.stringContaining('RealSession don&apos;t belong app and user !'),
    })
  })

  it('expired to the millisecond: 27', async () => {
    expect(await refusal({ expiresAt: NOON })).toMatchObject({ code: 27, sub_code: 'session-expired' })
    expect(await refusal({ expiresAt: NOON + 60_000 })).toBeUndefined()
  })
})
