import { describe, expect, it } from 'vitest'
import { readInput } from '../../src/input/read-input.ts'
import { readJson } from '../../src/input/read-json.ts'

const PAIRS = [
  ['app_key', '12345678'],
  ['order_id', '8012345678901234567'],
  ['price', '1.0'],
  ['list', '[{"id":8012345678901234567}]'],
]

describe('readJson reads parameters', () => {
  it.each([
    [
      'JSON',
      '{"app_key":"12345678","order_id":8012345678901234567,"price":1.0,"list":[ {"id": 8012345678901234567} ]}',
      0,
    ],
    [
      'Python',
      `{'app_key': '12345678', 'order_id': 8012345678901234567, 'price': 1.0, 'list': [{'id': 8012345678901234567},],}`,
      1,
    ],
    [
      'JavaScript',
      `{ app_key: '12345678', order_id: 8012345678901234567, price: 1.0, list: [{ id: 8012345678901234567 }] }; // end`,
      2,
    ],
    [
      'PHP var_export',
      `array (\n  'app_key' => '12345678',\n  'order_id' => 8012345678901234567,\n  'price' => 1.0,\n  'list' => \n  array (\n    array ('id' => 8012345678901234567,),\n  ),\n)`,
      1,
    ],
    [
      'PHP',
      `['app_key' => "12345678", 'order_id' => 8012345678901234567, 'price' => 1.0, 'list' => [['id' => 8012345678901234567]]];`,
      1,
    ],
    [
      'Ruby',
      `{:app_key=>"12345678", "order_id"=>8012345678901234567, price: 1.0, list: [{id: 8012345678901234567}]}`,
      1,
    ],
    [
      'pairs',
      '[["app_key","12345678"],["order_id",8012345678901234567],["price",1.0],["list",[{"id":8012345678901234567}]]]',
      0,
    ],
    [
      'a list of names and values',
      '[{"key":"app_key","value":"12345678"},{"name":"order_id","value":8012345678901234567},{"key":"price","value":1.0},{"key":"list","value":[{"id":8012345678901234567}]}]',
      0,
    ],
  ])('of %s, to the digit and in their order', (language, text, notes) => {
    const read = readInput(text)
    expect(read.request).toMatchObject({ parameters: PAIRS })
    expect(read.request.client).toBe(/^(?:PHP|Python)/.exec(language)?.[0].toLowerCase())
    expect(read.notes).toHaveLength(notes)
  })

  it('as print_r shows them', () => {
    expect(readInput('Array\n(\n    [app_key] => 123\n    [empty] => \n    [text] => a\nb\n)\n').request).toEqual({
      client: 'php',
      parameters: [
        ['app_key', '123'],
        ['empty', ''],
        ['text', 'a\nb'],
      ],
    })
    expect(() => readJson('Array\n(\n [a] => Array\n (\n [0] => 1\n )\n)')).toThrow(/parameter a is an array/)
  })

  it('leaves out nothings, and keeps how a language spells truth', () => {
    const { request, notes } = readJson(`{'a': None, 'b': True, 'c': {'d': False, 'e': None}, "f": true, "g": null}`)
    expect(request).toMatchObject({
      parameters: [
        ['b', 'True'],
        ['c', '{"d":false,"e":null}'],
        ['f', 'true'],
      ],
    })
    expect(notes).toEqual([
      expect.any(String),
      'The parameter a has no value; it was left out.',
      'The parameter g has no value; it was left out.',
    ])
  })

  it.each([
    [String.raw`{"a":"\u00e9\n\"\\\ud83d\ude00"}`, 'é\n"\\😀'],
    [String.raw`{'a': u'\xe9\U0001f600\'"'}`, `é😀'"`],
    [String.raw`{'a': r'\d'}`, String.raw`\d`],
    [String.raw`{"a": "\u{1f600}\/"}`, '😀/'],
  ])('undoes the escapes of %s', (text, value) => {
    expect(readJson(text).request).toHaveProperty('parameters', [['a', value]])
  })

  it('in the form that diagnose takes', () => {
    const text = '{"parameters":{"app_key":1},"path":"/auth/token/create","body":"x"}'
    expect(readJson(text).request).toEqual({ parameters: [['app_key', '1']], path: '/auth/token/create', body: 'x' })
  })
})

describe('readJson reads requests', () => {
  it('of axios, with the answer of its error', () => {
    const dump = `{"message":"x","config":{"baseURL":"https://a/","url":"/sync","method":"post","params":{"app_key":"1","q":"a b"},"headers":{"Content-Type":"application/json"},"data":"{\\"x\\":1}"},"response":{"status":200,"data":{"code":"5"}}}`
    expect(readJson(dump)).toEqual({
      request: {
        method: 'POST',
        url: 'https://a/sync?app_key=1&q=a%20b',
        headers: [['Content-Type', 'application/json']],
        body: '{"x":1}',
      },
      response: '{"code":"5"}',
      notes: [],
    })
  })

  it.each([
    [`{"url":"https://a/sync?x=1","data":{"a":[1.0]}}`, '{"a":[1.0]}', 'application/json', 1],
    [`{"url":"https://a/sync","json":{"a":1}}`, '{"a":1}', 'application/json', 0],
    [`{"url":"https://a/sync","form":{"a":"b c"}}`, 'a=b%20c', 'application/x-www-form-urlencoded', 0],
    [
      `{"url":"https://a/sync","headers":{"content-type":"application/x-www-form-urlencoded"},"body":{"a":"b"}}`,
      'a=b',
      'application/x-www-form-urlencoded',
      0,
    ],
  ])('%s with an object as body', (text, body, type, notes) => {
    const read = readJson(text)
    expect(read.request).toMatchObject({ body, headers: [[expect.stringMatching(/content-type/i), type]] })
    expect(read.notes).toHaveLength(notes)
  })

  it('takes a parameter called url for a parameter', () => {
    expect(readJson('{"app_key":"1","url":"https://a/b?c"}').request).toHaveProperty('parameters')
  })
})

describe('readJson refuses', () => {
  it.each([
    ['{"a":1', /not closed by } in line 1/],
    ['{"a":1\n"b":2}', /goes on without a comma in line 2/],
    ['{"a":}', /no value/],
    ['{}', /holds no parameters/],
    ['"text"', /holds no parameters/],
    ['[1,2]', /holds no parameters/],
    ['{[1]:2}', /a name that is no text/],
    ['['.repeat(5000), /nested deeper/],
  ])('%s', (text, message) => {
    expect(() => readJson(text)).toThrow(message)
  })
})
