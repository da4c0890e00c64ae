import { describe, expect, it } from 'vitest'
import { createMask } from '../../src/mask/create-mask.ts'
import { isSensitive } from '../../src/mask/sensitive-names.ts'
import { maskPairs } from '../../src/mask/mask-pairs.ts'
import { diagnose } from '../../src/index.ts'

describe('pairs in a text', () => {
  it('lose the values of sensitive names', () => {
    const body = '#PUBLIC#method=a.b&session=a%20b%2B\r\n-S-\r\nnum_iid=1&access_token=xyz\r\n-S-\r\nN'
    const masked = '#PUBLIC#method=a.b&session=<session>\r\n-S-\r\nnum_iid=1&access_token=<access_token>\r\n-S-\r\nN'
    expect(maskPairs(body)).toBe(masked)
    expect(maskPairs(masked)).toBe(masked)
  })

  it('of a batch are masked, however many there are', () => {
    const sessions = Array.from({ length: 60 }, (_, index) => `tokenOfAccount${index}x`)
    const body = sessions.map((session) => `num_iid=1&session=${session}`).join('\r\n-S-\r\n')
    const url = `https://eco.taobao.com/router/batch?app_key=12345678&sign_method=md5&sign=${'AB'.repeat(16)}`
    const report = diagnose({ method: 'POST', url, body }, { secret: 'helloworld', depth: 1 })
    expect(report.signature.stringToSign).toContain('num_iid=1&session=<session>')
    for (const session of sessions) expect(JSON.stringify(report)).not.toContain(session)
  })
})

it.each(['data[access_token]', '\u0000session', '\uFEFFcode', 'a?app_secret'])('%j is a sensitive name', (name) => {
  expect(isSensitive(name)).toBe(true)
})

it.each(['country_code', 'codes', 'sessions', 'sign_method'])('%s is none', (name) => {
  expect(isSensitive(name)).toBe(false)
})

it('a secret of a megabyte is masked as well', () => {
  const secret = 'a/B+9='.repeat(200_000)
  const mask = createMask(undefined, secret)
  expect(mask(`x ${secret} y`)).toBe('x <secret> y')
})

it.each(["q'(u)o*te!d", 'a b/c+d'])('the secret %s is masked as encodeURIComponent writes it', (secret) => {
  const mask = createMask(undefined, secret)
  expect(mask(encodeURIComponent(secret))).toBe('<secret>')
  expect(mask(encodeURIComponent(secret).replaceAll('%20', '+').toLowerCase())).toBe('<secret>')
})
