import { describe, expect, it } from 'vitest'
import { readRequest } from '../../src/request/read-request.ts'
import type { Subject } from '../../src/request/subject.ts'
import type { DoctorRequest } from '../../src/wire-request.ts'

function read(request: DoctorRequest, protocol?: 'top' | 'iop'): Subject {
  const subject = readRequest(request, protocol === undefined ? {} : { protocol })
  if ('unreadable' in subject) throw new Error(subject.unreadable)
  return subject
}

describe('readRequest, the door', () => {
  it.each([
    ['https://api-sg.aliexpress.com/rest/auth/token/create?code=1', 'iop', 'rest', '/auth/token/create', true],
    ['https://api-sg.aliexpress.com/rest/2.0/auth/token/create?code=1', 'iop', 'rest', '/auth/token/create', true],
    ['https://api-sg.aliexpress.com/rest?method=%2Fauth%2Ftoken%2Fcreate', 'iop', 'rest', '/auth/token/create', false],
    ['https://api-sg.aliexpress.com/sync?method=/auth/token/create', 'iop', 'sync', '/auth/token/create', false],
    [
      'https://api-sg.aliexpress.com/sync?method=aliexpress.ds.product.get',
      'iop',
      'sync',
      'aliexpress.ds.product.get',
      false,
    ],
    ['https://eco.taobao.com/router/rest?method=taobao.time.get', 'top', 'top', 'taobao.time.get', false],
    ['http://127.0.0.1:4100/proxy/rest/auth/token/create?code=1', 'iop', 'rest', '/auth/token/create', true],
    ['https://api-sg.aliexpress.com/rest/rest/auth?code=1', 'iop', 'rest', '/rest/auth', true],
    ['https://api-sg.aliexpress.com/auth/token/create?code=1', 'iop', 'rest', '/auth/token/create', true],
    ['https://api-sg.aliexpress.com//sync?method=a.b', 'iop', 'sync', 'a.b', false],
    ['/router/rest?method=taobao.time.get', 'top', 'top', 'taobao.time.get', false],
    ['https://example.com/?method=a.b&sign_method=sha256', 'iop', 'sync', 'a.b', false],
    ['https://example.com/?method=a.b&timestamp=2019-01-01+12%3A00%3A00', 'top', 'top', 'a.b', false],
  ])('reads %s', (url, protocol, endpoint, apiName, isPathCall) => {
    expect(read({ url })).toMatchObject({ protocol, endpoint, apiName, isPathCall })
  })

  it('lets the caller decide on the protocol', () => {
    expect(read({ url: '/sync?method=a.b' }, 'top').endpoint).toBe('top')
    expect(read({ url: '/router/rest?method=a.b' }, 'iop').endpoint).toBe('sync')
  })

  it('takes bare parameters with a path, and guesses the path of a token call', () => {
    expect(read({ parameters: { app_key: '1' }, path: '/auth/token/create' })).toMatchObject({
      endpoint: 'rest',
      apiName: '/auth/token/create',
      isPathCall: true,
    })
    expect(read({ parameters: { app_key: '1', code: 'x' } }).apiName).toBe('/auth/token/create')
    expect(read({ parameters: [['sign_method', 'md5']] }).endpoint).toBe('top')
  })

  it('recognises a batch, by its path and by a body without method', () => {
    const batch = read({ url: 'https://eco.taobao.com/router/batch?app_key=1', body: 'method=a\r\n-S-\r\nmethod=b' })
    expect(batch).toMatchObject({ isBatch: true, bodyKind: 'batch', body: 'method=a\r\n-S-\r\nmethod=b' })
    expect([...batch.parameters.keys()]).toEqual(['app_key'])
    expect(read({ parameters: { sign_method: 'md5' }, body: 'x' })).toMatchObject({ isBatch: true, bodyKind: 'batch' })
  })
})

describe('readRequest, the wire', () => {
  it('merges query and form, the first value of a name counting, and keeps the raw texts', () => {
    const { received, parameters, verb } = read({ url: '/sync?method=a.b&q=x+y%2B', body: 'q=2&z=%E4%B8%AD' })
    expect(verb).toBe('POST')
    expect(received).toEqual([
      { name: 'method', value: 'a.b', raw: 'a.b', place: 'query' },
      { name: 'q', value: 'x y+', raw: 'x+y%2B', place: 'query' },
      { name: 'q', value: '2', raw: '2', place: 'body' },
      { name: 'z', value: '中', raw: '%E4%B8%AD', place: 'body' },
    ])
    expect([...parameters]).toEqual([
      ['method', 'a.b'],
      ['q', 'x y+'],
      ['z', '中'],
    ])
  })

  it('leaves the URL as it is: ×tamp, blanks, fragments and broken escapes are told', () => {
    const { parameters, oddities } = read({
      url: 'https://eco.taobao.com/router/rest?format=json×tamp=2019-01-01 12:00:00&a=100%&k=c#1&v=2.0',
    })
    expect(parameters.get('format')).toBe('json×tamp=2019-01-01 12:00:00')
    expect(parameters.get('k')).toBe('c')
    expect(parameters.has('v')).toBe(false)
    expect(oddities).toEqual([
      { kind: 'fragment', at: 'k' },
      { kind: 'blank-in-url', at: 'format' },
      { kind: 'html-entity', at: 'timestamp' },
      { kind: 'malformed-escape', at: 'a' },
    ])
  })

  it('reads &amp; as what it is', () => {
    const { parameters, oddities } = read({ url: '/sync?method=a.b&amp;v=2.0' })
    expect(parameters.get('amp;v')).toBe('2.0')
    expect(oddities).toEqual([{ kind: 'html-entity', at: 'v' }])
  })

  it('tells bytes that are no UTF-8, escaped or not', () => {
    expect(read({ url: '/sync?q=%D6%D0' }).oddities).toEqual([{ kind: 'not-utf8', at: 'q' }])
    const body = Uint8Array.of(0x71, 0x3d, 0xd6, 0xd0)
    expect(read({ url: '/sync', body }).oddities).toEqual([{ kind: 'not-utf8', at: 'body' }])
  })

  it('takes the host from the URL, else from the header', () => {
    expect(read({ url: 'HTTPS://API-SG.aliexpress.com:443/sync?a=1' }).host).toBe('api-sg.aliexpress.com:443')
    expect(read({ url: '//eco.taobao.com/router/rest?a=1' }).host).toBe('eco.taobao.com')
    expect(read({ url: 'eco.taobao.com/router/rest?a=1' })).toMatchObject({
      host: 'eco.taobao.com',
      urlPath: '/router/rest',
    })
    expect(read({ url: '/sync?a=1', headers: [['Host', 'Example.com']] }).host).toBe('example.com')
  })

  it('reads JSON members with all their digits, and keeps the text', () => {
    const body = '{"id":8012345678901234567,"list":[1, {"a":"}"}],"on":true,"none":null,"t":"a\\"b\\u00e9"}'
    const subject = read({ url: '/sync', headers: [['Content-Type', 'application/json']], body })
    expect([...subject.parameters]).toEqual([
      ['id', '8012345678901234567'],
      ['list', '[1, {"a":"}"}]'],
      ['on', 'true'],
      ['t', 'a"bé'],
    ])
    expect(subject).toMatchObject({ bodyKind: 'json', body, oddities: [] })
    const broken = read({ url: '/sync?a=1', headers: [['Content-Type', 'application/json']], body: '{"a":' })
    expect(broken.oddities).toEqual([{ kind: 'unreadable-json', at: 'body' }])
  })

  it('reads multipart, as bytes and as a paste that lost its CRLF', () => {
    const lines = [
      '--b1',
      'Content-Disposition: form-data; name="title"',
      '',
      'a b',
      '--b1',
      'Content-Disposition: file; name="pic"; filename="a.png"',
      'Content-Type: image/png',
      '',
      'PNG',
      '--b1--',
      '',
    ]
    const headers = [['Content-Type', 'multipart/form-data;charset=UTF-8;boundary=b1']] as const
    for (const body of [new TextEncoder().encode(lines.join('\r\n')), lines.join('\n')]) {
      const { received, files, bodyKind } = read({ url: '/sync?method=a.b', headers, body })
      expect(bodyKind).toBe('multipart')
      expect(received[1]).toEqual({ name: 'title', value: 'a b', raw: 'a b', place: 'body' })
      expect(files.map(({ name, filename, content }) => [name, filename, new TextDecoder().decode(content)])).toEqual([
        ['pic', 'a.png', 'PNG'],
      ])
    }
  })

  it('tells multipart without a boundary, and one that is cut', () => {
    const headers = [['Content-Type', 'multipart/form-data']] as const
    const url = '/sync?a=1'
    expect(read({ url, headers, body: '--x\r\n' }).oddities).toEqual([{ kind: 'unreadable-multipart', at: 'boundary' }])
    const cut = '--b\r\nContent-Disposition: form-data; name="v"\r\n\r\n2.0'
    const typed = [['Content-Type', 'multipart/form-data; boundary=b']] as const
    expect(read({ url, headers: typed, body: cut }).oddities).toEqual([{ kind: 'unreadable-multipart', at: 'body' }])
  })

  it('takes texts of any kind and size', () => {
    const parameters = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`p${index}`, index]))
    expect(read({ parameters: { ...parameters, big: 'x'.repeat(100_000), lone: '\ud800' } }).received).toHaveLength(
      1002,
    )
    const subject = read({ parameters: { list: [1, 'a'], none: null, unset: undefined, on: false, id: 12n } })
    expect([...subject.parameters]).toEqual([
      ['list', '[1,"a"]'],
      ['on', 'false'],
      ['id', '12'],
    ])
  })
})

describe('readRequest, what is no request', () => {
  it.each([
    [{ url: '' }, /URL is empty/],
    [{ url: 'https://api-sg.aliexpress.com/sync' }, /no parameters/],
    [{ parameters: {} }, /no parameters/],
    [{} as DoctorRequest, /no request/],
  ])('says what is missing: %o', (request, message) => {
    const subject = readRequest(request)
    expect('unreadable' in subject && subject.unreadable).toMatch(message)
  })
})
