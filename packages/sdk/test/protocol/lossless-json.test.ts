import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonText, parseLosslessJson } from '../../src/protocol/index.ts'

describe('parseLosslessJson', () => {
  it('keeps every digit of long integers, as text', () => {
    expect(
      parseLosslessJson(
        '{"a":8012345678901234567,"b":[-9223372036854775808],"c":9007199254740991,"d":9007199254740993}',
      ),
    ).toEqual({
      a: '8012345678901234567',
      b: ['-9223372036854775808'],
      c: 9007199254740991,
      d: '9007199254740993',
    })
  })

  it('leaves text alone, JSON inside text included', () => {
    const inner = '{"id":8012345678901234567}'
    expect(parseLosslessJson(JSON.stringify({ a: inner, b: 'x\\"8012345678901234567', c: '\\' }))).toEqual({
      a: inner,
      b: 'x\\"8012345678901234567',
      c: '\\',
    })
  })

  it('leaves fractions and exponents to JSON', () => {
    expect(parseLosslessJson('[1234567890123456.5,1e21,12345678901234567e1,0.1234567890123456789]')).toEqual(
      JSON.parse('[1234567890123456.5,1e21,12345678901234567e1,0.1234567890123456789]'),
    )
  })

  it('is JSON.parse for any value without long integers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseLosslessJson(JSON.stringify(value))).toEqual(widen(value))
      }),
    )
  })

  it('reads any 64-bit integer anywhere', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }), fc.string(), (id, text) => {
        const parsed = parseLosslessJson(jsonText('v', { [text]: text, list: [id, { id }] })) as {
          list: [unknown, { id: unknown }]
        }
        expect(String(parsed.list[0])).toBe(String(id))
        expect(String(parsed.list[1].id)).toBe(String(id))
      }),
    )
  })

  it.each(['', '{', '{"a":12345678901234567', '[1,]', 'nul', '{"a":"12345678901234567'])(
    '%j is a SyntaxError',
    (text) => expect(() => parseLosslessJson(text)).toThrow(SyntaxError),
  )

  it('takes a long text without trouble', () => {
    const text = `{"a":"${'\\"'.repeat(2_000_000)}","id":8012345678901234567}`
    expect((parseLosslessJson(text) as { id: string }).id).toBe('8012345678901234567')
  })
})

/** What JSON.stringify writes as a long integer comes back as text. */
function widen(value: unknown): unknown {
  if (typeof value === 'number')
    return /^-?\d+$/.test(String(value)) && !Number.isSafeInteger(value) ? String(value) : value + 0
  if (Array.isArray(value)) return value.map(widen)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, widen(member)]))
}
