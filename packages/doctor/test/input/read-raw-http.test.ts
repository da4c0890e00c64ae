import { describe, expect, it } from 'vitest'
import { readInput } from '../../src/input/read-input.ts'
import { readRawHttp } from '../../src/input/read-raw-http.ts'

const crlf = (text: string) => text.replaceAll('\n', '\r\n')
const POST = `POST /sync?a=b HTTP/1.1
Host: api-sg.aliexpress.com
Content-Type: application/x-www-form-urlencoded
Content-Length: 9

x=1&y=%20`
const ANSWER = `HTTP/1.1 200 OK
Content-Type: application/json

{"code":"IncompleteSignature"}
`

describe('readRawHttp', () => {
  it.each([POST, crlf(POST), `${POST}\n\n`, crlf(`${POST}\n`)])(
    'reads a request with its lines ended in any way',
    (text) => {
      expect(readInput(text)).toEqual({
        request: {
          method: 'POST',
          url: 'https://api-sg.aliexpress.com/sync?a=b',
          headers: [
            ['Host', 'api-sg.aliexpress.com'],
            ['Content-Type', 'application/x-www-form-urlencoded'],
            ['Content-Length', '9'],
          ],
          body: 'x=1&y=%20',
        },
        notes: [],
      })
    },
  )

  it('reads the response behind the request', () => {
    const { request, response } = readRawHttp(`${POST}\n\n${ANSWER}`)
    expect(request).toMatchObject({ body: 'x=1&y=%20' })
    expect(response).toEqual({
      status: 200,
      headers: [['Content-Type', 'application/json']],
      body: '{"code":"IncompleteSignature"}',
    })
  })

  it('takes absolute-form, a line without version, and a request without host', () => {
    expect(readRawHttp('GET http://a/rest?x=1 HTTP/1.0\n\n').request).toMatchObject({
      method: 'GET',
      url: 'http://a/rest?x=1',
    })
    expect(readRawHttp('get https://a/rest?x=1 2').request).toMatchObject({
      method: 'GET',
      url: 'https://a/rest?x=1 2',
    })
    expect(readRawHttp('GET /sync?x=1 HTTP/2\n')).toMatchObject({
      request: { url: '/sync?x=1' },
      notes: [expect.stringMatching(/no host/)],
    })
  })

  it('joins chunks, whose lengths count bytes', () => {
    const chunked = 'POST /sync HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n4;x=y\nq=é\r\n2\r\n&b\r\n0\r\n\r\n'
    expect(readRawHttp(chunked)).toMatchObject({ request: { body: 'q=é&b' }, notes: [] })
    expect(readRawHttp(chunked.replace('4;x=y', '99'))).toMatchObject({
      notes: [expect.stringMatching(/chunked and is not/)],
    })
  })

  it.each([
    ['9', '12', /shorter than its Content-Length \(9 bytes instead of 12\)/],
    ['9', '4', /longer than its Content-Length \(9 bytes instead of 4\)/],
  ])('notes a length of %s instead of %s', (right, wrong, note) => {
    const { request, notes } = readRawHttp(POST.replace(`Length: ${right}`, `Length: ${wrong}`))
    expect(request).toMatchObject({ body: 'x=1&y=%20' })
    expect(notes.join()).toMatch(note)
  })

  it('reads the output of curl -v, and tells that a body is not in it', () => {
    const verbose = `*   Trying 47.246.0.1:443...
* Connected to api-sg.aliexpress.com
> POST /sync?app_key=1 HTTP/1.1
> Host: api-sg.aliexpress.com
> Content-Length: 7
>
} [7 bytes data]
< HTTP/1.1 200 OK
< Date: Thu, 09 May 2024 04:00:00 GMT
<
{ [30 bytes data]
* Connection #0 to host left intact
{"code":"IncompleteSignature"}`
    expect(readInput(verbose)).toEqual({
      request: {
        method: 'POST',
        url: 'https://api-sg.aliexpress.com/sync?app_key=1',
        headers: [
          ['Host', 'api-sg.aliexpress.com'],
          ['Content-Length', '7'],
        ],
      },
      response: {
        status: 200,
        headers: [['Date', 'Thu, 09 May 2024 04:00:00 GMT']],
        body: '{"code":"IncompleteSignature"}',
      },
      notes: [expect.stringMatching(/does not show the body/)],
    })
  })

  it('reads a request quoted in a mail', () => {
    const quoted = POST.split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n')
    expect(readInput(quoted).request).toMatchObject({
      url: 'https://api-sg.aliexpress.com/sync?a=b',
      body: 'x=1&y=%20',
    })
  })

  it('gives a multipart body its line ends back', () => {
    const text =
      'POST /sync HTTP/1.1\nHost: a\nContent-Type: multipart/form-data; boundary=B\n\n--B\nContent-Disposition: form-data; name="a"\n\nb\n--B--'
    const { request, notes } = readRawHttp(text)
    expect(request).toMatchObject({ body: crlf('--B\nContent-Disposition: form-data; name="a"\n\nb\n--B--') })
    expect(notes).toHaveLength(1)
  })

  it('refuses what begins with no request line', () => {
    expect(() => readRawHttp('HTTP/1.1 200 OK\n\n')).toThrow(/no request line/)
  })
})
