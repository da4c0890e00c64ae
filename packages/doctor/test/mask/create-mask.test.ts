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
