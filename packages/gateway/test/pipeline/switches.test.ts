import { createHash } from 'node:crypto'
import { switches, type LenientSwitch, type SwitchName } from '@aeop/sdk/facts'
import { describe, expect, it } from 'vitest'
import { personaCall, personas, type GatewayOptions } from '../../src/index.ts'
import { orderRequest } from '../operations/a-shipped-order.ts'
import {
  ask,
  hmacMd5,
  iopSign,
  NOON,
  openGateway,
  syncCall,
  topCall,
  topSign,
  without,
  type Parameters,
} from '../ask.ts'

/** A request that is right but for one thing, which is the matter of a switch, and what tells that it was taken. */
interface Case {
  readonly path: string
  readonly call: Parameters
  readonly sign?: string
  readonly options?: GatewayOptions
  /** Milliseconds by which the clock is moved before the call. */
  readonly moved?: number
  /** Whether the call comes twice, and the second answer counts. */
  readonly twice?: true
  readonly taken: RegExp
  /** What comes when the switch is off: another form of the answer, or a refusal. */
  readonly otherwise: RegExp
}

const orderGet = { method: 'aliexpress.solution.order.get', session: 'test' }
const bareSyncCall = without(syncCall, 'keyWord', 'local', 'countryCode', 'currency')
const create = { app_key: '12345678', timestamp: String(NOON), sign_method: 'sha256', code: '3_12345678_none' }
const withMethod = { ...create, method: '/auth/token/create' }
const found = /"code":"00"/
const time = /"time":"2019-01-01 12:00:00"/
/** What stands behind all checks of a token call with a code nobody gave out. */
const reached = /"code":"InvalidCode"/
const orders = /"success":true/
const unsigned = (call: Parameters) => ({ ...call, keyWordExtra: '' })

/** A call on /sync by a persona, rightly signed. */
function asPersona(name: string, business: Parameters) {
  const { app, accessToken } = personas.find((persona) => persona.name === name) ?? expect.unreachable()
  const call = { ...bareSyncCall, ...business, app_key: app.appKey, session: accessToken }
  return { call, sign: iopSign(call, '', app.secret), options: { personas: true } }
}

const cases: Readonly<Record<SwitchName, Case>> = {
  'timestamp-epoch-ms-on-top': {
    path: '/router/rest',
    call: { ...topCall, timestamp: String(NOON) },
    taken: time,
    otherwise: /"code":31,/,
  },
  'timestamp-gmt8-text-on-sync': {
    path: '/sync',
    call: { ...syncCall, timestamp: '2019-01-01 12:00:00' },
    taken: found,
    otherwise: /"IllegalTimestamp"/,
  },
  'timestamp-in-seconds': {
    path: '/sync',
    call: { ...syncCall, timestamp: String(NOON / 1000) },
    taken: found,
    otherwise: /"IllegalTimestamp"/,
  },
  'timestamp-of-unmoved-clock': {
    path: '/sync',
    call: syncCall,
    moved: 30 * 86_400_000,
    taken: found,
    otherwise: /"IllegalTimestamp"/,
  },
  'sign-method-hmac-on-sync': {
    path: '/sync',
    call: { ...syncCall, sign_method: 'hmac' },
    sign: hmacMd5({ ...syncCall, sign_method: 'hmac' }),
    taken: found,
    otherwise: /"IncompleteSignature"/,
  },
  'sign-method-of-another-endpoint': {
    path: '/router/rest',
    call: { ...topCall, sign_method: 'sha256' },
    sign: iopSign({ ...topCall, sign_method: 'sha256' }),
    taken: time,
    otherwise: /"code":25,/,
  },
  'sign-method-unknown': {
    path: '/router/rest',
    call: { ...topCall, sign_method: 'sha1' },
    sign: createHash('md5')
      .update('helloworldapp_key12345678formatjsonmethodtaobao.time.getsign_methodsha1timestamp2019-01-01 12:00:00v2.0')
      .digest('hex')
      .toUpperCase(),
    taken: time,
    otherwise: /"code":25,/,
  },
  'signature-lower-case': {
    path: '/router/rest',
    call: topCall,
    sign: topSign(topCall).toLowerCase(),
    taken: time,
    otherwise: /"code":25,/,
  },
  'signature-empty-value-unsigned': {
    path: '/sync',
    call: unsigned(syncCall),
    sign: iopSign(syncCall),
    taken: found,
    otherwise: /"IncompleteSignature"/,
  },
  'token-call-method-on-rest': {
    path: '/rest',
    call: withMethod,
    sign: iopSign(withMethod, '/auth/token/create'),
    taken: reached,
    otherwise: /"InvalidApiPath"/,
  },
  'token-call-method-on-sync': {
    path: '/sync',
    call: withMethod,
    sign: iopSign(withMethod, '/auth/token/create'),
    taken: reached,
    otherwise: /"InvalidApiPath"/,
  },
  'token-call-without-path-on-sync': {
    path: '/sync',
    call: withMethod,
    sign: iopSign(withMethod),
    taken: reached,
    // The shape without the path has another switch, which is off as well.
    otherwise: /"InvalidApiPath"/,
  },
  'versioned-rest-path': {
    path: '/rest/2.0/auth/token/create',
    call: create,
    sign: iopSign(create, '/auth/token/create'),
    taken: reached,
    otherwise: /"InvalidApiPath"/,
  },
  'simplify-without-format': {
    path: '/sync',
    call: { ...syncCall, simplify: 'true' },
    taken: /^\{"code":"00"/,
    otherwise: /^\{"aliexpress_ds_text_search_response":\{"code":"00"/,
  },
  'xml-on-sync': {
    path: '/sync',
    call: { ...syncCall, format: 'xml' },
    taken: /^<\?xml .*<code>00<\/code>/,
    otherwise: /^\{"aliexpress_ds_text_search_response":\{"code":"00"/,
  },
  'wrong-session-ignored': {
    path: '/router/rest',
    call: { ...topCall, session: 'nonsense' },
    taken: time,
    otherwise: /"code":27,/,
  },
  'json-list-on-top': {
    path: '/router/rest',
    call: { ...topCall, ...orderGet, order_status_list: '["FINISH","IN_ISSUE"]' },
    taken: orders,
    otherwise: /"code":41,/,
  },
  'comma-list-on-iop': {
    path: '/sync',
    call: { ...bareSyncCall, ...orderGet, order_status_list: 'FINISH,IN_ISSUE' },
    taken: orders,
    otherwise: /"InvalidParameter"/,
  },
  'json-members-unchecked': {
    path: '/sync',
    call: { ...syncCall, searchExtend: '[{"searchKey":{}}]' },
    taken: found,
    otherwise: /"InvalidParameter"/,
  },
  'app-category-inferred': {
    path: '/sync',
    ...asPersona('active-dropshipper', orderGet),
    taken: orders,
    otherwise: /"InsufficientPermission"/,
  },
  'dropshipper-unchecked': {
    path: '/sync',
    ...asPersona('seller-login', personaCall),
    taken: /"rsp_code":200/,
    otherwise: /"isv\.invalid-authorization"/,
  },
  'old-refresh-token-works': {
    path: '/rest/auth/token/refresh',
    call: { ...without(create, 'code'), refresh_token: 'test-refresh' },
    twice: true,
    taken: /"access_token"/,
    otherwise: /"IllegalRefreshToken"/,
  },
  'repeated-order-answered': {
    path: '/sync',
    call: {
      ...bareSyncCall,
      method: 'aliexpress.ds.order.create',
      session: 'test',
      param_place_order_request4_open_api_d_t_o: orderRequest.replace('{', '{"out_order_id":"A-1",'),
    },
    twice: true,
    taken: /"order_list":\{"number":\[8180000001800100\]\}/,
    otherwise: /"error_code":"REPEATED_ORDER_ERROR"/,
  },
}

const answer = async ({ path, call, sign, moved = 0, twice, options: own }: Case, options: GatewayOptions = {}) => {
  const gateway = await openGateway({ ...own, ...options })
  if (moved !== 0) gateway.clock.advance(moved)
  const signed = sign === undefined ? call : { ...call, sign }
  if (twice) await ask(gateway, path, signed)
  return ask(gateway, path, signed)
}

/** How switches are named where a refusal that is not theirs comes first. */
const reasonOf: Partial<Record<SwitchName, string>> = {
  'token-call-without-path-on-sync': 'token-call-method-on-sync',
  'wrong-session-ignored': 'session-unknown',
  'dropshipper-unchecked': 'account-no-dropshipper',
}
/** Without these the answer is another one, and no refusal of the gateway. */
const changesForm = new Set<SwitchName>(['simplify-without-format', 'xml-on-sync', 'repeated-order-answered'])

describe.each(switches.map((fact) => [fact.name, fact] as const))('%s', (name, fact) => {
  const one = cases[name]

  it(`is ${fact.default ? 'on' : 'off'} by default and ${fact.strict ? 'on' : 'off'} when strict`, async () => {
    expect((await answer(one)).text).toMatch(fact.default ? one.taken : one.otherwise)
    expect((await answer(one, { strict: true })).text).toMatch(fact.strict ? one.taken : one.otherwise)
  })

  it('is told of: in x-aeop-accepted where it was needed, in x-aeop-reason where it is off', async () => {
    const { headers: on } = await answer(one, fact.default ? {} : { lenient: [name as LenientSwitch] })
    expect(on.get('x-aeop-accepted')?.split(', ')).toContain(name)
    const { headers: off } = await answer(one, { strict: true })
    expect(off.get('x-aeop-accepted')?.split(', ') ?? []).not.toContain(name)
    expect(off.get('x-aeop-reason')).toBe(changesForm.has(name) ? null : (reasonOf[name] ?? name))
  })

  if (!fact.default) {
    it('can be turned on, also when strict', async () => {
      const lenient = [name as LenientSwitch]
      expect((await answer(one, { lenient })).text).toMatch(one.taken)
      expect((await answer(one, { lenient, strict: true })).text).toMatch(one.taken)
    })
  }
})

describe('sign-method-of-another-endpoint means every digest on every endpoint', () => {
  // A parameter without a name sorts first, so its value stands in front like the path.
  const digests: Readonly<Record<string, (call: Parameters, path?: string) => string>> = {
    md5: (call, path = '') => topSign({ ...call, ...(path && { '': path }) }),
    hmac: (call, path = '') => hmacMd5({ ...call, ...(path && { '': path }) }),
    'hmac-sha256': iopSign,
    sha256: iopSign,
  }
  const doors: readonly (readonly [string, Parameters, string, RegExp])[] = [
    ['/router/rest', without(topCall, 'sign_method'), '', time],
    ['/sync', without(syncCall, 'sign_method'), '', found],
    ['/rest/auth/token/create', without(create, 'sign_method'), '/auth/token/create', reached],
  ]

  it.each(doors.flatMap((door) => Object.keys(digests).map((signMethod) => [door[0], signMethod, door] as const)))(
    '%s %s, in a strict gateway, too',
    async (path, signMethod, [, call, prefix, taken]) => {
      const whole = { ...call, sign_method: signMethod }
      const sign = digests[signMethod]?.(whole, prefix) ?? ''
      const lenient = ['sign-method-of-another-endpoint'] as const
      const { text } = await ask(await openGateway({ strict: true, lenient }), path, { ...whole, sign })
      expect(text).toMatch(taken)
    },
  )
})

describe('headers of ours', () => {
  const reason = async (path: string, parameters: Parameters) =>
    (await ask(await openGateway(), path, parameters)).headers.get('x-aeop-reason')

  it('a call that is right in every respect has neither', async () => {
    for (const [path, call] of [
      ['/router/rest', topCall],
      ['/sync', syncCall],
    ] as const) {
      const { headers } = await ask(await openGateway(), path, call)
      expect([headers.get('x-aeop-accepted'), headers.get('x-aeop-reason')]).toEqual([null, null])
    }
  })

  it.each<[string, string, Parameters, string | null]>([
    ['timestamp-out-of-window', '/sync', { ...syncCall, timestamp: '1517820392000' }, 'timestamp-out-of-window'],
    ['timestamp-malformed', '/router/rest', { ...topCall, timestamp: 'noon' }, 'timestamp-malformed'],
    ['eleven digits', '/sync', { ...syncCall, timestamp: '15463152000' }, 'timestamp-malformed'],
    ['signature-malformed', '/router/rest', { ...topCall, sign: 'ABC' }, 'signature-malformed'],
    ['nothing is known of a wrong digest', '/router/rest', { ...topCall, sign: '0'.repeat(32) }, null],
    ['an API of TOP on /sync', '/sync', { ...syncCall, method: 'taobao.time.get' }, 'method-of-another-endpoint'],
    ['a path on TOP', '/router/rest', { ...topCall, method: '/auth/token/create' }, 'method-of-another-endpoint'],
    ['an unknown API', '/sync', { ...syncCall, method: 'aliexpress.no.such' }, null],
  ])('%s', async (_what, path, call, expected) => expect(await reason(path, call)).toBe(expected))

  it('an empty value that is signed needs no switch', async () => {
    const { headers, text } = await ask(await openGateway({ strict: true }), '/sync', unsigned(syncCall))
    expect(text).toMatch(found)
    expect(headers.get('x-aeop-accepted')).toBeNull()
  })

  it('a lenient gateway still refuses what is wrong', async () => {
    const lenient = switches.filter((fact) => !fact.default).map((fact) => fact.name as LenientSwitch)
    for (const sign of ['0'.repeat(32), 'f'.repeat(32), '', topSign(topCall, 'other').toLowerCase()]) {
      const { json } = await ask(await openGateway({ lenient }), '/router/rest', { ...topCall, sign })
      expect(json['error_response']).toMatchObject({ code: sign === '' ? 24 : 25 })
    }
    const far = { ...syncCall, timestamp: '1517820392' }
    const { headers } = await ask(await openGateway({ lenient }), '/sync', far)
    expect(headers.get('x-aeop-reason')).toBe('timestamp-out-of-window')
    const noMethod = without(topCall, 'sign_method')
    const { json } = await ask(await openGateway({ lenient }), '/router/rest', { ...noMethod, sign: topSign(noMethod) })
    expect(json['error_response']).toMatchObject({ code: 25 })
  })
})
