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

  it.each<[string, unknown]>([
    ['1234567890123456.5', 1234567890123456.5],
    ['12345678901234567890.0', '12345678901234567890.0'],
    ['12345678901234567.25', '12345678901234567.25'],
    ['9007199254740991.0', 9007199254740991],
    ['0.1000000000000000055', 0.1],
    ['1.10', 1.1],
    ['1E2', 100],
    ['1e21', 1e21],
    ['12345678901234567e1', 123456789012345664],
    ['1e400', '1e400'],
    ['-1E+999', '-1E+999'],
    ['1e-400', 0],
    ['-0', -0],
    ['-0.0', -0],
  ])('%s is %j', (literal, value) => {
    expect(parseLosslessJson(literal)).toBe(value)
    expect(parseLosslessJson(`{"a":[${literal},8012345678901234567]}`)).toEqual({ a: [value, '8012345678901234567'] })
  })

  it('reads JSON that is text inside JSON when it is asked to, digit by digit', () => {
    const inner = '{"product_id":8012345678901234567,"success":true}'
    const text = `{"job_id":3456789012345678901,"result_list":[{"item_execution_result":${JSON.stringify(inner)}}]}`
    const answer = parseLosslessJson(text) as { job_id: string; result_list: [{ item_execution_result: string }] }
    expect(answer.job_id).toBe('3456789012345678901')
    expect(answer.result_list[0].item_execution_result).toBe(inner)
    expect(parseLosslessJson(inner)).toEqual({ product_id: '8012345678901234567', success: true })
  })

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('refuses %s beyond 1,000 levels, however deep', (_what, open, close) => {
    const nested = (levels: number) => open.repeat(levels) + '0' + close.repeat(levels)
    expect(() => parseLosslessJson(nested(1000))).not.toThrow()
    for (const levels of [1001, 200_000]) {
      expect(() => parseLosslessJson(nested(levels))).toThrow(new SyntaxError('JSON is nested deeper than 1000 levels'))
    }
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
