import { describe, expect, it } from 'vitest'
import { readInput } from '../../src/input/read-input.ts'
import { readUrl } from '../../src/input/read-url.ts'

describe('readUrl', () => {
  it.each([
    'https://api-sg.aliexpress.com/sync?app_key=1&q=a b&amp;method=m×tamp=2019-01-01 12:00:00&sign=%zz#x',
    '/rest/auth/token/create?code=1',
    '?a=b',
  ])('keeps %s as it stands', (url) => {
    expect(readInput(url)).toEqual({ request: { url }, notes: [] })
  })

  it.each([
    '"https://a/sync?x=1",',
    "'https://a/sync?x=1';",
    '<https://a/sync?x=1>',
    '(`https://a/sync?x=1`)',
    '“https://a/sync?x=1”',
  ])('unwraps %s', (text) => {
    expect(readInput(text)).toEqual({
      request: { url: 'https://a/sync?x=1' },
      notes: [expect.stringMatching(/^Quotes/)],
    })
  })

  it('joins lines', () => {
    expect(readInput('https://a/sync?app_key=1&si\r\n   gn=2\n')).toEqual({
      request: { url: 'https://a/sync?app_key=1&sign=2' },
      notes: [expect.stringMatching(/broken into lines/)],
    })
  })

  it('takes the answer behind it', () => {
    expect(readInput('https://a/sync?x=1\n\n  {"code":"5",\n"type":"ISV"}')).toEqual({
      request: { url: 'https://a/sync?x=1' },
      response: '{"code":"5",\n"type":"ISV"}',
      notes: [],
    })
  })

  it('reads a bare query and a host without scheme, with a note', () => {
    expect(readInput('app_key=1&sign=2')).toMatchObject({
      request: { url: '?app_key=1&sign=2' },
      notes: [/host and path/].map((each) => expect.stringMatching(each)),
    })
    expect(readInput('api-sg.aliexpress.com/sync?x=1')).toMatchObject({
      request: { url: 'https://api-sg.aliexpress.com/sync?x=1' },
      notes: [expect.stringMatching(/no scheme/)],
    })
  })

  it('refuses other texts', () => {
    expect(() => readUrl('hello world')).toThrow(/no URL/)
  })
})
