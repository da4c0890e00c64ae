import { describe, expect, it } from 'vitest'
import { readInput } from '../../src/input/read-input.ts'
import { readLog } from '../../src/input/read-log.ts'

const REFUSED = '{"error_response":{"code":25,"msg":"Invalid signature"}}'

describe('readLog reads lines of the official SDKs', () => {
  it('TOP Java', () => {
    const line = `2024-05-09 12:00:00.000^_^12345678^_^aliexpress.ds.product.get^_^10.0.0.1^_^Linux^_^84,top-sdk-java-20210623^_^https://eco.taobao.com/router/rest^_^app_key=12345678&method=aliexpress.ds.product.get&session=s&q=a%20b^_^${REFUSED}`
    expect(readInput(line)).toEqual({
      request: {
        method: 'POST',
        url: 'https://eco.taobao.com/router/rest',
        headers: [['Content-Type', 'application/x-www-form-urlencoded']],
        body: 'app_key=12345678&method=aliexpress.ds.product.get&session=s&q=a%20b',
        client: 'top-sdk-java-20210623',
      },
      response: REFUSED,
      notes: [expect.stringMatching(/URL and parameters apart/)],
    })
  })

  it('IOP Java, whose path of a system call is a field of its own', () => {
    const line =
      '2024-05-09 12:00:00.000^_^1^_^iop-sdk-java-20220608^_^/auth/token/create^_^10.0.0.1^_^Linux^_^84^_^https://api-sg.aliexpress.com/rest^_^app_key=1&code=c&sign=AA^_^{"code":"IncompleteSignature","type":"ISV"}'
    expect(readLog(line)).toMatchObject({
      request: {
        url: 'https://api-sg.aliexpress.com/rest/auth/token/create',
        body: 'app_key=1&code=c&sign=AA',
        client: 'iop-sdk-java-20220608',
      },
      response: '{"code":"IncompleteSignature","type":"ISV"}',
    })
  })

  it('parameters that the URL has too are read once', () => {
    const line =
      '1^_^iop-sdk-net-20220609^_^x^_^5^_^https://a/sync?app_key=1&method=m&sign=AA^_^app_key=1&method=m&sign=AA&q=2^_^ISV'
    expect(readLog(line).request).toMatchObject({ url: 'https://a/sync?app_key=1&method=m&sign=AA', body: 'q=2' })
  })

  it('IOP Python, which logs values without encoding and posts them as a form', () => {
    const line =
      '12345678^_^iop-sdk-python-20220609^_^2024-05-09 12:00:00^_^10.0.0.1^_^Linux-6^_^https://api-sg.aliexpress.com/sync?app_key=12345678&timestamp=1715000000000&local=en_US&keyWord=yoga mat & towel+1&sign=AA^_^IncompleteSignature^_^The request signature does not conform to platform standards'
    expect(readInput(line).request).toEqual({
      method: 'POST',
      url: 'https://api-sg.aliexpress.com/sync',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: 'app_key=12345678&timestamp=1715000000000&local=en_US&keyWord=yoga%20mat%20%26%20towel%2B1&sign=AA',
      client: 'iop-sdk-python-20220609',
    })
  })

  it.each(['^_^', '\t'])('PHP with fields joined by %j', (separator) => {
    const fields = [
      '2024-05-09 12:00:00',
      'm',
      '1',
      'CLI',
      'Linux',
      'iop-sdk-php-20220608',
      'https://a/sync?app_key=1&q=a+b&sign=AA',
      '15',
      '{"code":"15"}',
    ]
    expect(readLog(fields.join(separator))).toEqual({
      request: { url: 'https://a/sync?app_key=1&q=a+b&sign=AA', client: 'iop-sdk-php-20220608' },
      response: '{"code":"15"}',
      notes: [expect.stringMatching(/URL alone/)],
    })
  })
})

describe('readLog reads what Python logs', () => {
  it('the debug line of urllib3, in which host and path stand apart', () => {
    const line = (port: string, method: string) =>
      `DEBUG:urllib3.connectionpool:https://api-sg.aliexpress.com:${port} "${method} /rest/auth/token/create?app_key=1&code=c%20d&sign=AA HTTP/1.1" 200 None`
    const url = 'https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1&code=c%20d&sign=AA'
    const start = 'DEBUG:urllib3.connectionpool:Starting new HTTPS connection (1): api-sg.aliexpress.com:443'
    expect(readInput(`${start}\n${line('443', 'GET')}`)).toEqual({
      request: { method: 'GET', url, client: 'python-urllib3' },
      notes: [],
    })
    expect(readLog(line('8443', 'POST'))).toMatchObject({
      request: { url: url.replace('.com/', '.com:8443/') },
      notes: [expect.stringMatching(/does not hold the body/)],
    })
    expect(() => readLog('https://a.example:443 "GET /x?y=1 HTTP/1.1" 200')).toThrow(/No line/)
  })

  it.each([
    [
      'one piece',
      String.raw`send: b'POST /sync HTTP/1.1\r\nHost: a.example\r\nContent-Length: 17\r\n\r\napp_key=1&q=it\'s'`,
    ],
    [
      'two',
      String.raw`send: b'POST /sync HTTP/1.1\r\nHost: a.example\r\nContent-Length: 17\r\n\r\n'` +
        '\n' +
        String.raw`send: b"app_key=1&q=it's"`,
    ],
  ])('the trace of http.client, sent in %s', (_name, sent) => {
    const other = String.raw`send: b'GET /other HTTP/1.1\r\nHost: b.example\r\n\r\n'`
    const text = `${other}\nreply: 'HTTP/1.1 200 OK\\r\\n'\n${sent}\nreply: 'HTTP/1.1 200 OK\\r\\n'\nheader: Date: x\n${REFUSED}\n`
    expect(readInput(text)).toMatchObject({
      request: {
        method: 'POST',
        url: 'https://a.example/sync',
        body: "app_key=1&q=it's",
        client: 'python-http.client',
      },
      response: REFUSED,
    })
  })

  it('refuses a trace that breaks off', () => {
    expect(() => readLog(String.raw`send: b'POST /sync HT`)).toThrow(/The trace shows no request/)
  })
})

it('takes the path of a URL that stands beside the parameters', () => {
  const call = (url: string) => `requests.post('${url}', data={'app_key': '1', 'x': '2', 'sign': 'AA'})`
  expect(readInput(call('https://api-sg.aliexpress.com/rest/a/b/c')).request).toHaveProperty('path', '/rest/a/b/c')
  expect(readInput(`url = "https://a/sync"\nparams = {'app_key': '1', 'sign': 'AA'}`).request).toHaveProperty(
    'path',
    '/sync',
  )
  expect(readInput(call('https://a.example/elsewhere')).request).not.toHaveProperty('path')
})

describe('readLog reads any line', () => {
  it('with a URL in it, with the answer behind it', () => {
    const line = `[2024-05-09] ERROR call failed (https://a/router/rest?app_key=1&timestamp=2019-01-01 12:00:00&sign=AA), answer ${REFUSED} after 2 s`
    expect(readInput(line)).toEqual({
      request: { url: 'https://a/router/rest?app_key=1&timestamp=2019-01-01 12:00:00&sign=AA' },
      response: REFUSED,
      notes: ['The URL was taken out of its line.'],
    })
  })

  it('with an object in it', () => {
    expect(readLog(`INFO params={'app_key': '1', 'sign': 'AA'} sent`).request).toEqual({
      parameters: [
        ['app_key', '1'],
        ['sign', 'AA'],
      ],
      client: 'python',
    })
  })

  it('the last refused of several', () => {
    const line = (sign: string, answer: string) => `INFO https://a/sync?app_key=1&sign=${sign} ${answer}`
    const text = ['start https://a/', line('AA', '{"code":"0"}'), line('BB', REFUSED), line('CC', '{"code":"0"}')].join(
      '\n',
    )
    expect(readLog(text)).toMatchObject({
      request: { url: 'https://a/sync?app_key=1&sign=BB' },
      notes: [expect.any(String), 'Line 2 of 3 with a call was read.'],
    })
  })

  it('and refuses what holds no call', () => {
    expect(() => readLog('nothing here\nnor https://a/?b=c')).toThrow(/No line of the log/)
  })
})
