import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { ArgumentError } from '../../src/errors/index.ts'
import { splitParameters, wireText } from '../../src/protocol/index.ts'

/** Arrays in arrays. */
function nested(levels: number): unknown[] {
  let tree: unknown[] = []
  for (let level = 1; level < levels; level++) tree = [tree]
  return tree
}

class Address {
  city = 'Madrid'
}

describe('wireText', () => {
  it.each([
    ['text as it is', ' a b ', ' a b '],
    ['a text that begins with @', '@/etc/passwd', '@/etc/passwd'],
    ['true', true, 'true'],
    ['false', false, 'false'],
    ['zero', 0, '0'],
    ['minus zero', -0, '0'],
    ['a fraction', 0.1, '0.1'],
    ['a tiny fraction without exponent', 1.5e-7, '0.00000015'],
    ['a negative tiny fraction', -2e-10, '-0.0000000002'],
    ['a bigint', 2n ** 63n, '9223372036854775808'],
    ['a date in GMT+8', new Date('2019-01-01T04:00:00Z'), '2019-01-01 12:00:00'],
    ['an array as JSON', ['a', 1, null, undefined], '["a",1,null,null]'],
    ['an object as JSON, without undefined', { b: 1, a: undefined, c: null }, '{"b":1,"c":null}'],
    ['a nested date and bigint', { d: new Date('2019-01-01T04:00:00Z'), n: 1n }, '{"d":"2019-01-01 12:00:00","n":1}'],
    ['an object with toJSON', { price: { toJSON: () => '1.50' } }, '{"price":"1.50"}'],
    ['toJSON that gives text, without quotes', { toJSON: () => '1.50' }, '1.50'],
    ['toJSON that gives a number', { toJSON: () => 2 }, '2'],
    ['toJSON that gives an object', { toJSON: () => ({ a: [1] }) }, '{"a":[1]}'],
    ['toJSON that gives a date', { toJSON: () => new Date('2019-01-01T04:00:00Z') }, '2019-01-01 12:00:00'],
    ['a URL', new URL('http://x/?a=1'), 'http://x/?a=1'],
    ['a hole in an array', Object.assign([1], { 2: 2 }), '[1,null,2]'],
    ['an array of holes', { a: Object.assign([], { length: 2 }) }, '{"a":[null,null]}'],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 }), '{"a":1}'],
    ['an object of another realm', runInNewContext('({ a: [1] })') as object, '{"a":[1]}'],
    ['the first moment of a date', new Date('0000-01-01T00:00:00+08:00'), '0000-01-01 00:00:00'],
    ['the last moment of a date', new Date('9999-12-31T23:59:59.999+08:00'), '9999-12-31 23:59:59'],
    ['a tree of 100 levels', nested(100), `${'['.repeat(100)}${']'.repeat(100)}`],
    ['JSON escapes', { q: '"\\\n' }, '{"q":"\\"\\\\\\n"}'],
  ])('%s', (_what, value, expected) => expect(wireText('p', value)).toBe(expected))

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['empty text', ''],
    ['blanks', ' \t\r\n'],
    ['an ideographic blank', '\u3000'],
    ['toJSON that gives undefined', { toJSON: () => undefined }],
    ['toJSON that gives empty text', { toJSON: () => '' }],
    ['toJSON that gives null', { toJSON: () => null }],
  ])('%s is left out', (_what, value) => expect(wireText('p', value)).toBeUndefined())
})

describe('a value that would change or get lost on its way', () => {
  // eslint-disable-next-line no-new-wrappers -- boxed values are what is tried
  const boxed = [new Number(5), new String('abc'), new Boolean(false)]

  it.each<[string, unknown, RegExp]>([
    ['a boxed number', boxed[0], /^p: a Number has no text form\. Give text, a number/],
    ['boxed text', boxed[1], /^p: a String has no text form/],
    ['a boxed boolean', boxed[2], /^p: a Boolean has no text form/],
    ['a regular expression', /a/, /^p: a RegExp has/],
    ['an error', new Error('x'), /^p: a Error has/],
    ['an ArrayBuffer', new ArrayBuffer(2), /^p: a ArrayBuffer has/],
    ['a typed array that is no file', new Uint16Array(3), /^p: a Uint16Array has/],
    ['a stream', new ReadableStream(), /^p: a ReadableStream has no text form\..* a stream goes into file\(\)\.$/],
    ['a form', new URLSearchParams('a=1'), /^p: a URLSearchParams has/],
    ['an instance of a class', { to: new Address() }, /^p\.to: a Address has/],
    ['bytes inside an object', { file: Buffer.from('x') }, /^p\.file: a Buffer has/],
    ['a blob inside an array', [new Blob(['x'])], /^p\[0\]: a Blob has/],
    ['a promise', Promise.resolve(1), /^p: a Promise has/],
    ['a function inside an array', [() => 1], /^p\[0\]: a function has/],
    ['toJSON that gives NaN', { a: { toJSON: () => Number.NaN } }, /^p\.a: NaN has no text form/],
    ['a date in the year 12000', new Date(Date.UTC(12_000, 0)), /^p: the year of a Date has no four digits/],
    ['a date before the year 0', { d: new Date(Date.UTC(-29_719, 0)) }, /^p\.d: the year of a Date/],
    ['the last date there is', new Date(8.64e15), /^p: the year of a Date/],
    ['a tree of 101 levels', nested(101), /^p(?:\[0\]){100}: the value is nested deeper than 100 levels/],
    ['a tree of 20,000 levels', nested(20_000), /nested deeper than 100 levels/],
    ['toJSON without end', endless(), /nested deeper than 100 levels/],
  ])('%s is refused', (_what, value, message) => {
    expect(() => wireText('p', value)).toThrow(ArgumentError)
    expect(() => wireText('p', value)).toThrow(message)
  })
})

function endless(): object {
  return { toJSON: () => ({ next: endless() }) }
}

describe('splitParameters', () => {
  it('sets files apart and does not touch what it was given', () => {
    const given = Object.freeze({ a: 1, image: new Uint8Array([1, 2]), blob: new Blob(['x']), empty: '' })
    const { text, files } = splitParameters(given)
    expect([...text]).toEqual([['a', '1']])
    expect([...files.keys()]).toEqual(['image', 'blob'])
  })

  it.each([[null], [undefined], [7], [new Map([['a', '1']])], [['a']], [new Address()]])(
    'refuses %o for parameters',
    (parameters) => {
      const attempt = () => splitParameters(parameters as unknown as Record<string, string>)
      expect(attempt).toThrow(/^parameters: they are no plain object/)
    },
  )

  it('refuses a parameter without a name', () => {
    expect(() => splitParameters({ '': 'x' })).toThrow(/\(empty name\): a parameter needs a name/)
  })
})
