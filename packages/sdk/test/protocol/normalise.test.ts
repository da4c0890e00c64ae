import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldFact } from '../../src/facts.ts'
import { loadXmlReader } from '../../src/client/xml-reader.ts'
import { readAnswer, normalise, type AnsweredCall, type JsonValue } from '../../src/protocol/index.ts'

const readXml = await loadXmlReader()

const fields: readonly FieldFact[] = [
  { name: 'id', type: 'integer', identifier: true },
  { name: 'count', type: 'integer' },
  { name: 'rate', type: 'number' },
  { name: 'done', type: 'boolean' },
  { name: 'title', type: 'string' },
  { name: 'free', type: 'json' },
  { name: 'box', type: 'json', fields: [{ name: 'names', type: 'array<string>', list: true, itemName: 'string' }] },
  { name: 'texts', type: 'array<string>', list: true, itemName: 'string' },
  { name: 'numbers', type: 'array<integer>', list: true, itemName: 'number' },
  { name: 'skuIds', type: 'array<integer>', list: true, itemName: 'number', identifier: true },
  { name: 'flags', type: 'array<boolean>', list: true, itemName: 'boolean' },
  { name: 'jsons', type: 'array<string>', list: true, itemName: 'json' },
  {
    name: 'promos',
    type: 'array<json>',
    list: true,
    fields: [
      { name: 'id', type: 'integer', identifier: true },
      {
        name: 'lines',
        type: 'array<json>',
        list: true,
        itemName: 'line_dto',
        fields: [{ name: 'n', type: 'integer' }],
      },
      { name: 'children', type: 'array<json>', list: true, itemName: 'promo', recursive: true },
    ],
  },
]
const known: AnsweredCall = { protocol: 'top', method: 'a.b', fields }
const unknown: AnsweredCall = { protocol: 'top', method: 'a.b' }

/** What the text of an envelope's inside is read as. */
const fromJson = (inside: string, call = known) => read(`{"a_b_response":${inside}}`, call)
const fromFlat = (body: string, call = known) => read(body, { ...call, simplify: true })
const fromXml = (inside: string, call = known) =>
  read(`<?xml version="1.0"?><a_b_response>${inside}</a_b_response>`, call)

function read(text: string, call: AnsweredCall) {
  const decoded = readAnswer(text, call, readXml)
  return decoded && 'answer' in decoded ? decoded.answer : decoded
}

describe('a list is one value', () => {
  it.each<[string, string | null, string | null, string, unknown]>([
    ['empty', '{"texts":{}}', '{"texts":[]}', '<texts/>', { texts: [] }],
    ['empty, with an empty list inside', '{"texts":{"string":[]}}', null, '<texts></texts>', { texts: [] }],
    ['empty, with layout', '{"texts":null}', '{"texts":""}', '<texts>\n </texts>', { texts: [] }],
    ['missing', '{"count":1}', '{"count":1}', '<count>1</count>', { count: 1 }],
    [
      'of one text',
      '{"texts":{"string":["a"]}}',
      '{"texts":["a"]}',
      '<texts><string>a</string></texts>',
      { texts: ['a'] },
    ],
    ['of one empty text', '{"texts":{"string":[""]}}', '{"texts":[""]}', '<texts><string/></texts>', { texts: [''] }],
    [
      'of numbers',
      '{"numbers":{"number":[1,-2]}}',
      '{"numbers":[1,-2]}',
      '<numbers><number>1</number><number>-2</number></numbers>',
      { numbers: [1, -2] },
    ],
    [
      'of identifiers',
      '{"skuIds":{"number":[7,8012345678901234567]}}',
      '{"skuIds":[7,8012345678901234567]}',
      '<skuIds><number>7</number><number>8012345678901234567</number></skuIds>',
      { skuIds: ['7', '8012345678901234567'] },
    ],
    [
      'of booleans',
      '{"flags":{"boolean":[true,false]}}',
      '{"flags":[true,false]}',
      '<flags><boolean>true</boolean><boolean>false</boolean></flags>',
      { flags: [true, false] },
    ],
    [
      'of texts that hold JSON',
      '{"jsons":{"json":["{\\"id\\":8012345678901234567}"]}}',
      '{"jsons":["{\\"id\\":8012345678901234567}"]}',
      '<jsons><json>{"id":8012345678901234567}</json></jsons>',
      { jsons: ['{"id":8012345678901234567}'] },
    ],
    [
      'in an object that holds nothing else',
      '{"box":{"names":{"string":["a"]}}}',
      '{"box":{"names":["a"]}}',
      '<box><names><string>a</string></names></box>',
      { box: { names: ['a'] } },
    ],
    [
      'under an item name that the catalogue does not know',
      '{"promos":{"promo":[{"id":1}]}}',
      '{"promos":[{"id":1}]}',
      '<promos><promo><id>1</id></promo></promos>',
      { promos: [{ id: '1' }] },
    ],
    [
      'of an empty object',
      '{"promos":{"promo":[{}]}}',
      '{"promos":[{}]}',
      '<promos><promo/></promos>',
      { promos: [{}] },
    ],
    [
      'of one object that has one field',
      null,
      '{"promos":{"id":1}}',
      '<promos><id>1</id></promos>',
      { promos: [{ id: '1' }] },
    ],
    [
      'in a list',
      '{"promos":{"x":[{"lines":{"line_dto":[{"n":1}]}},{"lines":{}}]}}',
      '{"promos":[{"lines":[{"n":1}]},{"lines":[]}]}',
      '<promos><x><lines><line_dto><n>1</n></line_dto></lines></x><x><lines/></x></promos>',
      { promos: [{ lines: [{ n: 1 }] }, { lines: [] }] },
    ],
    [
      'of its own kind',
      '{"promos":{"x":[{"children":{"promo":[{"id":2}]}}]}}',
      '{"promos":[{"children":[{"id":2}]}]}',
      '<promos><x><children><promo><id>2</id></promo></children></x></promos>',
      { promos: [{ children: [{ id: '2' }] }] },
    ],
    ['with attributes', null, null, '<texts list="true"><string x="y">a</string></texts>', { texts: ['a'] }],
    ['without a wrapper', null, null, '<texts>a</texts><texts>b</texts>', { texts: ['a', 'b'] }],
  ])('%s', (_what, nested, flat, xml, value) => {
    if (nested !== null) expect(fromJson(nested)).toEqual(value)
    if (flat !== null) expect(fromFlat(flat)).toEqual(value)
    expect(fromXml(xml)).toEqual(value)
  })

  it('without the catalogue, as far as its form tells', () => {
    const value = { result: { rows: [{ tags: ['a'], n: 1 }], total: 2 } }
    expect(fromJson('{"result":{"rows":{"row":[{"tags":{"string":["a"]},"n":1}]},"total":2}}', unknown)).toEqual(value)
    expect(fromFlat(JSON.stringify(value), unknown)).toEqual(value)
    expect(fromXml('<rows><row>1</row><row>2</row></rows>', unknown)).toEqual({ rows: ['1', '2'] })
    // These two cannot be told from objects.
    expect(fromJson('{"rows":{}}', unknown)).toEqual({ rows: {} })
    expect(fromXml('<rows><row><n>1</n></row></rows><none/>', unknown)).toEqual({ rows: { row: { n: '1' } }, none: '' })
  })
})

describe('a scalar is one value', () => {
  it.each<[string, string, string, unknown]>([
    ['an integer', '{"count":12}', '<count>12</count>', { count: 12 }],
    [
      'an integer beyond 2^53',
      '{"count":9007199254740993}',
      '<count>9007199254740993</count>',
      { count: '9007199254740993' },
    ],
    [
      'an integer beyond 2^53, negative',
      '{"count":-9223372036854775808}',
      '<count>-9223372036854775808</count>',
      { count: '-9223372036854775808' },
    ],
    ['an identifier', '{"id":1005003784285827}', '<id>1005003784285827</id>', { id: '1005003784285827' }],
    [
      'an identifier of 19 digits',
      '{"id":8012345678901234567}',
      '<id>8012345678901234567</id>',
      { id: '8012345678901234567' },
    ],
    ['a fraction', '{"rate":0.010}', '<rate>0.010</rate>', { rate: 0.01 }],
    [
      'an exponent',
      '{"rate":1.5E-3,"count":1e5}',
      '<rate>1.5E-3</rate><count>1e5</count>',
      { rate: 0.0015, count: 100000 },
    ],
    ['a number that no double can hold', '{"rate":1e400}', '<rate>1e400</rate>', { rate: '1e400' }],
    ['an amount in a text', '{"title":"1.10"}', '<title>1.10</title>', { title: '1.10' }],
    ['a boolean', '{"done":true}', '<done>true</done>', { done: true }],
    ['an empty text', '{"title":"","count":""}', '<title/><count></count>', { title: '', count: '' }],
    ['a text of blanks', '{"title":"  "}', '<title>  </title>', { title: '  ' }],
    [
      'text that looks like markup',
      '{"title":"<a>&amp;\\n"}',
      '<title>&lt;a&gt;&amp;amp;&#10;</title>',
      { title: '<a>&amp;\n' },
    ],
    [
      'text in a field of another type',
      '{"count":"many","done":"yes","rate":"NaN"}',
      '<count>many</count><done>yes</done><rate>NaN</rate>',
      { count: 'many', done: 'yes', rate: 'NaN' },
    ],
    [
      'zeros in front, which no number has',
      '{"count":"007","id":"007"}',
      '<count>007</count><id>007</id>',
      { count: '007', id: '007' },
    ],
    [
      'what JavaScript would take for a number',
      '{"count":"0x10","rate":" 5 "}',
      '<count>0x10</count><rate> 5 </rate>',
      { count: '0x10', rate: ' 5 ' },
    ],
    [
      'a text that holds JSON',
      '{"free":"{\\"id\\":8012345678901234567}"}',
      '<free>{"id":8012345678901234567}</free>',
      { free: '{"id":8012345678901234567}' },
    ],
    ['an object without fields', '{"box":{}}', '<box> </box>', { box: {} }],
  ])('%s', (_what, json, xml, value) => {
    expect(fromJson(json)).toEqual(value)
    expect(fromFlat(json)).toEqual(value)
    expect(fromXml(xml)).toEqual(value)
  })
})

/** Values of the fields, in their one form. */
const text = fc
  .string({ unit: 'binary' })
  .map((any) => any.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
const id = fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String)
const integer = fc.oneof(
  fc.integer(),
  id.filter((digits) => !Number.isSafeInteger(Number(digits))),
)
const line = fc.record({ n: integer }, { requiredKeys: [] })
const { promo } = fc.letrec<{ promo: { [name: string]: unknown } }>((tie) => ({
  promo: fc.record(
    { id, lines: fc.array(line), children: fc.array(tie('promo'), { maxLength: 2, depthIdentifier: 'promo' }) },
    { requiredKeys: [] },
  ),
}))
const value = fc.record(
  {
    id,
    count: integer,
    rate: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((any) => any + 0),
    done: fc.boolean(),
    title: text,
    box: fc.record({ names: fc.array(text) }, { requiredKeys: [] }),
    texts: fc.array(text),
    numbers: fc.array(integer),
    skuIds: fc.array(id),
    flags: fc.array(fc.boolean()),
    promos: fc.array(promo, { maxLength: 3 }),
  },
  { requiredKeys: ['count'] },
)

/** Writes a value as the platform would, by the catalogue and nothing of ours: `mark` makes names, lists and scalars into text. */
type Write = (members: [name: string, written: string][]) => string
function written(
  value: object,
  kinds: readonly FieldFact[],
  members: Write,
  list: Write,
  scalar: (text: string, field: FieldFact) => string,
): string {
  const one = (it: unknown, field: FieldFact): string =>
    typeof it === 'object'
      ? written(it as object, field.fields ?? (field.recursive ? kinds : []), members, list, scalar)
      : scalar(String(it), field)
  return members(
    Object.entries(value).map(([name, member]) => {
      const field = kinds.find((kind) => kind.name === name) as FieldFact
      if (!Array.isArray(member)) return [name, one(member, field)]
      const item = field.itemName ?? 'item_d_t_o'
      return [name, list(member.map((it) => [item, one(it, field)]))]
    }),
  )
}

const scalarJson = (any: string, { type }: FieldFact) => (type.includes('string') ? JSON.stringify(any) : any)
const membersJson: Write = (members) => `{${members.map(([name, it]) => `"${name}":${it}`).join()}}`
const nestedJson: Write = (items) =>
  items.length === 0 ? '{}' : `{"${items[0]?.[0]}":[${items.map(([, it]) => it).join()}]}`
const flatJson: Write = (items) => `[${items.map(([, it]) => it).join()}]`
const elements: Write = (members) => members.map(([name, it]) => `<${name}>${it}</${name}>`).join('')
const scalarXml = (any: string) => any.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

describe('any value', () => {
  it('is the same from nested JSON, flat JSON and XML, and is left as it is when it is read again', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(fromJson(written(any, fields, membersJson, nestedJson, scalarJson))).toEqual(any)
        expect(fromFlat(written(any, fields, membersJson, flatJson, scalarJson))).toEqual(any)
        expect(fromXml(written(any, fields, elements, elements, scalarXml))).toEqual(any)
        for (const nestedLists of [true, false]) {
          for (const textScalars of [true, false]) {
            expect(normalise(structuredClone(any) as JsonValue, fields, { nestedLists, textScalars })).toEqual(any)
          }
        }
      }),
    )
  })

  it('that the catalogue does not know is left as it is once it is flat', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (any) => {
        const once = normalise(structuredClone(any) as JsonValue, undefined, { nestedLists: true })
        expect(normalise(structuredClone(once), undefined, { nestedLists: false })).toEqual(once)
      }),
    )
  })
})

describe('normalise', () => {
  it('refuses what is nested deeper than 1,000 levels', () => {
    const nested = (levels: number) =>
      JSON.parse('[{"a":'.repeat(levels / 2) + '0' + '}]'.repeat(levels / 2)) as JsonValue
    expect(() => normalise(nested(1000), undefined, { nestedLists: false })).not.toThrow()
    expect(() => normalise(nested(1002), undefined, { nestedLists: false })).toThrow(
      new RangeError('The answer is nested deeper than 1000 levels'),
    )
  })
})
