import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMask } from '../../src/mask/create-mask.ts'
import { isSensitive } from '../../src/mask/sensitive-names.ts'
import { readRequest } from '../../src/request/read-request.ts'

const subjectOf = (parameters: Readonly<Record<string, string>>) => {
  const subject = readRequest({ parameters: { app_key: '12345678', ...parameters } })
  if ('unreadable' in subject) throw new Error(subject.unreadable)
  return subject
}

describe('isSensitive', () => {
  it.each([
    'session',
    'access_token',
    'accessToken',
    'refresh_token',
    'code',
    'app_secret',
    'client_secret',
    'sign',
    'SESSION',
  ])('hides %s', (name) => expect(isSensitive(name)).toBe(true))
  it.each(['app_key', 'timestamp', 'method', 'zip_code', 'countryCode', 'signature_method', 'sign_method'])(
    'shows %s',
    (name) => expect(isSensitive(name)).toBe(false),
  )
})

describe('createMask', () => {
  it('hides a session of a batch where the whole body is encoded, so that its = is gone', () => {
    const body = 'method=a.b\r\n-S-\r\nsession=6100401bZZ7f0Other5c6Session&method=a.c'
    const headers = [['content-type', 'text/plain;charset=UTF-8']] as const
    const subject = readRequest({ method: 'POST', url: 'https://eco.taobao.com/router/batch?app_key=1', headers, body })
    if ('unreadable' in subject) throw new Error(subject.unreadable)
    expect(createMask(subject, 'helloworld')(`v2.0${encodeURIComponent(body)}helloworld`)).toBe(
      `v2.0${encodeURIComponent(body).replace('6100401bZZ7f0Other5c6Session', '<session>')}<secret>`,
    )
  })

  const token = '50000001e34aB/x+y=z'
  const mask = createMask(subjectOf({ session: token }), 'My$ecret+/"1')

  it.each([
    ['the token', `session=${token}&v=2.0`, 'session=<session>&v=2.0'],
    ['the token, encoded', `session=${encodeURIComponent(token)}`, 'session=<session>'],
    ['the token, encoded twice', encodeURIComponent(encodeURIComponent(token)), '<session>'],
    ['the secret', 'My$ecret+/"1app_key', '<secret>app_key'],
    ['the secret in JSON', JSON.stringify({ s: 'My$ecret+/"1' }), '{"s":"<secret>"}'],
    ['the secret in other case', 'MY$ECRET+/"1', '<secret>'],
    ['the secret in base64', Buffer.from('My$ecret+/"1').toString('base64'), '<secret>'],
  ])('hides %s', (_, text, shown) => expect(mask(text)).toBe(shown))

  it('hides a token that was sent raw and cut by an &', () => {
    const subject = readRequest({ url: 'https://api-sg.aliexpress.com/sync?app_key=1&session=5000&abc&def&v=2.0' })
    if ('unreadable' in subject) throw new Error(subject.unreadable)
    expect(createMask(subject, undefined)('token 5000&abc&def is invalid')).toBe('token <session> is invalid')
  })

  it('leaves other texts alone', () => {
    expect(mask('the sign_method is md5')).toBe('the sign_method is md5')
  })

  it('never lets a secret or a token through, whatever it is made of', () => {
    const value = fc.string({ unit: 'binary', minLength: 8, maxLength: 40 }).filter((text) => text.trim().length >= 8)
    fc.assert(
      fc.property(value, value, fc.string(), fc.string(), (secret, token, before, behind) => {
        const mask = createMask(subjectOf({ session: token }), secret)
        const shown = mask(`${before}${secret}${behind}${token}${encodeURIComponent(secret.toWellFormed())}`)
        expect(shown).not.toContain(secret)
        expect(shown).not.toContain(token)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what nobody has named', () => {
  const token = '50000401c2eU8hKqYzTfSdXw'
  const opaque = 'Zq8LkW3xV7nB5mC1aS9dF2gH4jK6'
  const maskOf = (url: string, headers: readonly (readonly [string, string])[] = [], secret?: string) => {
    const subject = readRequest({ url, headers })
    if ('unreadable' in subject) throw new Error(subject.unreadable)
    return createMask(subject, secret)
  }
  const URL = 'https://api-sg.aliexpress.com/sync?app_key=1'

  it.each([
    ['a token under any name', `user_token_x=${token}&v=2.0`, 'user_token_x=<token>&v=2.0'],
    ['a refresh token', `50001${token.slice(5)}`, '<token>'],
    ['a code', 'code 3_512345_aBcDeFgHiJ was used', 'code <code> was used'],
    ['a session key of TOP', `6${'1aF'.repeat(18)}`, '<token>'],
  ])('%s is hidden by its form', (_, text, shown) => expect(maskOf(URL)(text)).toBe(shown))

  it.each(['1005003456789012', '8012345678901234567', '50000123456789', 'order_1_2026', '600000000000'])(
    'the number %s is shown',
    (text) => expect(maskOf(URL)(text)).toBe(text),
  )

  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['a bearer token', URL, [['Authorization', `Bearer ${opaque}`]]],
    ['a bare one', URL, [['authorization', opaque]]],
    ['a cookie', URL, [['Cookie', `lang=en_US; sid=${opaque}; x=y`]]],
    ['a password in the URL', `https://me:${opaque}@api-sg.aliexpress.com/sync?app_key=1`, []],
  ])('%s is hidden where an answer quotes it', (_, url, headers) => {
    const shown = maskOf(url, headers)(`The token ${opaque} in en_US is not that of Bearer`)
    expect(shown).toBe('The token <token> in en_US is not that of Bearer')
  })

  it('a short secret is hidden where it stands by itself, and not within words', () => {
    const mask = maskOf(URL, [], 'p.$1')
    expect(mask('key p.$1, code=p.$1&v')).toBe('key <secret>, code=<secret>&v')
    expect(maskOf(URL, [], 'test')('the latest test')).toBe('the latest <secret>')
  })
})
