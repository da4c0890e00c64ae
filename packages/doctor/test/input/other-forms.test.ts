import { describe, expect, it } from 'vitest'
import { readInput } from '../../src/input/index.ts'

const PAIRS = [
  ['app_key', '12345678'],
  ['method', 'aliexpress.ds.text.search'],
  ['keyWord', "it's = a & b"],
  ['sign', 'AA'],
]
const QUERY = 'app_key=12345678&sign=AA&q=a%20b'
const REFUSED = '{"code":"IncompleteSignature","type":"ISV","request_id":"1"}'

describe('parameters as programs print them', () => {
  it.each([
    ['lines with =', PAIRS.map((pair) => pair.join('=')).join('\n'), undefined],
    ['lines with a colon', PAIRS.map((pair) => pair.join(': ')).join('\r\n'), undefined],
    ['a table', PAIRS.map((pair) => pair.join('\t')).join('\n'), undefined],
    [
      'var_dump',
      `array(4) {\n${PAIRS.map(([name, value = '']) => `  ["${name}"]=>\n  string(${value.length}) "${value}"\n`).join('')}}`,
      'php',
    ],
    ['dd', `^ array:4 [\n${PAIRS.map(([name, value]) => `  "${name}" => "${value}"\n`).join('')}]`, 'php'],
    [
      'Node, of URLSearchParams',
      `URLSearchParams { ${PAIRS.map(([name, value]) => `'${name}' => "${value}"`).join(', ')} }`,
      undefined,
    ],
    ['Node, of a Map', `Map(4) { ${PAIRS.map(([name, value]) => `'${name}' => "${value}"`).join(', ')} }`, undefined],
  ])('%s', (_name, text, client) => {
    expect(readInput(text).request).toEqual({ parameters: PAIRS, ...(client === undefined ? {} : { client }) })
  })

  it('numbers of var_dump, which have no quotes', () => {
    const text = 'array(2) {\n  ["app_key"]=>\n  int(1)\n  ["empty"]=>\n  string(0) ""\n}'
    expect(readInput(text).request).toHaveProperty('parameters', [
      ['app_key', '1'],
      ['empty', ''],
    ])
  })

  it('a query that was broken into lines stays a query', () => {
    expect(readInput('app_key=1&\nmethod=a&\nsign=b').request).toEqual({ url: '?app_key=1&method=a&sign=b' })
  })

  it('an object of other things is no call, and nothing is said to be missing in it', () => {
    expect(() => readInput('{"info":{"name":"x"},"item":[]}')).toThrow(/no parameter that calls of the platform have/)
  })
})

describe('calls in source code', () => {
  it.each([
    [
      'fetch, as browsers copy it',
      `fetch("https://a.example/sync", {\n  "headers": {\n    "content-type": "application/x-www-form-urlencoded"\n  },\n  "body": "${QUERY}",\n  "method": "POST"\n});`,
      { url: 'https://a.example/sync', method: 'POST', body: QUERY },
    ],
    [
      'axios',
      "axios.post('https://a.example/sync', null, {\n  params: { app_key: '1', sign: 'AA' },\n})",
      { url: 'https://a.example/sync?app_key=1&sign=AA' },
    ],
    [
      'Guzzle',
      "$client->post('https://a.example/sync', ['form_params' => ['app_key' => '1', 'sign' => 'AA']]);",
      { url: 'https://a.example/sync', body: 'app_key=1&sign=AA', client: 'php' },
    ],
    [
      'requests',
      `requests.post(\n    'https://a.example/rest/a/b?c',\n    data={\n        'app_key': '1',\n        'sign': 'AA',\n    },\n)`,
      {
        path: '/rest/a/b',
        parameters: [
          ['app_key', '1'],
          ['sign', 'AA'],
        ],
        client: 'python',
      },
    ],
  ])('%s', (_name, text, request) => {
    expect(readInput(text).request).toMatchObject(request)
  })

  it('not where variables stand in place of the parameters', () => {
    expect(() => readInput("axios.post('https://a.example/sync', { params })")).toThrow(/No line of the log/)
  })
})

describe('logs of libraries and servers', () => {
  it('OkHttp', () => {
    const text = `--> POST https://a.example/sync\nContent-Type: application/x-www-form-urlencoded\n\n${QUERY}\n--> END POST (32-byte body)\n<-- 200 OK https://a.example/sync (3ms)\n\n${REFUSED}\n<-- END HTTP (9-byte body)`
    expect(readInput(text)).toEqual({
      request: {
        method: 'POST',
        url: 'https://a.example/sync',
        headers: [['Content-Type', 'application/x-www-form-urlencoded']],
        body: QUERY,
        client: 'okhttp',
      },
      response: REFUSED,
      notes: [],
    })
  })

  it('requests_toolbelt, whose signs are those of curl the other way round', () => {
    const text = `< POST /sync HTTP/1.1\r\n< Host: a.example\r\n< \r\n< ${QUERY}\r\n> HTTP/1.1 200 OK\r\n> Date: x\r\n> \r\n${REFUSED}`
    const { request, response } = readInput(text)
    expect(request).toMatchObject({ method: 'POST', url: 'https://a.example/sync', body: QUERY })
    expect(response).toMatchObject({ status: 200, body: REFUSED })
  })

  it("a server's line", () => {
    const line = `1.2.3.4 - - [01/Jun/2025:10:00:00 +0000] "GET /sync?${QUERY} HTTP/1.1" 200 123 "-" "GuzzleHttp/7"`
    expect(readInput(line).request).toEqual({ method: 'GET', url: `/sync?${QUERY}` })
  })
})
