import { businessCodes } from '@aeop/sdk/facts'
import { describe, expect, it } from 'vitest'
import { causesOf } from '../../src/answer/causes-of.ts'
import type { Finding } from '../../src/report/report.ts'
import { refusal, sceneOf } from './scene-of.ts'

const token = { app_key: '12345678', session: '50000abc' }
const states = ['right', 'wrong', 'unexplained', 'unchecked', 'absent'] as const
const brief = (findings: readonly Finding[]) => findings.map(({ id, certainty }) => `${id} ${certainty}`)
const ofSync = (apiName: string, answer: string, state: (typeof states)[number] = 'right') =>
  brief(causesOf(sceneOf(apiName, token, answer), state))

describe('what lies behind a code', () => {
  it.each([
    ['InvalidAppKey', 'x', ['invalid-app-key certain', 'key-of-another-platform possible', 'app-not-active possible']],
    ['IllegalAccessToken', 'x', ['invalid-session certain', 'token-expired possible', 'token-of-another-app possible']],
    ['AccessTokenExpired', 'x', ['token-expired certain']],
    ['InvalidCode', '/auth/token/create', ['invalid-authorization-code certain', 'code-spent possible']],
    ['AUTH_TYPE_UNSUPPORTED', '/auth/token/create', ['authorisation-policy certain']],
    ['AppWhiteIpLimit', 'x', ['ip-not-allowed certain']],
    [
      'InsufficientPermission',
      'aliexpress.affiliate.link.generate',
      ['insufficient-permission certain', 'app-category possible'],
    ],
    [
      'InsufficientPermission',
      'aliexpress.ds.product.get',
      ['insufficient-permission certain', 'app-category possible'],
    ],
    [
      'InsufficientPermission',
      'aliexpress.affiliate.hotproduct.query',
      ['insufficient-permission certain', 'advanced-permission possible', 'app-category possible'],
    ],
    ['15', 'x', ['remote-service-error possible']],
    ['NeverHeardOf', 'x', ['unknown-platform-error possible']],
  ])('%s of %s', (code, method, expected) => {
    expect(ofSync(method, refusal(code, { type: 'ISV' }))).toEqual(expected)
  })

  it.each([
    [
      'isv.insufficient-permission',
      'aliexpress.ds.order.tracking.get',
      ['dropshipper-not-verified possible', 'object-of-another-account possible', 'wrong-account-type possible'],
    ],
    [
      'isv.invalid-authorization',
      'aliexpress.trade.ds.order.get',
      ['object-of-another-account possible', 'wrong-account-type possible', 'dropshipper-not-verified possible'],
    ],
    [
      'isv.insufficient-permission',
      'aliexpress.ds.product.get',
      ['dropshipper-not-verified possible', 'wrong-account-type possible'],
    ],
    [
      'isv.insufficient-permission',
      'aliexpress.ds.order.create',
      ['dropshipper-not-verified possible', 'wrong-account-type possible'],
    ],
    [
      'isv.invalid-authorization',
      'aliexpress.ds.product.get',
      ['wrong-account-type possible', 'dropshipper-not-verified possible'],
    ],
    [
      'isv.insufficient-permission',
      'aliexpress.solution.order.get',
      ['object-of-another-account possible', 'wrong-account-type possible'],
    ],
  ])('15 with %s of %s', (sub_code, method, expected) => {
    const findings = ofSync(method, refusal('15', { type: 'ISP', sub_code }))
    expect(findings).toEqual(['insufficient-permission certain', ...expected])
  })

  it.each([
    [29, 'isv.appkey-not-exists', 'invalid-app-key certain', 'key-of-another-platform possible'],
    [27, 'sessionkey-not-generated-by-server', 'token-of-another-app certain', undefined],
    [27, 'session-expired', 'token-expired certain', undefined],
    [11, 'isv.permission-api-package-limit', 'insufficient-permission certain', undefined],
    [2, 'isv.black-list', 'blacklisted certain', 'wrong-region-or-host possible'],
    [12, undefined, 'insufficient-user-permission certain', undefined],
    [11, 'isv.permission-ip-whitelist-limit', 'ip-not-allowed certain', undefined],
    [15, 'isv.invalid-parameter:id', 'invalid-parameter certain', undefined],
    [15, 'isp.anything-service-unavailable', 'remote-service-error certain', undefined],
  ])('%i of TOP with %s', (code, sub_code, first, second) => {
    const answer = JSON.stringify({ error_response: { code, msg: 'x', sub_code } })
    const findings = causesOf(sceneOf('aliexpress.x', token, answer, { protocol: 'top' }), 'right')
    expect(brief(findings).slice(0, 2)).toEqual(second === undefined ? [first] : [first, second])
    expect(findings.map((finding) => finding.console ?? '').join()).not.toContain('Developer console (openservice')
  })

  it('advises on a session of TOP by the tables of TOP: its tokens have other lifetimes', () => {
    const answer = '{"error_response":{"code":27,"msg":"Invalid session","sub_code":"session-expired"}}'
    const [expired] = causesOf(sceneOf('aliexpress.x', token, answer, { protocol: 'top' }), 'right')
    expect(expired).toMatchObject({ id: 'token-expired', certainty: 'certain' })
    expect(expired?.mend).toBe('Let the user authorise again for this application.')
  })

  it('a refresh token that was replaced is no token to refresh', () => {
    const findings = causesOf(sceneOf('/auth/token/refresh', token, refusal('IllegalRefreshToken')), 'right')
    expect(brief(findings)).toEqual([
      'invalid-refresh-token certain',
      'refresh-token-spent possible',
      'token-of-another-app possible',
    ])
    expect(findings.map(({ mend }) => mend).join()).not.toMatch(/refresh the token/i)
  })

  it('a token of a seller, which no code tells', () => {
    const answer = (platform: string) =>
      `{"access_token":"50000x","account_platform":"${platform}","code":"0","request_id":"212a782117695399357757883"}`
    expect(ofSync('/auth/token/create', answer('seller_center'))).toEqual(['wrong-account-type possible'])
    expect(ofSync('/auth/token/create', answer('buyerApp'))).toEqual([])
  })

  it('a token that is refused although none was sent', () => {
    const scene = sceneOf('aliexpress.ds.product.get', { session: '' }, refusal('IllegalAccessToken', { type: 'ISV' }))
    expect(causesOf(scene, 'right')).toMatchObject([
      { id: 'missing-session', certainty: 'certain', parameter: 'session', actor: 'code' },
    ])
  })

  it('a ban, in seconds, and that waiting helps', () => {
    const msg = 'Api access frequency exceeds the limit. this ban will last 7 seconds'
    const [limit] = causesOf(sceneOf('aliexpress.ds.product.get', token, refusal('ApiCallLimit', { msg })), 'right')
    expect(limit).toMatchObject({ id: 'call-limited', retry: 'wait' })
    expect(limit?.mend).toContain('7 s')
  })

  it('the login hosts of before', () => {
    expect(ofSync('/auth/token/create', '<html>param-clientid.null</html>')).toEqual(['wrong-region-or-host certain'])
  })
})

describe('a missing parameter is named', () => {
  const msg = 'The input parameter “sign” that is mandatory for processing this request is not supplied'
  const look = (
    parameters: Record<string, string>,
    more = {},
    answer = refusal('MissingParameter', { type: 'ISV', msg }),
  ) => causesOf(sceneOf('aliexpress.x', parameters, answer, more), 'absent')

  it('as absent', () => {
    const [finding] = look({})
    expect(finding).toMatchObject({ id: 'missing-parameter', parameter: 'sign', certainty: 'certain' })
    expect(finding?.title).not.toContain('sent')
  })

  it.each([
    ['in a JSON body', { sign: 'X' }, { bodyKind: 'json' }],
    ['as a header', {}, { headers: new Map([['sign', 'X']]) }],
    ['in the request', { sign: 'X' }, {}],
  ])('as sent %s, where it is not read', (place, parameters, more) => {
    const [finding] = look(parameters, more)
    expect(finding?.title).toContain(place)
    expect(finding?.mend).toContain('x-www-form-urlencoded')
  })

  it('in the words of TOP', () => {
    const answer = '{"error_response":{"code":40,"msg":"Missing required arguments:nicks"}}'
    expect(look({}, { protocol: 'top' }, answer)[0]?.parameter).toBe('nicks')
  })
})

describe('business refusals', () => {
  it('have a cause, an actor and a step where the table has one', () => {
    const answer =
      '{"aliexpress_affiliate_link_generate_response":{"resp_result":{"resp_code":401,"resp_msg":"This publisher is not registered"}}}'
    const [finding] = causesOf(sceneOf('aliexpress.affiliate.link.generate', {}, answer), 'right')
    expect(finding).toMatchObject({
      id: 'business-refusal',
      certainty: 'certain',
      actor: 'account',
      retry: 'after-change',
    })
    expect(finding?.console).toMatch(/affiliate portal/i)
  })

  it.each(
    businessCodes.flatMap(({ codes, methods, retry }) => codes.map((code) => [code, methods[0] ?? '', retry] as const)),
  )('%s of %s', (code, pattern, retry) => {
    const method = pattern.replace('*', 'x')
    const answer = JSON.stringify({ result: { success: false, error_code: code, code, msg: code }, request_id: '1' })
    const [finding] = causesOf(sceneOf(method, {}, answer), 'right')
    expect(finding).toMatchObject({ certainty: 'certain', retry })
  })

  it('without a known code are possible and say what the service said', () => {
    const answer = '{"result":{"success":false,"error_code":"X9","error_message":"no"},"request_id":"1"}'
    const [finding] = causesOf(sceneOf('aliexpress.y', {}, answer), 'right')
    expect(finding).toMatchObject({ id: 'business-refusal', certainty: 'possible' })
    expect(finding?.what).toContain('X9: no')
  })
})

describe('no refusal', () => {
  const success = '{"aliexpress_ds_product_get_response":{"rsp_code":200,"result":{}}}'

  it('is nothing', () => {
    for (const state of ['right', 'wrong', 'unchecked', 'absent'] as const) {
      expect(ofSync('aliexpress.ds.product.get', success, state)).toEqual([])
    }
  })

  it('of a signature that the secret does not give speaks of another secret', () => {
    expect(ofSync('aliexpress.ds.product.get', success, 'unexplained')).toEqual(['secret-of-another-app possible'])
  })

  it('without an answer is nothing', () => {
    const { response: _, ...scene } = sceneOf('x', {}, '')
    expect(causesOf(scene, 'right')).toEqual([])
  })

  it.each([
    [{ body: '<html>login</html>' }, ['unexpected-answer certain', 'wrong-region-or-host possible'], 'network'],
    [{ status: 502, body: '<html>Bad Gateway</html>' }, ['unexpected-answer certain'], 'platform'],
    [{ status: 414, body: '' }, ['unexpected-answer certain'], 'code'],
    [{ status: 200, body: '' }, ['unexpected-answer possible'], 'network'],
    [{ body: '{"message":"not ours"}' }, ['unexpected-answer possible'], 'network'],
  ])('%j is no answer', (response, expected, actor) => {
    const findings = causesOf(sceneOf('x', {}, response), 'right')
    expect(brief(findings)).toEqual(expected)
    expect(findings[0]?.actor).toBe(actor)
  })
})

it('a code is the consequence of a mistake that is certain already', () => {
  const answer = refusal('IllegalTimestamp', { type: 'ISV' })
  const scene = sceneOf('aliexpress.x', token, answer)
  const skew: Finding = {
    id: 'clock-skew',
    certainty: 'certain',
    title: 'x',
    parameter: 'timestamp',
    signed: null,
    expected: null,
    mend: 'x',
    actor: 'code',
  }
  expect(brief(causesOf(scene, 'right'))).toEqual(['invalid-timestamp certain'])
  expect(brief(causesOf(scene, 'right', [skew]))).toEqual(['invalid-timestamp possible'])
  const account = sceneOf('aliexpress.x', token, refusal('AppWhiteIpLimit', { type: 'ISV' }))
  expect(brief(causesOf(account, 'right', [skew]))).toEqual(['ip-not-allowed certain'])
})
