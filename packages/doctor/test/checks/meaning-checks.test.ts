import { findMethod, type MethodFact } from '@aeop/sdk/catalogue'
import { describe, expect, it } from 'vitest'
import type { DiagnoseOptions } from '../../src/options.ts'
import type { DoctorRequest } from '../../src/wire-request.ts'
import { observe } from './observe.ts'

const NOW = Date.UTC(2026, 4, 13, 16)
const iop = { app_key: '123456', timestamp: String(NOW), sign_method: 'sha256', sign: 'A'.repeat(64) }
const top = {
  method: 'taobao.time.get',
  app_key: '12345678',
  v: '2.0',
  timestamp: '2026-05-14 00:00:00',
  sign_method: 'hmac-sha256',
  sign: 'A'.repeat(64),
}
const sync = { ...iop, method: 'aliexpress.ds.product.get' }
const create = { path: '/auth/token/create', parameters: { ...iop, code: '3_123456_abcdefghijkl' } }
const url = 'https://api-sg.aliexpress.com/sync'

function found(request: DoctorRequest, options: DiagnoseOptions = {}): readonly string[] {
  return observe(request, options).map(({ name, certainty, parameter = '' }) =>
    `${name} ${certainty} ${parameter}`.trim(),
  )
}

/** A refusal of IOP; the digits 3 to 15 of the request id are the platform's clock. */
const refusal = (code: string, message = 'm', time = NOW): string =>
  JSON.stringify({ type: 'ISV', code, message, request_id: `21010b14${time}1234` })

function method(name: string): MethodFact {
  const fact = findMethod(name)
  if (fact === undefined) throw new Error(name)
  return fact
}

describe('the clock', () => {
  const HOUR = 3_600_000
  const at = (ms: number): DoctorRequest => ({ parameters: { ...sync, timestamp: String(ms) } })

  it('is off for certain where the platform says so', () => {
    expect(found(at(NOW - 3 * HOUR), { response: refusal('IllegalTimestamp') })).toEqual([
      'clock-skew certain timestamp',
    ])
    expect(found(at(NOW - HOUR), { response: refusal('IllegalTimestamp') })).toEqual([])
    expect(found(at(NOW - 3 * HOUR), { response: refusal('IncompleteSignature') })).toEqual([
      'clock-skew possible timestamp',
    ])
  })

  it('is in order where the call was answered, or nothing tells the time', () => {
    expect(found(at(NOW - 3 * HOUR), { response: `{"code":"0","request_id":"21010b14${NOW}1234"}` })).toEqual([])
    expect(found(at(NOW - 3 * HOUR))).toEqual([])
  })

  it('says how far it is off, and that a zone is the cause', () => {
    const parameters = { ...top, timestamp: '2026-05-13 16:00:10' }
    const [observation] = observe({ parameters }, { now: NOW })
    expect(observation).toMatchObject({ name: 'clock-skew', certainty: 'possible', expected: '2026-05-14 00:00:00' })
    expect(observation?.what).toBe('The timestamp is 8 hours behind the time of sending; 10 minutes are taken.')
    expect(observation?.mend).toMatch(/time zones.*GMT\+8/)
    const [other] = observe({ parameters: { ...top, timestamp: '2026-05-13 15:52:00' } }, { now: NOW })
    expect(other?.mend).toBeUndefined()
    expect(found({ parameters: top }, { now: NOW })).toEqual([])
  })
})

describe('the form of the timestamp', () => {
  it.each<[string, string, string]>([
    ['/sync', '1778688000', 'possible'],
    ['/rest/auth/token/create', '2026-05-13 16:00:00', 'certain'],
    // Known of /rest alone (iop-protocol 2).
    ['/sync', '2026-05-13T16:00:00', 'possible'],
    ['/rest/auth/token/create', '2026-05-13T16:00:00', 'certain'],
    ['/sync', '20260513160000', 'certain'],
    ['/sync', '1778688000000000', 'certain'],
    ['/sync', '1778688000000.5', 'certain'],
    ['/router/rest', '1778688000', 'possible'],
    ['/router/rest', '2026-05-13T16:00:00Z', 'certain'],
    ['/router/rest', '2026-5-13 16:00', 'possible'],
    ['/sync', 'Wed, 13 May 2026 16:00:00 GMT', 'certain'],
  ])('%s does not take %s', (door, timestamp, certainty) => {
    const base = door === '/router/rest' ? top : sync
    const query = new URLSearchParams({ ...base, timestamp })
    expect(found({ url: `http://127.0.0.1${door}?${query}` })).toContain(`timestamp-form ${certainty} timestamp`)
  })

  it.each<[DoctorRequest]>([
    [{ parameters: { ...sync, timestamp: '2026-05-13T16:00:00Z' } }],
    [{ parameters: { ...sync, timestamp: '2026-05-14 00:00:00' } }],
    [{ parameters: { ...top, timestamp: String(NOW) } }],
  ])('leaves %o alone', (request) => {
    expect(found(request)).toEqual([])
  })

  it('is certain of a form that may be taken once it was refused', () => {
    const parameters = { ...sync, timestamp: '1778688000' }
    expect(found({ parameters }, { response: refusal('IllegalTimestamp') })).toEqual([
      'timestamp-form certain timestamp',
    ])
  })
})

describe('codes and tokens', () => {
  it('leaves the code of a coupon alone, whatever stands in it', () => {
    expect(found({ parameters: { ...sync, code: 'SUMMER 10' } })).toEqual([])
    expect(found({ ...create, parameters: { ...iop, code: '3_123456_abc defghijkl' } })).toEqual([
      'token-unclean certain code',
    ])
  })

  const with_ = (extra: Record<string, string>): DoctorRequest => ({ parameters: { ...sync, ...extra } })
  const withCode = (code: string): DoctorRequest => ({ ...create, parameters: { ...iop, code } })
  const body = 'abcdefghijklmnopqrst'

  it('compares the app key within a code', () => {
    expect(found(create)).toEqual([])
    expect(found(withCode(`3_500102_${body}`))).toEqual(['code-of-another-app possible app_key'])
    expect(found(withCode(`3_500102_${body}`), { response: refusal('InvalidCode') })).toEqual([
      'code-of-another-app certain app_key',
    ])
  })

  it('knows a code, an access token and a refresh token by their form', () => {
    expect(found(with_({ session: `3_123456_${body}` }))).toEqual(['code-as-token certain session'])
    expect(found(withCode(`50000${body}`))).toEqual(['token-as-code certain code'])
    expect(found(with_({ session: `50001${body}` }))).toEqual(['token-kind-mismatch possible session'])
    expect(found(with_({ session: `50001${body}` }), { response: refusal('IllegalAccessToken') })).toEqual([
      'token-kind-mismatch certain session',
    ])
    const refresh = { path: '/auth/token/refresh', parameters: { ...iop, refresh_token: `50000${body}` } }
    expect(found(refresh, { response: refusal('IllegalRefreshToken') })).toEqual([
      'token-kind-mismatch certain refresh_token',
    ])
    expect(found(with_({ session: `50000${body}` }))).toEqual([])
    expect(found(with_({ session: `6100${'0a'.repeat(25)}` }))).toEqual(['token-of-taobao possible session'])
    expect(found({ parameters: { ...top, session: `6100${'0a'.repeat(25)}` } })).toEqual([])
  })

  it('suspects two tokens, uuid, and what OAuth has elsewhere', () => {
    expect(found(with_({ session: 'test', access_token: 'test' }))).toEqual(['two-tokens possible session'])
    const noisy = { ...create, parameters: { ...create.parameters, uuid: 'u', redirect_uri: 'https://a.b' } }
    expect(found(noisy)).toEqual(['uuid-sent possible uuid', 'needless-parameter possible redirect_uri'])
    expect(found(noisy, { response: refusal('InvalidCode') })).toContain('uuid-sent certain uuid')
    expect(found(with_({ uuid: 'u' }))).toEqual([])
  })

  it('never lets the secret pass unseen', () => {
    const secret = 'aVerySecretSecret'
    expect(found(with_({ client_secret: 'x' }))).toEqual(['secret-sent certain client_secret'])
    expect(found(with_({ memo: `is ${secret}` }), { secret })).toEqual(['secret-sent certain memo'])
    expect(found({ url: `${url}?${new URLSearchParams(sync)}`, headers: [['X-Key', secret]] }, { secret })).toEqual([
      'secret-sent certain',
    ])
    expect(found(with_({ memo: 'test' }), { secret: 'test' })).toEqual([])
    const observations = observe(with_({ memo: `is ${secret}` }), { secret })
    expect(JSON.stringify(observations)).not.toContain(secret)
  })

  it('compares the app key with the one that was given', () => {
    expect(found(with_({}), { appKey: '123457' })).toEqual(['other-app-key possible app_key'])
    expect(found(with_({}), { appKey: '123456' })).toEqual([])
  })
})

describe('the method and its parameters', () => {
  it('knows names that circulate and do not exist', () => {
    const parameters = { ...iop, method: 'aliexpress.ds.order.get' }
    expect(found({ parameters })).toEqual(['method-unknown possible method'])
    expect(found({ parameters }, { response: refusal('InvalidApiPath') })).toEqual(['method-unknown certain method'])
    expect(observe({ parameters })[0]?.mend).toContain('aliexpress.trade.ds.order.get')
    expect(found({ parameters: sync })).toEqual([])
    expect(found({ parameters: { ...iop, method: 'aliexpress.brand.new.thing' } })).toEqual([])
  })

  it('knows methods of the other platform', () => {
    const parameters = { ...iop, method: 'taobao.time.get' }
    const fact = { ...method('taobao.time.get'), protocol: 'top' as const }
    expect(found({ parameters }, { method: fact, protocol: 'iop' })).toEqual([
      'method-of-another-platform possible method',
    ])
    expect(found({ parameters: top }, { method: fact })).toEqual([])
  })

  it('names business parameters that are required', () => {
    const fact = method('aliexpress.ds.product.get')
    const parameters = { ...sync, product_id: '1005', ship_to_country: 'US' }
    expect(found({ parameters }, { method: fact })).toEqual([])
    const { ship_to_country: _, ...without } = parameters
    expect(found({ parameters: without }, { method: fact })).toEqual([
      'business-parameter-missing possible ship_to_country',
    ])
    const response = refusal('MissingParameter', 'The input parameter “ship_to_country” is not supplied')
    expect(found({ parameters: without }, { method: fact, response })).toEqual([
      'business-parameter-missing certain ship_to_country',
    ])
  })

  it('suspects a file that is sent as text', () => {
    const fact = method('aliexpress.ds.product.get')
    const picture = { ...fact, params: [{ name: 'image', type: 'bytes' as const }] }
    expect(found({ parameters: { ...sync, image: 'abc' } }, { method: picture })).toEqual([
      'file-as-text possible image',
    ])
  })
})

describe('parameters without a URL', () => {
  it('misses one for certain, and more than one possibly', () => {
    const { timestamp: _, ...one } = sync
    expect(found({ parameters: one })).toEqual(['parameter-missing certain timestamp'])
    const { app_key: __, ...two } = one
    expect(found({ parameters: two })).toEqual([
      'parameter-missing possible app_key',
      'parameter-missing possible timestamp',
    ])
  })

  it('knows that the older TOP had no sign_method', () => {
    const { sign_method: _, ...old } = top
    expect(found({ parameters: { ...old, sign: 'A'.repeat(32) } })).toEqual(['parameter-missing possible sign_method'])
  })
})
