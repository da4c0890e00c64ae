import { describe, expect, it } from 'vitest'
import { ArgumentError, createClient } from '../../src/index.ts'
import { sentForm } from './sent-form.ts'

const app = { appKey: '12345678', appSecret: 'helloworld', session: 'test', gateway: 'http://127.0.0.1:4100' }
/** Options as a program in plain JavaScript may give them. */
const client = (options: Record<string, unknown> = {}) => createClient({ ...app, ...options })

describe('options', () => {
  it.each<[Record<string, unknown>, RegExp]>([
    [{ appKey: '' }, /^appKey: it is missing/],
    [{ appKey: '12345678\n' }, /^appKey: it begins or ends with white space/],
    [{ appKey: 12345678 }, /^appKey: it is missing/],
    [{ appSecret: '' }, /^appSecret: it is missing/],
    [{ appSecret: 'helloworld\n' }, /^appSecret: it begins or ends with white space/],
    [{ session: ' t' }, /^session: it begins or ends/],
    [{ session: '' }, /^session: it is missing/],
    [{ partnerId: ' ' }, /^partnerId: it begins or ends/],
    [{ partnerId: 'a\ud800' }, /^partnerId: the text holds half of a surrogate pair/],
    [{ signMethod: 'sha1' }, /^signMethod: "sha1" cannot be used here\. Use one of sha256, md5, hmac, hmac-sha256/],
    [{ signMethod: 'sha256', protocol: 'top' }, /^signMethod: "sha256" cannot.*Use one of md5, hmac, hmac-sha256\.$/],
    [{ protocol: 'soap' }, /^protocol: "soap" cannot.*Use one of top, iop/],
    [{ format: 'yaml' }, /^format: "yaml" cannot.*Use one of json, xml/],
    [{ httpMethod: 'get' }, /^httpMethod: "get" cannot.*Use one of GET, POST/],
    [{ simplify: 'yes' }, /^simplify: "yes" cannot/],
    [{ gateway: 5 }, /^gateway: what was given is neither/],
    [{ timeout: 0 }, /^timeout: 0 is out of range/],
    [{ timeout: '100' }, /^timeout: a string is out of range/],
    [{ timeout: 2 ** 31 }, /^timeout: 2147483648 is out of range/],
    [{ connectTimeout: 0 }, /^connectTimeout: 0 is out of range/],
    [{ readTimeout: -1 }, /^readTimeout: -1 is out of range/],
    [{ maxAnswerBytes: Number.NaN }, /^maxAnswerBytes: NaN/],
    [{ maxAnswerBytes: 2 ** 30 }, /^maxAnswerBytes: 1073741824 is out of range/],
    [{ now: 5 }, /^now: it is a value of type number\. Give a function/],
    [{ fetch: {} }, /^fetch: it is a value of type object/],
  ])('%j is refused', (options, message) => {
    expect(() => client(options)).toThrow(ArgumentError)
    expect(() => client(options)).toThrow(message)
  })

  it('no options at all are refused by name', () => {
    const create = createClient as (options?: unknown) => unknown
    expect(() => create()).toThrow(/^options: it is a value of type undefined\. Give an object/)
    expect(() => create(null)).toThrow(/^options: it is null/)
  })

  it('a clock without a time is refused, and a fraction of a millisecond is cut off', async () => {
    for (const now of [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15, '1546315200000']) {
      await expect(client({ now: () => now }).buildRequest('x.y')).rejects.toThrow(/^now: the clock gives no time/)
    }
    const now = () => 1546315200000.75
    expect((await client({ now }).buildRequest('x.y')).body).toContain('timestamp=1546315200000&')
    const top = await client({ protocol: 'top', now }).buildRequest('x.y')
    expect(sentForm(top).get('timestamp')).toBe('2019-01-01 12:00:00')
  })
})

describe('one call', () => {
  const refused = (...call: unknown[]) => {
    const plain = client({ fetch: () => expect.unreachable('nothing may be sent') }) as {
      callUntyped(...values: unknown[]): Promise<unknown>
    }
    return plain.callUntyped(...call).then(
      () => expect.unreachable('the call did not fail'),
      (error: unknown) => {
        expect(error).toBeInstanceOf(ArgumentError)
        return (error as ArgumentError).message
      },
    )
  }

  it.each([
    ['undefined', undefined],
    ['nothing', ''],
    ['blanks around it', ' taobao.time.get'],
    ['a query', '/a b?c=d'],
    ['half a surrogate pair', 'taobao.time\ud800'],
    ['a way out', '/auth/../sync'],
    ['a trailing slash', '/auth/token/create/'],
  ])('refuses a method with %s', async (_what, method) => {
    expect(await refused(method)).toMatch(/^method: the API name is missing or holds characters that no API name has/)
  })

  it.each([
    ['null', null],
    ['a Map', new Map([['product_id', '1']])],
    ['an array', [1]],
    ['text', 'product_id=1'],
    ['a form', new URLSearchParams('product_id=1')],
  ])('refuses parameters that are %s', async (_what, parameters) => {
    expect(await refused('x.y', parameters)).toBe('parameters: they are no plain object. Give them as { name: value }.')
  })

  it('refuses options that cannot be used', async () => {
    expect(await refused('x.y', {}, null)).toMatch(/^options: it is null/)
    expect(await refused('x.y', {}, { session: '' })).toMatch(/^session: it is missing/)
    expect(await refused('x.y', {}, { session: 'abc\n' })).toMatch(/^session: it begins or ends with white space/)
    expect(await refused('x.y', {}, { session: 'a\udc00' })).toMatch(/^session: the text holds half/)
    expect(await refused('x.y', {}, { timeout: -1 })).toMatch(/^timeout: -1 is out of range/)
    expect(await refused('x.y', {}, { signal: {} })).toMatch(/^signal: it is no AbortSignal/)
  })

  it('names the session of the call, of the client, or none', async () => {
    const sessions = [undefined, 'other', null].map(async (session) => {
      const request = await client().buildRequest('x.y', {}, session === undefined ? {} : { session })
      return sentForm(request).get('session')
    })
    expect(await Promise.all(sessions)).toEqual(['test', 'other', null])
  })
})
