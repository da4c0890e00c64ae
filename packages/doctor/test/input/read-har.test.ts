import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readHar } from '../../src/input/read-har.ts'
import { readInput } from '../../src/input/read-input.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('readHar', () => {
  it('picks the last refused call of an export by Chrome', () => {
    expect(readInput(fixture('chrome.har'))).toEqual({
      request: {
        method: 'POST',
        url: 'https://api-sg.aliexpress.com/sync?app_key=12345678&sign=00FF&method=aliexpress.ds.product.get',
        headers: [
          ['content-type', 'application/x-www-form-urlencoded'],
          ['user-agent', 'Mozilla/5.0'],
        ],
        body: 'product_id=1005003784285827&ship_to_country=US',
      },
      response: {
        status: 200,
        headers: [['content-type', 'application/json;charset=UTF-8']],
        body: '{"error_response":{"code":"IncompleteSignature"}}',
      },
      sentAt: Date.UTC(2024, 4, 9, 4, 0, 0, 123),
      notes: [
        'Entry 3 of 4 was read: https://api-sg.aliexpress.com/sync at 2024-05-09T12:00:00.123+08:00, the one that was refused.',
      ],
    })
  })

  it('says of how many refused calls it is the last', () => {
    const entry = (code: string) => ({
      request: { url: 'https://a/sync?app_key=1&sign=2', method: 'GET' },
      response: { status: 200, content: { text: JSON.stringify({ code }) } },
    })
    const notes = (...codes: readonly string[]) => readHar(JSON.stringify(codes.map(entry))).notes
    expect(notes('15', '15', '0')).toEqual([expect.stringMatching(/^Entry 2 of 3 .*, the last of 2 refused\.$/)])
    expect(notes('0', '0')).toEqual([expect.stringMatching(/; none was refused\.$/)])
  })

  it('makes the body of Firefox and of proxies out of params', () => {
    const { request } = readHar(fixture('firefox-entry.har'))
    expect(request).toMatchObject({
      body: 'app_key=1&sign=2&q=a%20b',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    })
  })

  it('decodes base64 answers and makes multipart bodies with a boundary of their own', () => {
    const entry = {
      request: {
        url: 'https://eco.taobao.com/router/rest?app_key=1&sign=2',
        headers: [{ name: 'Content-Type', value: 'multipart/form-data; boundary=old' }],
        postData: {
          mimeType: 'multipart/form-data',
          params: [
            { name: 'a', value: 'b' },
            { name: 'f', fileName: 'x.png', contentType: 'image/png' },
          ],
        },
      },
      response: { status: 200, content: { encoding: 'base64', text: btoa('{"code":"1"}') } },
    }
    const { request, response, notes } = readHar(JSON.stringify([entry]))
    expect(notes).toEqual([])
    expect(response).toEqual({ status: 200, headers: [], body: '{"code":"1"}' })
    expect(request).toMatchObject({
      headers: [['Content-Type', 'multipart/form-data; boundary=----aeopFormBoundary']],
      body: expect.stringMatching(
        /name="a"\r\n\r\nb\r\n.*name="f"; filename="x.png"\r\nContent-Type: image\/png\r\n\r\n\r\n/s,
      ),
    })
  })

  it.each([
    ['no json', /no JSON/],
    ['{"log":{}}', /no entry/],
    ['{"log":{"entries":[{"request":{"url":"https://example.com/a?secret=1"}}]}}', /The only entry is no call/],
  ])('refuses %s', (text, message) => {
    expect(() => readHar(text)).toThrow(message)
  })
})
