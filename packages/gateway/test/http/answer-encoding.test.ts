import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { acceptsGzip } from '../../src/http/accepts-gzip.ts'
import { encodeAnswer } from '../../src/http/encode-answer.ts'
import { createGateway, type Gateway } from '../../src/index.ts'
import { NOON, topCall, topSign } from '../ask.ts'
import { sendRaw } from './raw-socket.ts'

describe('acceptsGzip', () => {
  it.each([
    ['gzip', true],
    ['deflate, GZIP , br', true],
    ['gzip;q=0.5', true],
    ['x-gzip', true],
    ['gzip; q=0.001', true],
    ['gzip;q=0', false],
    ['gzip;q=0.000', false],
    ['gzip; Q = 0', false],
    ['identity;q=1, *;q=0', false],
    ['*', false],
    ['br, deflate', false],
    ['', false],
    ['gzipped', false],
    [undefined, false],
  ])('%s: %s', (header, expected) => {
    expect(acceptsGzip(header)).toBe(expected)
  })
})

describe('encodeAnswer', () => {
  const text = (length: number, type = 'text/xml;charset=UTF-8') =>
    ({ status: 200, headers: { 'content-type': type }, body: 'é'.repeat(length / 2) }) as const

  it('zips what is worth it', () => {
    const { headers, bytes } = encodeAnswer(text(256), 'gzip')
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(headers['content-length']).toBe(String(bytes.length))
    expect(gunzipSync(bytes).toString()).toBe('é'.repeat(128))
    expect(encodeAnswer(text(254), 'gzip').headers).toEqual({
      'content-type': 'text/xml;charset=UTF-8',
      'content-length': '254',
    })
  })

  it('says also of a plain answer that it depends on the request', () => {
    const { headers, bytes } = encodeAnswer(text(256), undefined)
    expect([headers['vary'], headers['content-encoding'], bytes.length]).toEqual(['accept-encoding', undefined, 256])
  })

  it('leaves pictures alone', () => {
    const body = Buffer.alloc(5000)
    const { headers, bytes } = encodeAnswer({ status: 200, headers: { 'content-type': 'image/png' }, body }, 'gzip')
    expect([headers['vary'], headers['content-encoding'], bytes]).toEqual([undefined, undefined, body])
  })
})

describe('over a socket', () => {
  const orders = {
    ...topCall,
    method: 'aliexpress.solution.order.get',
    session: 'test',
    current_page: '1',
    page_size: '20',
  }
  const query = new URLSearchParams({ ...orders, sign: topSign(orders) }).toString()
  const ask = async (verb: string, ...headers: string[]) => {
    const gateway: Gateway = await createGateway({ port: 0, clock: NOON })
    try {
      const lines = ['Host: x', 'Connection: close', ...headers].map((line) => `${line}\r\n`).join('')
      const { bytes } = await sendRaw(gateway.url, `${verb} /router/rest?${query} HTTP/1.1\r\n${lines}\r\n`)
      const end = bytes.indexOf('\r\n\r\n')
      return { head: bytes.subarray(0, end).toString(), body: bytes.subarray(end + 4) }
    } finally {
      await gateway.close()
    }
  }

  it('C3.11: only a client that asked gets gzip', async () => {
    const plain = await ask('GET')
    const zipped = await ask('GET', 'Accept-Encoding: gzip')
    expect(plain.head).not.toContain('content-encoding')
    expect(plain.body.toString()).toContain('target_list')
    expect(zipped.head).toContain('content-encoding: gzip')
    expect(zipped.body.length).toBeLessThan(plain.body.length)
    expect(gunzipSync(zipped.body).toString()).toContain('target_list')
    for (const refused of ['gzip;q=0', 'identity;q=1, *;q=0', '*']) {
      expect((await ask('GET', `Accept-Encoding: ${refused}`)).body.toString()).toContain('target_list')
    }
  })

  it('HEAD has the headers and no body', async () => {
    const { head, body } = await ask('HEAD', 'Accept-Encoding: gzip')
    expect(head).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(Number(/content-length: (\d+)/.exec(head)?.[1])).toBeGreaterThan(0)
    expect(body.length).toBe(0)
  })
})
