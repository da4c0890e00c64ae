import { describe, expect, it } from 'vitest'
import type { DoctorRequest } from '../../../src/wire-request.ts'
import { stringsOf } from './scene.ts'

const REST = 'https://api-sg.aliexpress.com/rest/auth/token/create'
const SYNC = 'https://api-sg.aliexpress.com/sync'
const TOP = 'https://api.taobao.com/router/rest'

/** Each string is put together by hand from what the program of such a mistake would sign. */
type Case = readonly [mistake: string, what: string, request: DoctorRequest, signed: string]

const rest = (query: string): DoctorRequest => ({ url: `${REST}?${query}` })
const sync = (query: string): DoctorRequest => ({ url: `${SYNC}?${query}` })
const top = (query: string): DoctorRequest => ({ url: `${TOP}?${query}` })

const token = rest('app_key=1&code=c&sign_method=sha256&timestamp=2')
const search = sync('method=a.b&app_key=1&session=t&timestamp=2&sign_method=sha256&keyWord=yoga&format=json&v=2.0')

const around: readonly Case[] = [
  ['path-missing', 'no path', token, 'app_key1codecsign_methodsha256timestamp2'],
  ['prefix-wrong', '/rest alone', token, '/restapp_key1codecsign_methodsha256timestamp2'],
  ['prefix-wrong', 'the path in capitals', token, '/AUTH/TOKEN/CREATEapp_key1codecsign_methodsha256timestamp2'],
  [
    'prefix-wrong',
    'host and path',
    token,
    'api-sg.aliexpress.com/rest/auth/token/createapp_key1codecsign_methodsha256timestamp2',
  ],
  [
    'prefix-wrong',
    'the path twice',
    token,
    '/auth/token/create/auth/token/createapp_key1codecsign_methodsha256timestamp2',
  ],
  ['prefix-wrong', 'the versioned path', token, '/rest/2.0/auth/token/createapp_key1codecsign_methodsha256timestamp2'],
  ['prefix-wrong', 'the verb', token, 'POST/auth/token/createapp_key1codecsign_methodsha256timestamp2'],
  ['prefix-wrong', "another call's path", token, '/auth/token/refreshapp_key1codecsign_methodsha256timestamp2'],
  ['prefix-wrong', '/sync', sync('app_key=1&method=a.b'), '/syncapp_key1methoda.b'],
  ['prefix-wrong', 'the method', sync('app_key=1&method=a.b'), 'a.bapp_key1methoda.b'],
  ['prefix-wrong', 'the method behind a slash', sync('app_key=1&method=a.b'), '/a.bapp_key1methoda.b'],
  ['prefix-wrong', 'the address', sync('app_key=1&method=a.b'), `${SYNC}app_key1methoda.b`],
  ['prefix-wrong', 'the door of TOP', top('app_key=1&method=a.b'), '/router/restapp_key1methoda.b'],
  ['prefix-wrong', 'the address of TOP', top('app_key=1&method=a.b'), `${TOP}app_key1methoda.b`],
  ['prefix-wrong', 'a path in method without its slash', sync('app_key=1&method=/x/y'), 'x/yapp_key1method/x/y'],
  ['doc-sample', 'the template', token, '/orders/{orderId}app_key1codecsign_methodsha256timestamp2'],
]

const subsets: readonly Case[] = [
  ['method-mismatch', 'sent, not signed', sync('app_key=1&method=a.b&x=2'), 'app_key1x2'],
  [
    'method-mismatch',
    'signed, not sent',
    rest('app_key=1&x=2'),
    '/auth/token/createapp_key1method/auth/token/createx2',
  ],
  ['method-mismatch', 'without its slash', sync('app_key=1&method=/x/y'), '/x/yapp_key1methodx/y'],
  ['method-mismatch', 'in small letters', sync('app_key=1&method=a.B'), 'app_key1methoda.b'],
  ['token-mismatch', 'unsigned', sync('app_key=1&method=a.b&session=t'), 'app_key1methoda.b'],
  ['token-mismatch', 'the other name', sync('app_key=1&method=a.b&session=t'), 'access_tokentapp_key1methoda.b'],
  ['token-mismatch', 'TOP name', sync('app_key=1&method=a.b&access_token=t'), 'app_key1methoda.bsessiont'],
  ['token-mismatch', 'both names', sync('app_key=1&method=a.b&session=t'), 'access_tokentapp_key1methoda.bsessiont'],
  ['token-mismatch', 'two sent, none signed', sync('access_token=t&app_key=1&method=a&session=t'), 'app_key1methoda'],
  ['parameter-unsigned', 'simplify', sync('app_key=1&method=a.b&simplify=true&x=2'), 'app_key1methoda.bx2'],
  [
    'parameter-unsigned',
    'a business one',
    sync('app_key=1&method=a.b&simplify=true&x=2'),
    'app_key1methoda.bsimplifytrue',
  ],
  [
    'parameter-unsigned',
    'two extras',
    sync('app_key=1&format=json&method=a&simplify=true&v=2.0'),
    'app_key1methodasimplifytrue',
  ],
  [
    'parameter-unsigned',
    'all extras',
    sync('app_key=1&debug=true&format=json&method=a&partner_id=p&v=2.0'),
    'app_key1methoda',
  ],
  ['partial-set', 'public only', sync('app_key=1&method=a.b&x=2&y=3'), 'app_key1methoda.b'],
  ['partial-set', 'mandatory public only', sync('app_key=1&format=json&method=a.b&v=2.0&x=2&y=3'), 'app_key1methoda.b'],
  ['partial-set', 'business only', sync('app_key=1&method=a.b&x=2&y=3'), 'x2y3'],
  ['partial-set', 'query only', { url: `${SYNC}?app_key=1&method=a`, body: 'x=2&y=3' }, 'app_key1methoda'],
  ['partial-set', 'body only', { url: `${SYNC}?app_key=1&method=a`, body: 'x=2&y=3' }, 'x2y3'],
  ['partial-set', 'app_key and timestamp', sync('app_key=1&method=a.b&timestamp=2&x=2'), 'app_key1timestamp2'],
  ['partial-set', 'nothing', rest('app_key=1&code=c'), '/auth/token/create'],
  ['empty-unsigned', 'a blank value', sync('app_key=1&memo=+&method=a'), 'app_key1methoda'],
  ['empty-unsigned', 'all of two', sync('app_key=1&memo=&method=a&note='), 'app_key1methoda'],
  ['empty-unsigned', 'one of two', sync('app_key=1&memo=&method=a&note='), 'app_key1memomethoda'],
  ['at-value-unsigned', 'one', sync('app_key=1&method=a&title=%40home'), 'app_key1methoda'],
  ['at-value-unsigned', 'all', sync('app_key=1&method=a&t=%40home&u=%40b'), 'app_key1methoda'],
]

const additions: readonly Case[] = [
  ['secret-as-parameter', 'app_secret', sync('app_key=1&method=a'), 'app_key1app_secrethelloworldmethoda'],
  ['secret-as-parameter', 'client_secret', sync('app_key=1&method=a'), 'app_key1client_secrethelloworldmethoda'],
  ['sign-included', 'empty', sync('app_key=1&method=a&sign=X'), 'app_key1methodasign'],
  ['sign-included', 'a second one', sync('app_key=1&method=a&sign=X&sign=OLD'), 'app_key1methodasignOLD'],
  [
    'sign-included',
    'signed twice',
    // printf app_key1methodasign_methodsha256 | openssl dgst -sha256 -hmac helloworld
    sync('app_key=1&method=a&sign_method=sha256'),
    'app_key1methodasignTWICEsign_methodsha256',
  ],
  ['unset-signed', 'None', sync('app_key=1&method=a'), 'app_key1methodasessionNone'],
  ['unset-signed', 'null', sync('app_key=1&method=a'), 'access_tokennullapp_key1methoda'],
  ['unset-signed', 'undefined', sync('app_key=1&method=a'), 'app_key1formatundefinedmethoda'],
  ['unset-signed', 'a bare name', rest('app_key=1&code=c'), '/auth/token/createapp_key1codecuuid'],
  ['unset-signed', 'nil', sync('app_key=1&method=a'), 'app_key1methodasessionnil'],
  ['duplicate', 'the last', sync('app_key=1&fields=a&fields=b&method=m'), 'app_key1fieldsbmethodm'],
  ['duplicate', 'both', sync('app_key=1&fields=a&fields=b&method=m'), 'app_key1fieldsafieldsbmethodm'],
  ['duplicate', 'joined', sync('app_key=1&fields=a&fields=b&method=m'), 'app_key1fieldsa,bmethodm'],
  ['duplicate', 'the last of each', sync('f=a&f=b&g=c&g=d&app_key=1&method=m'), 'app_key1fbgdmethodm'],
  ['doc-sample', 'one misprint', top('app_key=1&logistics_no=L&service_name=S'), 'app_key1logisitics_noLservice_nameS'],
  ['doc-sample', 'both', top('app_key=1&logistics_no=L&service_name=S'), 'app_key1logisitics_noLservice_namSe'],
]

const forms: readonly Case[] = [
  ['wrong-order', 'as sent', sync('b=1&app_key=2&a=3'), 'b1app_key2a3'],
  ['wrong-order', 'backwards', sync('b=1&app_key=2&a=3'), 'b1app_key2a3'],
  ['wrong-order', 'regardless of case', sync('appKey=1&app_key=2&Z=3&a=4'), 'a4app_key2appKey1Z3'],
  ['wrong-order', 'capitals for all', sync('ab=1&a_b=2&aC=3'), 'ab1aC3a_b2'],
  ['wrong-order', 'by the rules of a language', sync('B=1&a=2&app_key=3'), 'a2app_key3B1'],
  [
    'wrong-order',
    'the token behind the rest',
    search,
    'app_key1formatjsonkeyWordyogamethoda.bsign_methodsha256timestamp2v2.0sessiont',
  ],
  [
    'wrong-order',
    'the method in front',
    search,
    'methoda.bapp_key1formatjsonkeyWordyogasessiontsign_methodsha256timestamp2v2.0',
  ],
  [
    'wrong-order',
    'public ones first',
    search,
    'app_key1formatjsonmethoda.bsessiontsign_methodsha256timestamp2v2.0keyWordyoga',
  ],
  ['wrong-order', 'business ones first', sync('app_key=1&method=a&x=2'), 'x2app_key1methoda'],
  ['wrong-order', 'by value', sync('a=3&b=2&c=1'), 'c1b2a3'],
  ['wrong-order', 'by length', sync('aaa=1&bb=2&c=3'), 'c3bb2aaa1'],
  ['wrong-order', 'as name=value', sync('a=2&a1=1'), 'a11a2'],
  ['wrong-order', 'numbers in names', sync('p10=1&p9=2'), 'p92p101'],
  [
    'wrong-order',
    'as filled, not as sent',
    sync('app_key=1&method=a.b&page=2&session=t&sign_method=md5&timestamp=3'),
    'methoda.bapp_key1timestamp3sign_methodmd5sessiontpage2',
  ],
  ['wrong-order', 'any order of four', token, '/auth/token/createtimestamp2codecapp_key1sign_methodsha256'],
  ['wrong-order', 'names that are numbers', sync('10=a&9=b&x=c'), '9b10axc'],
  ['joined-pairs', 'as a query', token, '/auth/token/createapp_key=1&code=c&sign_method=sha256&timestamp=2'],
  ['joined-pairs', 'as a query behind ?', token, '/auth/token/create?app_key=1&code=c&sign_method=sha256&timestamp=2'],
  ['joined-pairs', 'with = only', token, '/auth/token/createapp_key=1code=csign_method=sha256timestamp=2'],
  ['joined-pairs', 'with & only', token, '/auth/token/createapp_key1&codec&sign_methodsha256&timestamp2'],
  ['joined-pairs', 'with & at the end', token, '/auth/token/createapp_key=1&code=c&sign_method=sha256&timestamp=2&'],
  ['joined-pairs', 'with colons', token, '/auth/token/createapp_key:1code:csign_method:sha256timestamp:2'],
  ['joined-pairs', 'on lines', token, '/auth/token/createapp_key=1\ncode=c\nsign_method=sha256\ntimestamp=2'],
  ['joined-pairs', 'values only', token, '/auth/token/create1csha2562'],
  ['joined-pairs', 'names only', token, '/auth/token/createapp_keycodesign_methodtimestamp'],
  ['json-body-signed', 'as sent', sync('b=1&a=x%22y'), '{"b":"1","a":"x\\"y"}'],
  ['json-body-signed', 'sorted', sync('b=1&a=2'), '{"a":"2","b":"1"}'],
  ['json-body-signed', 'of Python', sync('b=1&a=%C3%A9'), '{"a": "\\u00e9", "b": "1"}'],
  ['json-body-signed', 'of PHP', sync('a=x/y&b=1'), '{"a":"x\\/y","b":"1"}'],
  ['json-body-signed', 'with a number', sync('b=1&timestamp=1517820392000'), '{"b":"1","timestamp":1517820392000}'],
]

const batch: DoctorRequest = { url: 'https://api.taobao.com/router/batch?app_key=1&v=2.0', body: 'method=a&x=1' }
const file: DoctorRequest = {
  url: `${SYNC}?app_key=1&method=a`,
  headers: [['content-type', 'multipart/form-data; boundary=B']],
  body: '--B\r\nContent-Disposition: form-data; name="image"; filename="cat.png"\r\n\r\npixels\r\n--B--\r\n',
}

const bodies: readonly Case[] = [
  ['body-mismatch', 'left out', batch, 'app_key1v2.0'],
  ['body-mismatch', 'in front', batch, 'method=a&x=1app_key1v2.0'],
  ['body-mismatch', 'as a form', batch, 'app_key1methodav2.0x1'],
  ['body-mismatch', 'a form behind', { url: `${SYNC}?app_key=1`, body: 'x=a%20b' }, 'app_key1xa bx=a%20b'],
  ['body-mismatch', 'a form behind the query', { url: `${SYNC}?app_key=1`, body: 'x=a%20b' }, 'app_key1x=a%20b'],
  [
    'body-mismatch',
    'JSON behind the query',
    { url: `${SYNC}?app_key=1&method=a`, body: '{"x":1}' },
    'app_key1methoda{"x":1}',
  ],
  [
    'body-mismatch',
    'JSON alone',
    { url: REST, body: '{"app_key":"1","code":"c"}' },
    '/auth/token/create{"app_key":"1","code":"c"}',
  ],
  ['file-signed', 'its name', file, 'app_key1imagemethoda'],
  ['file-signed', 'its file name', file, 'app_key1imagecat.pngmethoda'],
  ['file-signed', 'its content', file, 'app_key1imagepixelsmethoda'],
  ['file-signed', 'its content as base64', file, 'app_key1imagecGl4ZWxzmethoda'],
]

const wire: readonly Case[] = [
  ['wire-unencoded', 'an &', sync('app_key=1&keyWord=rock&roll&method=a'), 'app_key1keyWordrock&rollmethoda'],
  [
    'wire-unencoded',
    'an & with blanks and a +',
    sync('app_key=1&keyWord=mat & towel+1&method=a'),
    'app_key1keyWordmat & towel+1methoda',
  ],
  ['wire-unencoded', 'two &', sync('app_key=1&k=a&b&c&method=a'), 'app_key1ka&b&cmethoda'],
  ['wire-unencoded', 'a URL', sync('app_key=1&url=http://x/?p=1&q=2&method=a'), 'app_key1methodaurlhttp://x/?p=1&q=2'],
  ['wire-unencoded', 'a + in base64', sync('app_key=1&code=a+/=&method=a'), 'app_key1codea+/=methoda'],
  ['wire-unencoded', 'a + beside other values', sync('a=x+y&app_key=1&b=x+/&method=m'), 'ax+yapp_key1bx+/methodm'],
  ['wire-unencoded', 'an escape that was meant', sync('a=50%2041&app_key=1&b=x%20y'), 'a50%2041app_key1bx y'],
  ['wire-unencoded', 'a #', sync('app_key=1&k=a#b&method=m'), 'app_key1ka#bmethodm'],
  ['wire-unencoded', 'a # with more behind it', sync('app_key=1&k=a#b&x=2+3&sign=S'), 'app_key1ka#bx2 3'],
  ['wire-unencoded', 'a # and an & in one value', sync('app_key=1&k=a#b&c'), 'app_key1ka#b&c'],
  ['wire-unencoded', 'GBK', sync('app_key=1&title=%D6%D0&v=2.0'), 'app_key1title中v2.0'],
  ['wire-unencoded', 'Latin-1', sync('app_key=1&title=caf%E9&v=2.0'), 'app_key1titlecafév2.0'],
  [
    'wire-unencoded',
    'bare parameters',
    { parameters: { app_key: '1', code: 'a b', method: 'm' } },
    'app_key1codea+bmethodm',
  ],
]

/** `printf app_key1methodasign_methodsha256 | openssl dgst -sha256 -hmac helloworld`, in capitals. */
const FIRST_SIGN = '09666E73FF114F99BAA9FE7B1BEE863E6C7BB48E9F990CACDD9AB3153E5F4A1C'

describe.each([
  ['around the parameters', around],
  ['left out', subsets],
  ['added', additions],
  ['order and joints', forms],
  ['bodies and files', bodies],
  ['on the wire', wire],
])('%s', (_, cases) => {
  it.each(cases)('%s: %s', (mistake, what, request, signed) => {
    expect(stringsOf(request, mistake)).toContain(
      what === 'signed twice' ? signed.replace('TWICE', FIRST_SIGN) : signed,
    )
  })
})
