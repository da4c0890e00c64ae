import { describe, expect, it } from 'vitest'
import { completeLimits, type GatewayLimits } from '../../src/http/limits.ts'
import { mergeParameters } from '../../src/http/merge-parameters.ts'

const JSON_TYPE = 'application/json;charset=utf-8'
const merge = (query: string, body: string | Uint8Array, type: string, limits: Partial<GatewayLimits> = {}) => {
  const { parameters, ...rest } = mergeParameters(
    query,
    { headers: { 'content-type': type }, body: Buffer.from(body) },
    completeLimits(limits),
  )
  return { ...rest, parameters: [...parameters] }
}
const json = (body: string, query = '') => merge(query, body, JSON_TYPE)

describe('a JSON body', () => {
  it('gives its members as parameters, each as the text that stands there', () => {
    const body = `{ "id": 8012345678901234567, "price":1.50, "on":true, "off":false, "none":null, "text":"a\\u00e9\\n\\"}",
      "list" : [1, {"b":[2]}], "object":{"id":8012345678901234567,"x":":,}"} }`
    expect(json(body)).toEqual({
      isUtf8: true,
      parameters: [
        ['id', '8012345678901234567'],
        ['price', '1.50'],
        ['on', 'true'],
        ['off', 'false'],
        ['text', 'aé\n"}'],
        ['list', '[1, {"b":[2]}]'],
        ['object', '{"id":8012345678901234567,"x":":,}"}'],
      ],
    })
    expect(json('{}').parameters).toEqual([])
  })

  it('D-18: repeats what the query says and counts once; what differs loses to the query', () => {
    expect(json('{"a":"1","b":"3","c":"4"}', 'a=1&b=2').parameters).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '4'],
    ])
    expect(json('{"a":1,"a":2}').parameters).toEqual([['a', '1']])
  })

  it.each([
    ['JSON in JSON, as node-taobao-topclient puts it', JSON.stringify('{"a":1}')],
    ['a list', '[{"a":1}]'],
    ['a number', '1'],
    ['cut off', '{"a":1,"b":'],
    ['not closed in a string', `{"a":"${'\\"'.repeat(1000)}`],
    ['a comma too many', '{"a":1,}'],
    ['nothing', ' '],
  ])('%s holds no parameters', (_what, body) => {
    expect(json(body)).toEqual({ isUtf8: true, parameters: [] })
  })

  it('names that are special to JavaScript', () => {
    const { parameters } = json('{"__proto__":{"x":1},"constructor":2,"toString":"3"}')
    expect(parameters).toEqual([
      ['__proto__', '{"x":1}'],
      ['constructor', '2'],
      ['toString', '3'],
    ])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('characters that have no bytes, and bytes that are no characters', () => {
    expect(json('{"a":"\\ud800"}').isUtf8).toBe(false)
    expect(json('{"\\udc00":"a"}').isUtf8).toBe(false)
    expect(json('{"a":"\\ud83d\\ude00"}').isUtf8).toBe(true)
    expect(merge('', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), JSON_TYPE).isUtf8).toBe(false)
  })

  it('nested more deeply than allowed is refused, brackets in strings are not counted', () => {
    const nested = (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`
    expect(json(nested(64)).problem).toBeUndefined()
    expect(json(nested(65)).problem).toBe('The JSON body nests more than 64 levels deep.')
    expect(json('{"a":'.repeat(700_000)).problem).toContain('64 levels')
    expect(json(`{"a":"${'['.repeat(100)}"}`).parameters).toHaveLength(1)
  })
})

describe('other bodies', () => {
  it('only forms, multipart and JSON hold parameters', () => {
    expect(merge('', 'a=1', 'text/plain').parameters).toEqual([])
    expect(merge('', '<a>1</a>', 'text/xml').parameters).toEqual([])
    expect(merge('', 'a=1', '').parameters).toEqual([['a', '1']])
    expect(merge('', 'a=1', ' Application/X-WWW-Form-Urlencoded; charset=UTF-8').parameters).toEqual([['a', '1']])
  })

  it('multipart: its text parts count as a form does, its bytes do not', () => {
    const multipart = { fields: [['a', '2'] as const, ['b', '3'] as const], isUtf8: false, files: [] }
    const { parameters, isUtf8 } = mergeParameters(
      'a=1',
      { headers: {}, body: Buffer.alloc(0), multipart },
      completeLimits(),
    )
    expect([...parameters]).toEqual([
      ['a', '1'],
      ['b', '3'],
    ])
    expect(isUtf8).toBe(false)
  })

  it('NUL is a character like any other', () => {
    expect(merge('a%00b=c%00', 'd\0=e\0', '').parameters).toEqual([
      ['a\0b', 'c\0'],
      ['d\0', 'e\0'],
    ])
  })
})

describe('limits', () => {
  it('parameters, repeats included', () => {
    expect(merge('a=1&a=1', 'b=1', '', { parameters: 3 }).problem).toBeUndefined()
    expect(merge('a=1&a=1', 'b=1&c=1', '', { parameters: 3 })).toMatchObject({
      problem: 'The request has more than 3 parameters.',
    })
  })

  it('what stands behind a broken limit is not read: a body of malformed escapes takes seconds', () => {
    const { isUtf8, problem } = merge('', `${'a&'.repeat(4)}${'%ff&'.repeat(10)}`, '', { parameters: 3 })
    expect([isUtf8, problem]).toEqual([true, 'The request has more than 3 parameters.'])
  })

  it('the length of a name', () => {
    expect(merge(`${'n'.repeat(256)}=1`, '', '').problem).toBeUndefined()
    expect(merge(`${'n'.repeat(257)}=1`, '', '').problem).toBe('The name of a parameter is longer than 256 characters.')
  })
})
