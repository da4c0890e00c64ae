import { inspect } from 'node:util'
import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSigner, explainSignature, sign, verify } from '../../src/sign/index.ts'
import { ArgumentError } from '../../src/errors/index.ts'

const baseDocument = {
  method: 'aliexpress.solution.order.fulfill',
  app_key: '12345678',
  session: 'test',
  timestamp: '2019-01-01 12:00:00',
  format: 'json',
  v: '2.0',
  sign_method: 'md5',
  logistics_no: 'ES2019COM0000123456',
  out_ref: '1000006270175804',
  send_type: 'all',
  service_name: 'SPAIN_LOCAL_CORREOS',
}
const secret = 'helloworld'

describe('sign', () => {
  it('the base document, with its two misprints and without', () => {
    const { logistics_no: number, service_name: _service, ...rest } = baseDocument
    const misprinted = { ...rest, logisitics_no: number, service_nam: 'SPAIN_LOCAL_CORREOSe' }
    expect(sign(misprinted, { secret, signMethod: 'md5' })).toBe('F7A5E0B28DEFFE9E1E6E5C0E8B0530EC')
    expect(sign(baseDocument, { secret, signMethod: 'md5' })).toBe('1F31D5B6CC43C4C565886BD836C0A5AC')
  })

  it('drops what is null, undefined, empty or blank, and files', () => {
    const blank = { a: null, b: undefined, c: '', d: ' \t\n', file: new Uint8Array([1]), blob: new Blob(['x']) }
    expect(sign({ ...baseDocument, ...blank }, { secret, signMethod: 'md5' })).toBe('1F31D5B6CC43C4C565886BD836C0A5AC')
  })

  it('signs text of every type once: what JSON.stringify, String or a float would garble stays exact', () => {
    const params = {
      yes: true,
      no: false,
      zero: 0,
      big: 8012345678901234567n,
      list: [1, 'é'],
      object: { a: 1n, b: [] },
    }
    const text = 'big8012345678901234567list[1,"é"]nofalseobject{"a":1,"b":[]}yestruezero0'
    const expected = createHmac('sha256', secret).update(text).digest('hex').toUpperCase()
    expect(sign(params, { secret, signMethod: 'sha256' })).toBe(expected)
  })

  it('is upper-case hex of the length of its digest', () => {
    expect(sign({ a: '1' }, { secret, signMethod: 'md5' })).toMatch(/^[0-9A-F]{32}$/)
    expect(sign({ a: '1' }, { secret, signMethod: 'hmac' })).toMatch(/^[0-9A-F]{32}$/)
    expect(sign({ a: '1' }, { secret, signMethod: 'hmac-sha256' })).toMatch(/^[0-9A-F]{64}$/)
  })

  it('takes names like __proto__ and constructor as any others', () => {
    const params = JSON.parse('{"__proto__":"1","constructor":"2"}') as Record<string, string>
    const expected = createHash('md5').update(`${secret}__proto__1constructor2${secret}`).digest('hex').toUpperCase()
    expect(sign(params, { secret, signMethod: 'md5' })).toBe(expected)
  })
})

describe('verify', () => {
  const right = '1F31D5B6CC43C4C565886BD836C0A5AC'

  it('takes the exact signature only', () => {
    expect(verify(baseDocument, right, { secret, signMethod: 'md5' })).toBe(true)
    expect(verify({ ...baseDocument, sign: right }, right, { secret, signMethod: 'md5' })).toBe(true)
    for (const wrong of [
      right.toLowerCase(),
      '',
      right.slice(1),
      `${right}0`,
      `${right.slice(0, -1)}D`,
      'é'.repeat(32),
    ]) {
      expect(verify(baseDocument, wrong, { secret, signMethod: 'md5' })).toBe(false)
    }
  })
})

describe('verify: parameters as they were received', () => {
  // printf 'helloworlda1bhelloworld' | openssl md5 and, without the bare name, printf 'helloworlda1helloworld' | openssl md5
  const withBareName = '1DB8415050E3596CEBE45F9C35E41E6B'
  const without = '711A7BC01EEE0BAD3FC55F77D377B26B'
  const options = { secret, signMethod: 'md5' } as const

  it('a Map is taken to the letter, an object as what a caller would send', () => {
    const received = new Map(new URLSearchParams('a=1&b='))
    expect(verify(received, withBareName, options)).toBe(true)
    expect(verify(received, without, options)).toBe(false)
    expect(verify({ a: '1', b: '' }, without, options)).toBe(true)
  })

  it('no signature is a wrong signature', () => {
    expect(verify({ a: '1' }, undefined, options)).toBe(false)
    expect(verify(new Map([['a', '1']]), '', options)).toBe(false)
  })
})

describe('bad input', () => {
  const cases: [string, unknown, RegExp][] = [
    ['NaN', Number.NaN, /^price: NaN has no text form/],
    ['an infinity', Number.POSITIVE_INFINITY, /^price: Infinity/],
    ['an integer beyond 2^53', 2 ** 53 + 2, /^price: an integer beyond 2\^53 has lost digits.*string or a bigint/],
    ['a function', () => 1, /^price: a function has no text form/],
    ['a symbol', Symbol('x'), /^price: a symbol has no text form/],
    ['a Map', new Map(), /^price: a Map has no text form/],
    ['a nested Set', { a: [new Set()] }, /^price\.a\[0\]: a Set has no text form/],
    ['a nested NaN', [{ count: Number.NaN }], /^price\[0\]\.count: NaN/],
    ['half a surrogate pair', 'a\ud83d', /^price: the text holds half of a surrogate pair/],
    ['an invalid date', new Date(Number.NaN), /^price: an invalid Date/],
  ]

  it.each(cases)('%s is an error that names the parameter', (_what, value, message) => {
    const attempt = () => sign({ price: value as string }, { secret, signMethod: 'md5' })
    expect(attempt).toThrow(ArgumentError)
    expect(attempt).toThrow(message)
  })

  it('a cycle is an error, a value used twice is not', () => {
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    expect(() => sign({ p: cycle }, { secret, signMethod: 'md5' })).toThrow(/^p\.self: the value contains itself/)
    const twice = { a: 1 }
    expect(explainSignature({ p: [twice, twice] }, { secret, signMethod: 'md5' }).canonicalString).toBe(
      'p[{"a":1},{"a":1}]',
    )
  })

  it('an unknown sign method and an empty secret say what there is', () => {
    expect(() => sign({}, { secret, signMethod: 'sha1' as 'md5' })).toThrow(
      /sign_method: "sha1" is not known\. Use one of md5, hmac/,
    )
    expect(() => sign({}, { secret: '', signMethod: 'md5' })).toThrow(/secret: the app secret is missing/)
  })
})

describe('secrecy', () => {
  const hidden = 'k7-very-secret-k7'

  it('a signer shows its secret nowhere', () => {
    const signer = createSigner(hidden)
    signer.sign(new Map([['a', '1']]), 'sha256')
    for (const text of [inspect(signer, { depth: 9, showHidden: true }), JSON.stringify(signer), String(signer)]) {
      expect(text).not.toContain(hidden)
    }
  })

  it('no thrown error holds it, whatever is wrong', () => {
    for (const value of [Number.NaN, () => hidden, '\ud800']) {
      try {
        sign({ value: value as string }, { secret: hidden, signMethod: 'md5' })
        expect.unreachable()
      } catch (error) {
        expect(inspect(error, { depth: 9 })).not.toContain(hidden)
      }
    }
  })

  it('explained stages mask it', () => {
    const stages = explainSignature(
      { a: '1', b: '', f: new Uint8Array(1), sign: 'X' },
      { secret: hidden, signMethod: 'md5' },
    )
    expect(JSON.stringify(stages)).not.toContain(hidden)
    expect(stages).toMatchObject({
      parameters: [['a', '1']],
      leftOut: [
        { name: 'b', reason: 'blank' },
        { name: 'f', reason: 'file' },
        { name: 'sign', reason: 'sign' },
      ],
      canonicalString: 'a1',
      digestInput: '<secret>a1<secret>',
      algorithm: 'MD5',
    })
  })
})
