import { describe, expect, it } from 'vitest'
import { checkParameters } from '../../src/catalogue/check-parameters.ts'
import type { FieldFact, FieldType } from '../../src/catalogue/method-fact.ts'
import { file } from '../../src/protocol/file-parameter.ts'
import { aMethod, found } from './a-method.ts'

const bytes = new Uint8Array([1, 2, 3])
const noon = new Date(Date.UTC(2019, 0, 1, 4))

describe('a value and its type', () => {
  it.each<[FieldType, readonly unknown[], readonly unknown[]]>([
    ['string', ['a', 1, 1.5, 7n, true, ''], [NaN, 2 ** 53, {}, ['a'], bytes, noon, Symbol('a'), () => 'a', new Map()]],
    [
      'integer',
      [1, -1, 0, 2 ** 53 - 1, 2n ** 60n, '12', '-12', '1005003784285827'],
      [5.5, '5.5', 'a', ' 1', '+1', '1e3'],
    ],
    ['integer', [], [2 ** 53, -(2 ** 53), 1e300, Infinity, NaN, true, [1], {}, noon, bytes, '٣']],
    ['number', [1, 1.5, 1e-7, '1.5', '-0.5', 3n], ['1.', '.5', '1e3', 'a', '1,5', NaN, true, {}]],
    ['price', [1, '12.50', 3n], ['-1', -1, '1 USD', '$1', true]],
    ['boolean', [true, false, 'true', 'false'], ['True', 'yes', 1, 0, '1', '0', 1n, {}]],
    ['date', ['2019-01-01 12:00:00', noon], [new Date(NaN), new Date(1e15), 1_546_315_200_000, true, {}]],
    ['bytes', [bytes, Buffer.from('a'), new Blob(['a']), file(bytes)], ['@photo.jpg', 'abc', 1, [1, 2], { data: 1 }]],
    ['json', [{}, { a: 1 }, [1], 5, true, '{"a":1}', '[1]'], ['{', 'a', bytes]],
    ['array<string>', [['a'], ['a', 1, true], '["a"]', '[]', []], ['a', 'a,b', '{"a":1}', '["a"', { 0: 'a' }, 7, true]],
    ['array<integer>', [[1, '2', 3n], '[1,"2"]', '[9007199254740993]'], [1, '1,2']],
    ['array<json>', [[{}], [{ a: 1 }], '[{"a":1}]'], [{}, 'a', '{}', '[{]']],
  ])('%s', (type, right, wrong) => {
    const fact = aMethod([{ name: 'it', type }])
    for (const value of right) expect([value, found(fact, { it: value })]).toEqual([value, []])
    for (const value of wrong) {
      const findings = found(fact, { it: value })
      expect([value, findings.length]).toEqual([value, 1])
      expect(findings[0]).toMatch(/^(type|form) it$/)
    }
  })

  it('a text that is no time is a matter of form, and names the form', () => {
    const fact = aMethod([{ name: 'from', type: 'date' }])
    for (const text of ['2019-02-30 12:00:00', '2019-01-01', '2019-01-01T12:00:00', '1546315200000', 'now']) {
      const [finding] = checkParameters(fact, { from: text }, { protocol: 'top' })
      expect(finding).toMatchObject({ kind: 'form', problem: expect.stringContaining('yyyy-MM-dd HH:mm:ss') })
    }
  })

  it('an item of a list is told by its place', () => {
    expect(found(aMethod([{ name: 'ids', type: 'array<integer>' }]), { ids: [1, 'a', 2, null, 3.5] })).toEqual([
      'type ids[1]',
      'type ids[3]',
      'type ids[4]',
    ])
    expect(found(aMethod([{ name: 'ids', type: 'array<integer>' }]), { ids: '[1,"a"]' })).toEqual(['type ids[1]'])
  })

  it('an integer that a number has spoilt says so', () => {
    const fact = aMethod([{ name: 'order_id', type: 'integer', identifier: true }])
    const [finding] = checkParameters(fact, { order_id: Number('8012345678901234567') }, { protocol: 'iop' })
    expect(finding).toMatchObject({
      kind: 'type',
      path: 'order_id',
      problem: 'an integer beyond 2^53 has lost digits as a JavaScript number',
      remedy: 'Give it as text or as a bigint',
    })
    expect(found(fact, { order_id: '8012345678901234567' })).toEqual([])
    expect(found(fact, { order_id: 8_012_345_678_901_234_567n })).toEqual([])
  })

  it('text for a file says how a file is given', () => {
    const [finding] = checkParameters(
      aMethod([{ name: 'image', type: 'bytes' }]),
      { image: '@a.jpg' },
      { protocol: 'top' },
    )
    expect(finding?.remedy).toMatch(/file\(bytes\) or fileFromPath\(path\)/)
  })

  it('what an object says of itself counts', () => {
    const fact = aMethod([{ name: 'order', type: 'json', fields: [{ name: 'id', type: 'integer', required: true }] }])
    expect(found(fact, { order: { toJSON: () => ({ id: 1 }) } })).toEqual([])
    expect(found(fact, { order: { toJSON: () => '{"id":1}' } })).toEqual([])
    expect(found(fact, { order: { toJSON: () => ({ id: 'a' }) } })).toEqual(['type order.id'])
    expect(found(aMethod([{ name: 'url', type: 'string' }]), { url: new URL('http://a.example/') })).toEqual([])
  })
})

describe('what is missing', () => {
  const fact = aMethod([
    { name: 'a', type: 'string', required: true },
    { name: 'b', type: 'string' },
    { name: 'list', type: 'array<string>', required: true },
  ])

  it.each([undefined, null, '', ' ', '\t\n'])('%j is nothing', (a) => {
    expect(found(fact, { a, list: ['x'] })).toEqual(['missing a'])
    expect(found(fact, { a: 'x', b: a, list: ['x'] })).toEqual([])
  })

  it.each([0, false, '0'])('%j is something', (a) => expect(found(fact, { a, list: ['x'] })).toEqual([]))

  it('an empty list is left out where lists are text with commas, and sent where they are JSON', () => {
    expect(found(fact, { a: 'x', list: [] }, 'top')).toEqual(['missing list'])
    expect(found(fact, { a: 'x', list: [] }, 'iop')).toEqual([])
  })

  it('all of it is found at once, inside as well', () => {
    const nested = aMethod([
      {
        name: 'order',
        type: 'json',
        required: true,
        fields: [
          { name: 'city', type: 'string', required: true },
          {
            name: 'items',
            type: 'array<json>',
            required: true,
            fields: [
              { name: 'id', type: 'integer', required: true },
              { name: 'count', type: 'integer', required: true, minimum: 1 },
            ],
          },
        ],
      },
    ])
    expect(found(nested, {})).toEqual(['missing order'])
    expect(found(nested, { order: {} })).toEqual(['missing order.city', 'missing order.items'])
    expect(found(nested, { order: { city: null, items: [{ id: 1, count: 0 }, { count: 1 }] } })).toEqual([
      'missing order.city',
      'range order.items[0].count',
      'missing order.items[1].id',
    ])
    expect(found(nested, { order: '{"city":" ","items":[{"id":1,"count":1}]}' })).toEqual(['missing order.city'])
    expect(found(nested, { order: { city: 'x', items: ['{"id":1,"count":1}'] } })).toEqual(['type order.items[0]'])
    expect(found(nested, { order: { city: 'x', items: '[]' } })).toEqual(['type order.items'])
  })
})

describe('what else is known of a value', () => {
  it.each<[Partial<FieldFact>, readonly unknown[], readonly unknown[], string]>([
    [{ enum: ['all', 'part'] }, ['all'], ['most', 'ALL', 'all '], 'enumeration'],
    [{ enum: [0, 2], type: 'integer' }, [0, '2', 2n], [1, '02'], 'enumeration'],
    [{ minimum: 1, type: 'integer' }, [1, '7', 2n ** 62n], [0, '0', -1n], 'range'],
    [{ minimum: 1, maximum: 50, type: 'integer' }, [1, 50], [51, '0'], 'range'],
    [{ minimum: 0.01, maximum: 999_999 }, ['0.01', 5], ['0', '1000000'], 'range'],
    [
      { type: 'integer' },
      ['9223372036854775807', '-9223372036854775808'],
      ['9223372036854775808', '1'.repeat(30)],
      'range',
    ],
    [{ maxLength: 3 }, ['abc', '价格价'], ['abcd', '😀😀'], 'length'],
    [{ pattern: '[A-Z]{2}|[0-9]' }, ['AB', '1'], ['ABC', 'xAB', 'AB\n', '12'], 'form'],
    [{ format: 'yyyy-MM-dd HH:mm:ss' }, ['2024-02-29 23:59:59'], ['2023-02-29 00:00:00', '2024-1-1 0:0:0'], 'form'],
    [{ format: 'YYYYMMDD:HHMMSS' }, ['20240229:235959'], ['2024-02-29', '20240229 235959'], 'form'],
    [
      { maxItems: 2, type: 'array<string>' },
      [['a', 'b'], '["a","b"]'],
      [['a', 'b', 'c'], '["a","b","c"]'],
      'list-size',
    ],
    [{ maxItems: 1, type: 'array<json>' }, [[{}]], [[{}, {}]], 'list-size'],
  ])('%j', (field, right, wrong, kind) => {
    const fact = aMethod([{ name: 'it', type: 'string', ...field }])
    for (const it of right) expect([it, found(fact, { it })]).toEqual([it, []])
    for (const it of wrong) expect([it, found(fact, { it })]).toEqual([it, [`${kind} it`]])
  })

  it('values of an enumeration are listed, the nearest first', () => {
    const fact = aMethod([{ name: 'send_type', type: 'string', enum: ['all', 'part'] }])
    expect(checkParameters(fact, { send_type: 'prat' }, { protocol: 'top' })).toEqual([
      {
        kind: 'enumeration',
        path: 'send_type',
        problem: '"prat" is none of its values',
        remedy: 'Did you mean part? Give one of all, part',
      },
    ])
  })

  it('each item of a list is held to the values', () => {
    const fact = aMethod([{ name: 'states', type: 'array<string>', enum: ['FINISH', 'IN_ISSUE'] }])
    expect(found(fact, { states: ['FINISH', 'DONE'] })).toEqual(['enumeration states[1]'])
    expect(found(fact, { states: 'FINISH, IN_ISSUE,DONE' }, 'top')).toEqual(['enumeration states[2]'])
  })
})

describe('lists of scalars at the top of a request', () => {
  const fact = aMethod([{ name: 'names', type: 'array<string>' }])

  it('TOP takes commas, so an item holds none', () => {
    expect(found(fact, { names: 'a,b' }, 'top')).toEqual([])
    expect(found(fact, { names: ['a', 'b'] }, 'top')).toEqual([])
    expect(found(fact, { names: ['a', 'b,c', ' '] }, 'top')).toEqual(['form names[1]', 'type names[2]'])
    expect(found(fact, { names: 'a,,b' }, 'top')).toEqual(['type names[1]'])
  })

  it('IOP takes JSON', () => {
    expect(found(fact, { names: '["a","b,c"]' })).toEqual([])
    expect(found(fact, { names: ['a', 'b,c', ''] })).toEqual([])
    expect(found(fact, { names: 'a,b' })).toEqual(['form names'])
  })

  it('inside an object they are JSON lists on both', () => {
    const inside = aMethod([{ name: 'q', type: 'json', fields: [{ name: 'names', type: 'array<string>' }] }])
    for (const protocol of ['top', 'iop'] as const) {
      expect(found(inside, { q: { names: ['a', 'b,c'] } }, protocol)).toEqual([])
      expect(found(inside, { q: { names: 'a,b' } }, protocol)).toEqual(['type q.names'])
    }
  })
})

describe('JSON text', () => {
  const fact = aMethod([{ name: 'order', type: 'json', fields: [{ name: 'id', type: 'integer' }] }])

  it('keeps every digit of what it holds', () => {
    expect(found(fact, { order: '{"id":8012345678901234567}' })).toEqual([])
    expect(found(fact, { order: '{"id":80123456789012345678}' })).toEqual(['range order.id'])
  })

  it('that is none is told with the place, and without the text', () => {
    const [finding] = checkParameters(fact, { order: '{"id":hunter2}' }, { protocol: 'iop' })
    expect(finding).toMatchObject({
      kind: 'form',
      path: 'order',
      problem: 'the text is no JSON: it goes wrong at character 7',
    })
    const [unfinished] = checkParameters(fact, { order: '{"id":1' }, { protocol: 'iop' })
    expect(unfinished?.problem).toBe('the text is no JSON: it goes wrong at its end')
  })

  it('of another kind than an object is none', () => {
    for (const order of ['5', '"a"', '[]', 'null', 'true']) expect(found(fact, { order })).toEqual(['type order'])
  })
})

describe('where little is known', () => {
  it('nothing is found of a method of which only the name is known', () => {
    expect(found(aMethod([], { detail: 'name' }), { anything: {}, at: [NaN] })).toEqual([])
  })

  it('types that are placeholders are not checked, what is required is', () => {
    const fact = aMethod(
      [
        { name: 'status', type: 'string', required: true },
        { name: 'param1', type: 'string', maxLength: 1 },
      ],
      { paramTypes: 'unknown', detail: 'request' },
    )
    expect(found(fact, { status: { a: 1 }, param1: ['x', bytes] })).toEqual([])
    expect(found(fact, { status: bytes, param1: 'xxx' })).toEqual([])
    expect(found(fact, { param1: 'x' })).toEqual(['missing status'])
  })

  it('an object without known members holds what it likes', () => {
    const fact = aMethod([
      { name: 'map', type: 'json' },
      { name: 'in', type: 'json', fields: [{ name: 'map', type: 'json' }] },
    ])
    expect(found(fact, { map: { a: { b: [1, null] } }, in: { map: 'text' } })).toEqual([])
  })

  it('a public name is the business of the client', () => {
    expect(found(aMethod([]), { session: 'a', target_app_key: 'b', method: 'c' })).toEqual([])
    expect(found(aMethod([{ name: 'q', type: 'json', fields: [] }]), { q: { session: 'a' } })).toEqual([
      'unknown q.session',
    ])
  })
})
