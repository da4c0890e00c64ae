import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import type { MistakeName } from '../../src/generated/mistakes.ts'
import type { WireRequest } from '../../src/wire-request.ts'
import { observe } from './observe.ts'

const SIGN = 'A'.repeat(64)
const IOP = `app_key=123456&timestamp=1778688000000&sign_method=sha256&sign=${SIGN}`
const SYNC = `https://api-sg.aliexpress.com/sync?method=aliexpress.ds.product.get&${IOP}`
const REST = `https://api-sg.aliexpress.com/rest/auth/token/create?code=3_123456_abcdefghijkl&${IOP}`
const TOP_QUERY = `method=taobao.time.get&app_key=12345678&v=2.0&format=json&sign_method=hmac-sha256&sign=${SIGN}`
const TOP = `https://eco.taobao.com/router/rest?${TOP_QUERY}&timestamp=2019-01-01%2012%3A00%3A00`
const JSON_TYPE = [['Content-Type', 'application/json']] as const

/** What the checks find, as `name certainty parameter`. */
function found(request: WireRequest, options = {}): readonly string[] {
  return observe(request, options).map(({ name, certainty, parameter = '' }) =>
    `${name} ${certainty} ${parameter}`.trim(),
  )
}

describe('requests that are right', () => {
  it.each([SYNC, REST, TOP])('nothing is said of %s', (url) => {
    expect(found({ url })).toEqual([])
    expect(found({ url, method: 'POST' })).toEqual([])
  })

  it('says nothing of proxies and local gateways', () => {
    expect(found({ url: SYNC.replace('api-sg.aliexpress.com', '127.0.0.1:4100/proxy') })).toEqual([])
  })
})

describe('host, path and route', () => {
  it.each<[string, readonly string[]]>([
    [TOP.replace('eco.taobao.com', 'oauth.aliexpress.com'), ['wrong-host certain']],
    ['https://oauth.aliexpress.com/token?client_id=1&code=3_1234_abcdefgh', ['wrong-host certain']],
    [SYNC.replace('api-sg.aliexpress.com', 'eco.taobao.com'), ['wrong-host certain']],
    [SYNC.replace('api-sg.aliexpress.com', 'api.lazada.com.my'), ['wrong-host certain']],
    [SYNC.replace('api-sg.aliexpress.com', 'openservice.aliexpress.com:443'), ['wrong-host certain']],
    [TOP.replace('eco.taobao.com', 'api-sg.aliexpress.com'), ['wrong-host possible']],
    [REST.replace('/rest/', '/rest/rest/'), ['wrong-path certain']],
    [REST.replace('/rest/', '/'), ['wrong-path certain']],
    [SYNC.replace('/sync', '//sync'), ['wrong-path possible']],
    [SYNC.replace('/sync', '/sync/'), ['wrong-path possible']],
    [SYNC.replace('/sync', '/openapi/param2/1/x'), ['wrong-path certain']],
    [SYNC.replace('/sync', '/rest'), ['wrong-route certain method']],
    [SYNC.replace('/sync?method=', '/rest/').replace('.get&', '.get?'), ['wrong-route certain']],
    [REST.replace('/auth/token/create', ''), ['wrong-route certain']],
    [REST.replace('/rest/', '/sync/'), ['wrong-route certain']],
    [SYNC.replace('/sync?', '/sync/ds/product?'), ['wrong-route possible']],
    [
      'https://api-sg.aliexpress.com/oauth/authorize?response_type=code&client_id=512345&redirect_uri=https%3A%2F%2Fx.example',
      ['wrong-path possible'],
    ],
    [TOP.replace('taobao.time.get', '/auth/token/create'), ['wrong-route certain method']],
  ])('%s', (url, expected) => {
    expect(found({ url })).toEqual(expected)
  })

  it('takes the refusal as proof that the door is wrong', () => {
    const response = JSON.stringify({
      type: 'ISV',
      code: 'InvalidAppKey',
      message: 'm',
      request_id: '21010b1417786880000001234',
    })
    expect(found({ url: TOP.replace('eco.taobao.com', 'api-sg.aliexpress.com') }, { response })).toContain(
      'wrong-host certain',
    )
  })
})

describe('public parameters', () => {
  it.each(['app_key', 'timestamp', 'sign_method', 'sign', 'method'])('misses %s', (name) => {
    expect(found({ url: SYNC.replace(new RegExp(`[&?]${name}=[^&]*`), (match) => `${match[0]}x=1`) })).toEqual([
      `parameter-missing certain ${name}`,
    ])
    expect(found({ url: SYNC.replace(new RegExp(`(${name}=)[^&]*`), '$1') })).toContain(
      `parameter-missing certain ${name}`,
    )
  })

  it.each([
    ['app_key', 'appKey'],
    ['app_key', 'app-key'],
    ['app_key', 'client_id'],
    ['sign_method', 'signMethod'],
    ['sign_method', 'sign_type'],
    ['timestamp', 'timeStamp'],
    ['timestamp', 'timestmap'],
    ['sign', 'signature'],
    ['method', 'Method'],
  ])('takes %s for misspelt as %s, and says it once', (right, wrong) => {
    expect(found({ url: SYNC.replace(`${right}=`, `${wrong}=`) })).toEqual([`parameter-misspelt certain ${wrong}`])
  })

  it('suspects other names of the token, and leaves business parameters alone', () => {
    expect(found({ url: `${SYNC}&accessToken=50000abcdefghijklmnopq` })).toEqual([
      'parameter-misspelt possible accessToken',
    ])
    expect(found({ url: `${TOP}&access_token=abc` })).toEqual(['parameter-misspelt possible access_token'])
    // A method with a business parameter of nearly the same name: aliexpress.ds.product.specialinfo.get.
    expect(found({ url: `${SYNC}&appKey=123456&size=3&token=t&session=t` })).toEqual([])
  })

  it('finds values that the platform has a code for', () => {
    expect(found({ url: TOP.replace('v=2.0', 'v=1.0') })).toEqual(['public-value certain v'])
    expect(found({ url: TOP.replace('format=json', 'format=yaml') })).toEqual(['public-value certain format'])
    expect(found({ url: `${SYNC}&format=yaml` })).toEqual(['public-value possible format'])
  })

  it.each([
    [SYNC, 'HmacSHA256', 'certain'],
    [SYNC, 'SHA256', 'possible'],
    [REST, 'hmac-sha256', 'certain'],
    [REST, 'md5', 'certain'],
    [TOP, 'sha256', 'certain'],
  ])('%s does not take the label %s', (url, label, certainty) => {
    expect(found({ url: url.replace(/sign_method=[^&]*/, `sign_method=${label}`) })).toContain(
      `sign-method-unknown ${certainty} sign_method`,
    )
  })

  it('leaves an MD5 under the label md5 at /rest to those who can compare digests', () => {
    const url = REST.replace('sha256', 'md5').replace(SIGN, 'A'.repeat(32))
    expect(found({ url }, { secret: 'helloworld' })).toEqual(['sign-method-unknown possible sign_method'])
  })
})

describe('what a page or a copy has changed', () => {
  it('names ×tamp and its kin', () => {
    const url = `https://eco.taobao.com/router/rest?${TOP_QUERY.replace('&format=json', '&format=json×tamp=2019-01-01 12:00:00')}`
    expect(found({ url })).toEqual(['html-in-url certain timestamp', 'wire-unencoded possible format'])
    const swallowed = SYNC.replace('sign_method=sha256', 'sign_method=sha256×tamp=1')
    expect(found({ url: swallowed }).filter((line) => line.startsWith('sign-method'))).toEqual([])
    expect(found({ url: `${SYNC}&a=1¤cy=USD` })).toEqual(['html-in-url possible currency'])
    expect(found({ url: `${SYNC}&a=1%C2%B6m0=x` })).toEqual(['html-in-url possible param0'])
    expect(found({ url: `${SYNC}&title=5×6` })).toEqual([])
  })

  it('names &amp; between parameters', () => {
    expect(found({ url: SYNC.replaceAll('&', '&amp;') })).toEqual(
      expect.arrayContaining(['html-in-url certain app_key', 'html-in-url certain sign']),
    )
  })

  it.each<[string, string, string]>([
    ['app_key', 'YOUR_APP_KEY', 'certain'],
    ['app_key', '{{appKey}}', 'certain'],
    ['app_key', '<app_key>', 'certain'],
    ['session', 'undefined', 'certain'],
    ['access_token', 'null', 'certain'],
    ['product_id', '[object Object]', 'certain'],
    ['keywords', 'None', 'possible'],
    ['title', 'your name here', 'possible'],
  ])('knows the placeholder %s=%s', (name, value, certainty) => {
    const url = SYNC.replace(/app_key=\d+&/, name === 'app_key' ? '' : '$&')
    expect(found({ url: `${url}&${name}=${encodeURIComponent(value)}` })).toContain(`placeholder ${certainty} ${name}`)
  })

  it('knows dirt around key and token', () => {
    expect(found({ url: SYNC.replace('app_key=123456', 'app_key=123456%0D%0A') })).toEqual([
      'app-key-unclean certain app_key',
    ])
    expect(found({ url: SYNC.replace('app_key=123456', 'app_key=%22123456%22') })).toEqual([
      'app-key-unclean certain app_key',
    ])
    expect(found({ url: `${SYNC}&access_token=Bearer%2050000abcdefghijklmn` })).toEqual([
      'token-unclean certain access_token',
    ])
    expect(found({ url: `${SYNC}&session=50000abcdefghijklmn%0A` })).toEqual(['token-unclean certain session'])
  })
})

it('never shows what was sent for an app key: it may be the secret', () => {
  const url = SYNC.replace('app_key=123456', 'app_key=Th1sIsTheSecret%0A')
  const report = diagnose({ url })
  expect(report.findings).toContainEqual(expect.objectContaining({ id: 'app-key-unclean', signed: '16 characters' }))
  expect(JSON.stringify(report)).not.toContain('Th1sIsTheSecret')
})

describe('encoding on the wire', () => {
  it.each<[string, string]>([
    ['&q=%D6%D0', 'not-utf8 certain q'],
    ['&q=a%2520b', 'encoded-twice possible q'],
    ['&q=100%', 'wire-unencoded possible q'],
    ['&q=a#b&page=1', 'wire-unencoded certain q'],
    ['&q=a b', 'wire-unencoded possible q'],
    ['&phone=+491234567', 'wire-unencoded possible phone'],
    ['&q=yoga mat & towel', 'wire-unencoded possible q'],
    ['&at=2019-01-01T12:00:00+08:00', 'wire-unencoded possible at'],
    ['&q=1&q=2', 'repeated-name possible q'],
  ])('%s', (tail, expected) => {
    expect(found({ url: `${SYNC}${tail}` })).toContain(expected)
  })

  it.each([
    '&q=%E4%B8%AD',
    '&q=100%25',
    '&q=a+b',
    '&url=https%3A%2F%2Fa.b%2F%3Fc%3D%252B',
    '&q=1&q=1',
    '&discount=50%25%20off',
  ])('leaves %s alone', (tail) => {
    expect(found({ url: `${SYNC}${tail}` })).toEqual([])
  })

  it('takes a cut URL for a suspicion where the secret can tell more', () => {
    expect(found({ url: `${SYNC}&q=a#b` }, { secret: 'helloworld' })).toEqual(['wire-unencoded possible q'])
  })

  it('finds a public parameter that was encoded twice', () => {
    expect(found({ url: TOP.replace('%20', '%2520') })).toContain('encoded-twice certain timestamp')
  })
})

describe('bodies, headers, verbs', () => {
  const parameters = Object.fromEntries(new URLSearchParams(SYNC.slice(SYNC.indexOf('?') + 1)))
  const form = new URLSearchParams(parameters).toString()
  const url = 'https://api-sg.aliexpress.com/sync'

  it('takes a form', () => {
    expect(found({ url, body: form })).toEqual([])
  })

  it('finds JSON, whatever it is called', () => {
    const body = JSON.stringify(parameters)
    const curl = [['content-type', 'application/x-www-form-urlencoded']] as const
    expect(found({ url, headers: JSON_TYPE, body })).toEqual(['json-body certain method'])
    expect(found({ url, headers: curl, body })).toEqual(['json-body certain method'])
    expect(found({ url: SYNC, headers: JSON_TYPE, body: '{"product_id":1}' })).toEqual([
      'json-body possible product_id',
    ])
    expect(found({ url: `${SYNC}&product_id=1`, headers: JSON_TYPE, body: '{"product_id":1}' })).toEqual([])
    // The Java SDK of TOP sends such bodies.
    expect(found({ url: TOP, headers: JSON_TYPE, body: '{"a":1}' })).toEqual([])
    expect(found({ url: SYNC, headers: JSON_TYPE, body: '{"a":' })).toEqual(['body-unreadable certain'])
  })

  it('finds a form under another content type, and multipart without its boundary', () => {
    expect(found({ url, headers: [['Content-Type', 'text/plain']], body: form })).toEqual(['body-type certain method'])
    expect(found({ url: SYNC, headers: [['Content-Type', 'text/plain']], body: 'hello' })).toEqual([])
    const headers = [['Content-Type', 'multipart/form-data']] as const
    expect(found({ url: SYNC, headers, body: '--x--' })).toEqual(['body-unreadable certain'])
  })

  it('finds parameters in headers', () => {
    const headers = [
      ['App-Key', '123456'],
      ['Authorization', 'Bearer 50000abcdefghijklmnop'],
    ] as const
    expect(found({ url: SYNC.replace('app_key=123456&', ''), headers })).toEqual([
      'parameters-in-headers certain app_key',
      'parameters-in-headers possible access_token',
    ])
    expect(found({ url: `${SYNC}&session=t`, headers })).toEqual([])
  })

  it('finds odd verbs', () => {
    expect(found({ url: SYNC, method: 'put' })).toEqual(['http-verb possible'])
    expect(found({ url: SYNC, method: 'GET', body: 'a=1' })).toEqual(['http-verb possible'])
  })

  it('suspects files in text', () => {
    expect(found({ url: SYNC, body: 'pic=iVBORw0KGgoAAAANSUhEUgAA' })).toEqual(['file-as-text possible pic'])
  })
})

describe('the text of the signature', () => {
  it.each<[string, string, MistakeName | undefined]>([
    [SYNC, 'A'.repeat(32), 'md5-digest'],
    [SYNC, 'A'.repeat(40), 'other-digest'],
    [SYNC, 'A'.repeat(50), 'digest-cut'],
    [SYNC, 'NWB3YjQoMbakF6De2Et5dPgdrFwZ7pRnSfEkYl0LbHE%3D', 'base64'],
    [SYNC, '%5Bobject%20Promise%5D', 'sign-form'],
    [SYNC, 'test', 'sign-form'],
    [SYNC, 'ABC', 'sign-form'],
    [TOP, 'A'.repeat(40), 'other-digest'],
    [TOP.replace('hmac-sha256', 'hmac'), 'A'.repeat(32), undefined],
    [SYNC.replace('sha256', 'md5'), 'A'.repeat(64), 'other-digest'],
    [SYNC.replace('sha256', 'md5'), 'A'.repeat(32), undefined],
  ])('%s with %s', (url, sign, expected) => {
    const changed = url.replace(SIGN, sign)
    const names = found({ url: changed })
    expect(names).toEqual(expected === undefined ? [] : [`${expected} certain sign`])
    expect(found({ url: changed }, { secret: 'helloworld' })).toEqual(expected === 'sign-form' ? names : [])
  })

  it('suspects small letters', () => {
    expect(found({ url: SYNC.replace(SIGN, SIGN.toLowerCase()) })).toEqual(['lower-case possible sign'])
  })
})

describe('a call that is made for IOP and goes to a host of TOP', () => {
  const url = SYNC.replace('https://api-sg.aliexpress.com/sync', 'https://gw.api.taobao.com/router/rest')

  it('is told as such once the key is refused there', () => {
    const response = '{"error_response":{"code":29,"msg":"Invalid app Key","sub_code":"isv.appkey-not-exists"}}'
    const certain = found({ url }, { response }).filter((line) => line.includes(' certain'))
    expect(certain.map((line) => line.split(' ')[0])).toEqual(['wrong-host'])
  })

  it('is a suspicion before', () => {
    expect(found({ url }).map((line) => line.trim())).toContain('wrong-host possible')
  })
})
