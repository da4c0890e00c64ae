import { Buffer } from 'node:buffer'
import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../src/signature/digest.ts'
import { SECRET as K, recipesOf, sceneOf, variantsOf } from './scene.ts'

const S = '/auth/token/createapp_key1codeé+sign_methodsha256timestamp2'
const rest = {
  url: 'https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1&code=%C3%A9%2B&sign_method=sha256&timestamp=2',
}
const M = 'app_key1methoda.bsign_methodmd5x2'
const md5 = { url: 'https://api.taobao.com/router/rest?app_key=1&method=a.b&sign_method=md5&x=2' }
const H = 'app_key1methoda.bsign_methodhmacx2'
const hmac = { url: 'https://api.taobao.com/router/rest?app_key=1&method=a.b&sign_method=hmac&x=2' }

const hash = (name: string, data: string | Uint8Array): string =>
  createHash(name).update(data).digest('hex').toUpperCase()
const keyed = (name: string, key: string, data: string | Uint8Array): string =>
  createHmac(name, key).update(data).digest('hex').toUpperCase()

const requests = { rest, md5, hmac }
type Case = readonly [mistake: string, what: string, request: keyof typeof requests, digest: string]

const digests: readonly Case[] = [
  ['secret-around-hmac', 'both ends', 'rest', keyed('sha256', K, K + S + K)],
  ['secret-around-hmac', 'in front', 'rest', keyed('sha256', K, K + S)],
  ['secret-around-hmac', 'at the end', 'rest', keyed('sha256', K, S + K)],
  ['secret-around-hmac', 'HMAC-MD5', 'rest', keyed('md5', K, K + S + K)],
  ['secret-around-hmac', 'HMAC-SHA1', 'rest', keyed('sha1', K, K + S + K)],
  ['secret-around-hmac', 'under hmac', 'hmac', keyed('md5', K, K + H + K)],
  ['secret-around-hmac', 'SHA-256 under md5', 'md5', keyed('sha256', K, K + M + K)],
  ['md5-digest', 'both ends', 'rest', hash('md5', K + S + K)],
  ['md5-digest', 'in front', 'rest', hash('md5', K + S)],
  ['md5-digest', 'at the end', 'rest', hash('md5', S + K)],
  ['md5-digest', 'no secret', 'rest', hash('md5', S)],
  ['md5-digest', 'HMAC-MD5', 'rest', keyed('md5', K, S)],
  ['plain-sha256', 'no secret', 'rest', hash('sha256', S)],
  ['plain-sha256', 'both ends', 'rest', hash('sha256', K + S + K)],
  ['plain-sha256', 'in front', 'rest', hash('sha256', K + S)],
  ['plain-sha256', 'at the end', 'rest', hash('sha256', S + K)],
  ['other-digest', 'HMAC-SHA1', 'rest', keyed('sha1', K, S)],
  ['other-digest', 'HMAC-SHA512', 'rest', keyed('sha512', K, S)],
  ['other-digest', 'SHA-1 at both ends', 'rest', hash('sha1', K + S + K)],
  ['other-digest', 'SHA-512', 'rest', hash('sha512', S)],
  ['other-digest', 'HMAC-SHA256 under md5', 'md5', keyed('sha256', K, M)],
  ['other-digest', 'HMAC-MD5 under md5', 'md5', keyed('md5', K, M)],
  ['other-digest', 'SHA-256 under md5', 'md5', hash('sha256', K + M + K)],
  ['other-digest', 'MD5 under hmac', 'hmac', hash('md5', K + H + K)],
  ['other-digest', 'HMAC-SHA256 under hmac', 'hmac', keyed('sha256', K, H)],
  ['secret-framing', 'in front', 'md5', hash('md5', K + M)],
  ['secret-framing', 'at the end', 'md5', hash('md5', M + K)],
  ['secret-framing', 'no secret', 'md5', hash('md5', M)],
]

const keys: readonly Case[] = [
  ['wrong-key', 'app key', 'rest', keyed('sha256', '1', S)],
  ['wrong-key', 'code', 'rest', keyed('sha256', 'é+', S)],
  ['wrong-key', 'empty', 'rest', keyed('sha256', '', S)],
  ['wrong-key', 'never set', 'rest', keyed('sha256', 'undefined', S)],
  ['wrong-key', 'a placeholder', 'rest', keyed('sha256', 'YOUR_APP_SECRET', S)],
  ['wrong-key', 'swapped', 'rest', keyed('sha256', S, K)],
  ['wrong-key', 'app key around MD5', 'md5', hash('md5', `1${M}1`)],
  ['dirty-secret', 'line end', 'rest', keyed('sha256', `${K}\n`, S)],
  ['dirty-secret', 'CR LF', 'rest', keyed('sha256', `${K}\r\n`, S)],
  ['dirty-secret', 'blank', 'rest', keyed('sha256', `${K} `, S)],
  ['dirty-secret', 'blank in front', 'rest', keyed('sha256', ` ${K}`, S)],
  ['dirty-secret', 'tab', 'rest', keyed('sha256', `${K}\t`, S)],
  ['dirty-secret', 'double quotes', 'rest', keyed('sha256', `"${K}"`, S)],
  ['dirty-secret', 'single quotes', 'rest', keyed('sha256', `'${K}'`, S)],
  ['dirty-secret', 'ampersand', 'rest', keyed('sha256', `${K}&`, S)],
  ['dirty-secret', 'capitals', 'rest', keyed('sha256', 'HELLOWORLD', S)],
  ['dirty-secret', 'byte order mark', 'rest', keyed('sha256', `\uFEFF${K}`, S)],
  ['dirty-secret', 'zero-width blank', 'rest', keyed('sha256', `${K}\u200B`, S)],
  ['dirty-secret', 'line of a file', 'rest', keyed('sha256', `AEOP_APP_SECRET=${K}`, S)],
  ['dirty-secret', 'base64', 'rest', keyed('sha256', 'aGVsbG93b3JsZA==', S)],
  ['dirty-secret', 'cut', 'rest', keyed('sha256', 'helloworl', S)],
  ['dirty-secret', 'line end in MD5', 'md5', hash('md5', `${K}\n${M}${K}\n`)],
  ['charset', 'Latin-1', 'rest', keyed('sha256', K, Buffer.from(S, 'latin1'))],
  ['charset', 'GBK', 'rest', keyed('sha256', K, Buffer.from(S.replace('é', '\u00A8\u00A6'), 'latin1'))],
  ['charset', 'UTF-16', 'rest', keyed('sha256', K, Buffer.from(S, 'utf16le'))],
  ['charset', 'UTF-8 twice', 'rest', keyed('sha256', K, S.replace('é', '\u00C3\u00A9'))],
]

const twice = 'app_key%3D1%26code%3D%25C3%25A9%252B%26sign_method%3Dsha256%26timestamp%3D2'
const address = 'https%3A%2F%2Fapi-sg.aliexpress.com%2Frest%2Fauth%2Ftoken%2Fcreate'
const kv = 'app_key1codeé+sign_methodsha256timestamp2'

const schemes: readonly Case[] = [
  ['other-scheme', 'Alibaba Cloud, GET', 'rest', keyed('sha1', `${K}&`, `GET&%2F&${twice}`)],
  ['other-scheme', 'Alibaba Cloud, POST', 'rest', keyed('sha1', `${K}&`, `POST&%2F&${twice}`)],
  ['other-scheme', 'Alibaba Cloud, SHA-256', 'rest', keyed('sha256', `${K}&`, `GET&%2F&${twice}`)],
  ['other-scheme', 'Alibaba Cloud, path', 'rest', keyed('sha1', `${K}&`, `GET&%2Fauth%2Ftoken%2Fcreate&${twice}`)],
  ['other-scheme', 'OAuth 1', 'rest', keyed('sha1', `${K}&`, `POST&${address}&${twice}`)],
  ['other-scheme', '1688', 'rest', keyed('sha1', K, `auth/token/create${kv}`)],
  ['other-scheme', '1688 with /rest', 'rest', keyed('sha1', K, `rest/auth/token/create${kv}`)],
  ['other-scheme', 'before 2018', 'md5', keyed('sha1', K, `param2/1/aliexpress.open/a.b/1${M}`)],
  ['other-scheme', 'method, key, query', 'hmac', keyed('sha256', K, 'a.b1app_key=1&method=a.b&sign_method=hmac&x=2')],
  ['other-scheme', 'with the API parameters', 'hmac', keyed('sha256', K, 'a.b1x=2')],
  ['other-scheme', 'push message', 'md5', keyed('sha256', K, '1app_key=1&method=a.b&sign_method=md5&x=2')],
]

describe.each([
  ['digests', digests],
  ['keys and bytes', keys],
  ['schemes', schemes],
])('%s', (_, cases) => {
  it.each(cases)('%s: %s (%s)', (mistake, _, request, digest) => {
    expect(recipesOf(sceneOf(requests[request]), mistake).map((recipe) => digestOf(recipe))).toContain(digest)
  })
})

describe('the rule for refreshing a session of the old container', () => {
  it('is an MD5 of three fields with the secret at the end', () => {
    const refresh = { url: 'https://api.taobao.com/router/rest?app_key=1&refresh_token=r&session=s' }
    const found = recipesOf(sceneOf(refresh), 'other-scheme').map((recipe) => digestOf(recipe))
    expect(found).toContain(hash('md5', `appkey1refresh_tokenrsessionkeys${K}`))
  })
})

describe('a secret that is given dirty', () => {
  it.each([
    [`${K}\n`, K],
    [`"${K}"`, K],
    [`\uFEFF${K}`, K],
    ['hello%2Fworld', 'hello/world'],
    ['hello/world', 'hello%2Fworld'],
    ['HelloWorld', 'helloworld'],
  ])('%j finds %j', (given, used) => {
    expect(recipesOf(sceneOf(rest, given), 'dirty-secret').map((recipe) => digestOf(recipe))).toContain(
      keyed('sha256', used, S),
    )
  })

  it('tries no empty key and no broken escape', () => {
    const keysOf = (secret: string) => recipesOf(sceneOf(rest, secret), 'dirty-secret').map(({ key }) => key)
    expect(keysOf('x')).not.toContain('')
    expect(keysOf('50%')).toContain('50%25')
  })
})

describe('what cannot be', () => {
  it.each([
    ['md5-digest', 'md5'],
    ['plain-sha256', 'md5'],
    ['secret-framing', 'rest'],
    ['secret-framing', 'hmac'],
  ] as const)('%s is not tried under %s', (mistake, request) => {
    expect(variantsOf(sceneOf(requests[request]), mistake)).toEqual([])
  })

  it('tries letters of other charsets only where there are any', () => {
    const charsets = recipesOf(sceneOf(md5), 'charset').map(({ charset }) => charset)
    expect(charsets).toEqual(['utf-16le', 'utf-16be'])
  })

  it('never lets a digest take the path away', () => {
    const scene = sceneOf(rest)
    for (const name of ['secret-around-hmac', 'md5-digest', 'plain-sha256', 'other-digest']) {
      for (const recipe of recipesOf(scene, name)) expect(recipe.front).toBe('/auth/token/create')
    }
  })
})
