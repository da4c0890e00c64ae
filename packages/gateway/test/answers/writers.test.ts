import { describe, expect, it } from 'vitest'
import type { FieldFact } from '@aeop/sdk/facts'
import { writeJson } from '../../src/answers/json-writer.ts'
import { refusalBody } from '../../src/answers/refusal-body.ts'
import { createRequestIds } from '../../src/answers/request-ids.ts'
import { xmlName } from '../../src/answers/xml-name.ts'
import { writeXml } from '../../src/answers/xml-writer.ts'
import type { AnswerItem } from '../../src/operations/operation.ts'

describe('writeXml', () => {
  const text = (value: string) => /<a>(.*)<\/a>/su.exec(writeXml('r', { a: value }, []))?.[1]

  it.each([
    ['<a href="x">R&D \'s</a>', '&lt;a href=&quot;x&quot;&gt;R&amp;D &apos;s&lt;/a&gt;'],
    // A parser reads a bare CR, and CR LF, as LF (XML 1.0, 2.11).
    ['a\rb\r\nc\nd\te', 'a&#13;b&#13;\nc\nd\te'],
    ['&#13;', '&amp;#13;'],
    ['\u0000\u0008\u000B\u001F\uFFFE\uFFFF', '\uFFFD'.repeat(6)],
    ['中文 😀 \u0085\u2028', '中文 😀 \u0085\u2028'],
    [']]>', ']]&gt;'],
    ['a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
  ])('%j', (value, expected) => expect(text(value)).toBe(expected))
})

describe('lists', () => {
  const of = (field: Partial<FieldFact>): FieldFact[] => [{ name: 'list', type: 'string', list: true, ...field }]
  const both = (items: readonly AnswerItem[], fields: readonly FieldFact[]) => [
    writeJson({ list: items }, fields, false),
    /<list>.*<\/list>/.exec(writeXml('r', { list: items }, fields))?.[0],
  ]

  it.each<[string, readonly AnswerItem[], readonly FieldFact[], string, string]>([
    ['the catalogue', [{}], of({ itemName: 'order_dto' }), '{"order_dto":[{}]}', '<order_dto></order_dto>'],
    ['texts', ['a', 'b'], of({}), '{"string":["a","b"]}', '<string>a</string><string>b</string>'],
    ['numbers', [1], of({ type: 'array<number>' }), '{"number":[1]}', '<number>1</number>'],
    ['ids', [2n ** 63n], [], '{"number":[9223372036854775808]}', '<number>9223372036854775808</number>'],
    ['flags', [true], of({ type: 'array<boolean>' }), '{"boolean":[true]}', '<boolean>true</boolean>'],
    ['JSON texts', ['{}'], of({ type: 'array<json>' }), '{"json":["{}"]}', '<json>{}</json>'],
    ['objects nobody knows', [{ a: 1 }], [], '{"lis":[{"a":1}]}', '<lis><a>1</a></lis>'],
    ['nothing', [], of({ itemName: 'order_dto' }), '{}', ''],
  ])('of %s', (_what, items, fields, json, xml) => {
    expect(both(items, fields)).toEqual([`{"list":${json}}`, `<list>${xml}</list>`])
    expect(writeJson({ list: [] }, fields, true)).toBe('{"list":[]}')
  })

  it('in list items, with the names that the catalogue has for them there', () => {
    const fields = of({
      itemName: 'outer',
      fields: [{ name: 'inner', type: 'array<integer>', list: true, itemName: 'n' }],
    })
    const value = { list: [{ inner: [1, 2] }, { inner: [] }] }
    expect(writeJson(value, fields, false)).toBe('{"list":{"outer":[{"inner":{"n":[1,2]}},{"inner":{}}]}}')
    expect(writeJson(value, fields, true)).toBe('{"list":[{"inner":[1,2]},{"inner":[]}]}')
    expect(writeXml('r', value, fields)).toContain(
      '<list><outer><inner><n>1</n><n>2</n></inner></outer><outer><inner></inner></outer></list>',
    )
  })

  it('of an object that holds its own kind are named all the way down', () => {
    const fields = [{ name: 'kids', type: 'array<json>', list: true, itemName: 'kid', recursive: true } as const]
    const value = { kids: [{ kids: [{ kids: [] }] }] }
    expect(writeJson(value, fields, false)).toBe('{"kids":{"kid":[{"kids":{"kid":[{"kids":{}}]}}]}}')
  })
})

describe('xmlName', () => {
  it.each([
    ['order_id', 'order_id'],
    ['a.b-c_1', 'a.b-c_1'],
    ['14:200#red', '_x0031_4_x003A_200_x0023_red'],
    ['', '_x_'],
    ['a b', 'a_x0020_b'],
    ['<x>', '_x003C_x_x003E_'],
    ['-1', '_x002D_1'],
    ['中', '_x4E2D_'],
    ['😀', '_x1F600_'],
    ['\u0000', '_x0000_'],
    // What reads as an escape is escaped itself, so that no two names meet; what does not is left alone.
    ['_x0020_', '_x005F_x0020_'],
    ['max_x', 'max_x'],
  ])('%j: %s', (name, expected) => {
    expect(xmlName(name)).toBe(expected)
    expect(writeXml('r', { [name]: 'v' }, [])).toContain(`<${expected}>v</${expected}>`)
  })
})

describe('writeJson', () => {
  const fields = (itemName: string) => [{ name: 'list', type: 'array', itemName }] as unknown as FieldFact[]

  it('keeps the text of a frozen answer for the fields and the form it was written by', () => {
    const answer = Object.freeze({ list: [1n] })
    const [one, other] = [fields('one'), fields('other')]
    for (let turn = 0; turn < 2; turn++) {
      expect(writeJson(answer, one, false)).toBe('{"list":{"one":[1]}}')
      expect(writeJson(answer, one, true)).toBe('{"list":[1]}')
      expect(writeJson(answer, other, false)).toBe('{"list":{"other":[1]}}')
    }
  })

  it('writes an answer that is not frozen as it is now', () => {
    const answer = { name: 'one' }
    expect(writeJson(answer, [], false)).toBe('{"name":"one"}')
    answer.name = 'two'
    expect(writeJson(answer, [], false)).toBe('{"name":"two"}')
  })
})

describe('refusalBody', () => {
  const of = (endpoint: 'top' | 'sync') =>
    refusalBody({ error: 'invalid-parameter', parameter: `<a>"'&` }, endpoint, 0, createRequestIds()).fields

  it('escapes both texts for HTML on TOP', () => {
    expect(of('top')).toMatchObject({ code: 41, msg: 'Invalid arguments:&lt;a&gt;&quot;&apos;&amp;' })
    const refusal = { error: 'remote-service-error', subCode: '-999', subMessage: `don't` } as const
    expect(refusalBody(refusal, 'top', 0, createRequestIds()).fields).toMatchObject({ sub_msg: 'don&apos;t' })
  })

  it('leaves them alone on IOP, where no sample shows references', () => {
    const refusal = { error: 'missing-parameter', parameter: '<a>' } as const
    expect(refusalBody(refusal, 'sync', 0, createRequestIds()).fields['msg']).toContain('“<a>”')
  })
})
