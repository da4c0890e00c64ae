import { describe, expect, it } from 'vitest'
import { splitParameters, wireText } from '../../src/protocol/index.ts'

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
    ['JSON escapes', { q: '"\\\n' }, '{"q":"\\"\\\\\\n"}'],
  ])('%s', (_what, value, expected) => expect(wireText('p', value)).toBe(expected))

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['empty text', ''],
    ['blanks', ' \t\r\n'],
    ['an ideographic blank', '\u3000'],
  ])('%s is left out', (_what, value) => expect(wireText('p', value)).toBeUndefined())
})

describe('splitParameters', () => {
  it('sets files apart and does not touch what it was given', () => {
    const given = Object.freeze({ a: 1, image: new Uint8Array([1, 2]), blob: new Blob(['x']), empty: '' })
    const { text, files } = splitParameters(given)
    expect([...text]).toEqual([['a', '1']])
    expect([...files.keys()]).toEqual(['image', 'blob'])
  })

  it('refuses a parameter without a name', () => {
    expect(() => splitParameters({ '': 'x' })).toThrow(/\(empty name\): a parameter needs a name/)
  })
})
