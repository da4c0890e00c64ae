// Expectations are copied by hand from the documents and recorded answers, not from facts/.
import { describe, expect, it } from 'vitest'
import type { ErrorName, FieldFact, Protocol } from '../src/facts.ts'
import { endpoints, gateways, platformErrors, publicParameters, subCodes } from '../src/facts.ts'
import { findMethod } from '../src/catalogue/index.ts'

const named = (protocol: Protocol, code: string) =>
  platformErrors.find((error) => error.protocol === protocol && error.code === code)

function fieldAt(fields: readonly FieldFact[], ...path: string[]): FieldFact | undefined {
  const [name, ...rest] = path
  const field = fields.find((candidate) => candidate.name === name)
  return rest.length === 0 ? field : fieldAt(field?.fields ?? [], ...rest)
}

describe('gateways', () => {
  it('are the four addresses of the base document, its default, and the newer platform', () => {
    expect(Object.fromEntries(Object.entries(gateways).map(([name, gateway]) => [name, gateway.url]))).toEqual({
      iop: 'https://api-sg.aliexpress.com',
      top: 'http://gw.api.taobao.com/router/rest',
      'top-china': 'https://eco.taobao.com/router/rest',
      'top-china-http': 'http://gw.api.taobao.com/router/rest',
      'top-overseas': 'https://api.taobao.com/router/rest',
      'top-overseas-http': 'http://api.taobao.com/router/rest',
    })
  })

  it.each([
    ['top', '/router/rest', 10 * 60_000, 'xml', 'md5', false],
    ['sync', '/sync', 2 * 3_600_000, 'json', 'sha256', false],
    ['rest', '/rest', 2 * 3_600_000, 'json', 'sha256', true],
  ] as const)('%s has its path, window, format and digest', (name, path, window, format, digest, prefix) => {
    expect(endpoints[name]).toMatchObject({
      path,
      clockToleranceMs: window,
      defaultFormat: format,
      defaultSignMethod: digest,
      pathPrefix: prefix,
    })
  })

  it.each([
    ['top', ['hmac', 'hmac-sha256', 'md5'], ['epoch-ms', 'gmt8-text']],
    ['sync', ['hmac', 'hmac-sha256', 'md5', 'sha256'], ['epoch-ms', 'gmt8-text', 'iso-utc']],
    ['rest', ['sha256'], ['epoch-ms', 'iso-utc']],
  ] as const)('%s takes its digests and times', (name, digests, times) => {
    expect(endpoints[name].signMethods.map((method) => method.name).sort()).toEqual(digests)
    expect(endpoints[name].timestampForms.map((form) => form.name).sort()).toEqual(times)
  })
})

describe('error codes', () => {
  const top: [string, ErrorName, string][] = [
    ['7', 'call-limited', 'App Call Limited'],
    ['11', 'insufficient-permission', 'Insufficient isv permissions'],
    ['15', 'remote-service-error', 'Remote service error'],
    ['21', 'missing-method', 'Missing method'],
    ['22', 'invalid-method', 'Invalid method'],
    ['23', 'invalid-format', 'Invalid format'],
    ['24', 'missing-signature', 'Missing signature'],
    ['25', 'invalid-signature', 'Invalid signature'],
    ['26', 'missing-session', 'Missing session'],
    ['27', 'invalid-session', 'Invalid session'],
    ['28', 'missing-app-key', 'Missing app key'],
    ['29', 'invalid-app-key', 'Invalid app Key'],
    ['30', 'missing-timestamp', 'Missing timestamp'],
    ['31', 'invalid-timestamp', 'Invalid timestamp'],
    ['32', 'missing-version', 'Missing version'],
    ['33', 'invalid-version', 'Invalid version'],
    ['40', 'missing-parameter', 'Missing required arguments:{name}'],
    ['41', 'invalid-parameter', 'Invalid arguments:{name}'],
  ]

  it.each(top)('TOP %s is %s', (code, name, message) => {
    expect(named('top', code)).toMatchObject({ name, message, primary: true, emit: true })
  })

  const iop: [string, ErrorName, string][] = [
    ['InvalidAppKey', 'invalid-app-key', 'The specified App Key is invalid'],
    ['IncompleteSignature', 'invalid-signature', 'The request signature does not conform to platform standards'],
    ['IllegalTimestamp', 'invalid-timestamp', 'The timestamp is invalid or malformed'],
    ['IllegalAccessToken', 'invalid-session', 'The specified access token is invalid or expired'],
    ['IllegalRefreshToken', 'invalid-refresh-token', 'The specified refresh token is invalid or expired'],
    ['InvalidCode', 'invalid-authorization-code', 'Invalid authorization code'],
    ['InsufficientPermission', 'insufficient-permission', 'App does not have permission to access this api'],
    ['ApiCallLimit', 'call-limited', 'Api access frequency exceeds the limit. this ban will last 1 seconds'],
    [
      'MissingParameter',
      'missing-parameter',
      'The input parameter \u201c{name}\u201d that is mandatory for processing this request is not supplied',
    ],
  ]

  it.each(iop)('IOP %s is %s', (code, name, message) => {
    expect(named('iop', code)).toMatchObject({ name, message, type: 'ISV', primary: true, emit: true })
  })

  it('holds every TOP code of the published table', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32]
    numbers.push(33, 34, 40, 41, 42, 43, 44, 45, 46, 47, 50, 53)
    const codes = platformErrors.filter((error) => error.protocol === 'top').map((error) => error.code)
    expect(codes).toEqual([...numbers.map(String), '100+'])
  })

  it.each(['InvalidApi', 'MissingPartner', 'AppNotSubscribed', 'AppKeyNotExist', 'AccessTokenExpired', '901', '998'])(
    'IOP %s, known from third parties only, is read and not answered',
    (code) => {
      expect(named('iop', code)?.emit).toBe(false)
    },
  )

  it('advises to wait out a call limit, and to repeat what the provider failed at', () => {
    expect(named('top', '7')?.retry).toBe('wait')
    expect(named('iop', 'ApiCallLimit')?.retry).toBe('wait')
    expect(named('top', '25')).toMatchObject({ fault: 'caller', retry: 'after-change' })
    expect(subCodes.find((sub) => sub.match === 'isp.*')).toMatchObject({ fault: 'platform', retry: 'soon' })
    expect(subCodes.find((sub) => sub.match === 'isp.top-parse-error')?.retry).toBe('never')
  })

  it('has sub-codes for the limits and the sessions', () => {
    const nameOf = (match: string) => subCodes.find((sub) => sub.protocol === 'top' && sub.match === match)?.name
    expect(nameOf('accesscontrol.limited-by-api-access-count')).toBe('call-limited')
    expect(nameOf('sessionkey-not-generated-by-server')).toBe('invalid-session')
    expect(nameOf('isv.permission-ip-whitelist-limit')).toBe('ip-not-allowed')
  })
})

describe('public parameters', () => {
  const missing = (protocol: Protocol) =>
    Object.fromEntries(
      publicParameters
        .filter((fact) => fact.protocol === protocol && fact.mandatory === 'always')
        .map((fact) => [fact.name, fact.errors.missing]),
    )

  it('are mandatory on TOP as the base document says', () => {
    expect(missing('top')).toEqual({
      method: 'missing-method',
      app_key: 'missing-app-key',
      timestamp: 'missing-timestamp',
      v: 'missing-version',
      sign_method: 'invalid-signature',
      sign: 'missing-signature',
    })
  })

  it('have one refusal on IOP when absent', () => {
    expect(Object.keys(missing('iop')).sort()).toEqual(['app_key', 'method', 'sign', 'sign_method', 'timestamp'])
    expect(new Set(Object.values(missing('iop')))).toEqual(new Set(['missing-parameter']))
  })
})

describe('methods', () => {
  it('are found by their own names only', () => {
    expect(findMethod('taobao.time.get')).toMatchObject({ protocol: 'top', session: false, params: [] })
    expect(findMethod('/auth/token/create')?.params.map((field) => field.name)).toEqual(['code', 'uuid'])
    expect(findMethod('aliexpress/message/list')).toBe(findMethod('/aliexpress/message/list'))
    expect(findMethod('/aliexpress.ds.product.get')).toBeUndefined()
    expect(findMethod('constructor')).toBeUndefined()
    expect(findMethod('__proto__')).toBeUndefined()
  })

  it('tell what order.fulfill asks for', () => {
    const fulfill = findMethod('aliexpress.solution.order.fulfill')
    expect(fulfill?.params.filter((field) => field.required).map((field) => field.name)).toEqual([
      'service_name',
      'out_ref',
      'send_type',
      'logistics_no',
    ])
    expect(fieldAt(fulfill?.params ?? [], 'send_type')?.enum).toEqual(['all', 'part'])
    expect(fieldAt(fulfill?.params ?? [], 'description')?.maxLength).toBe(512)
  })

  it('mark the integers of an answer that are identifiers', () => {
    const order = findMethod('aliexpress.solution.order.get')?.response ?? []
    const product = findMethod('aliexpress.ds.product.get')?.response ?? []
    const base = ['result', 'ae_item_base_info_dto']
    expect(fieldAt(order, 'result', 'target_list')).toMatchObject({ list: true, itemName: 'order_dto' })
    expect(fieldAt(order, 'result', 'target_list', 'order_id')?.identifier).toBe(true)
    expect(fieldAt(order, 'result', 'total_count')?.identifier).toBeUndefined()
    expect(fieldAt(product, ...base, 'owner_member_seq_long')?.identifier).toBe(true)
    expect(fieldAt(product, 'result', 'ae_item_sku_info_dtos', 'sl_related_skuId')?.identifier).toBe(true)
    expect(fieldAt(product, 'result', 'ae_item_sku_info_dtos', 'sku_available_stock')?.identifier).toBeUndefined()
    expect(fieldAt(product, 'result', 'ae_item_sku_info_dtos', 'sku_id')).toEqual({ name: 'sku_id', type: 'string' })
  })
})
