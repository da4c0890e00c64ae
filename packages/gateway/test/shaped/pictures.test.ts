import { inflateSync, crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ask, iopSign, openGateway, syncCall, topCall } from '../ask.ts'

const PICTURE = /http:\/\/gateway\.invalid\/pictures\/[0-9a-f]+\.png/g

/** Takes a PNG apart by the words of its specification: every checksum, then the pixels. */
function decode(png: Buffer) {
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const named = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4))
    at += 12 + length
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
  const header = chunks.get('IHDR')!
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const pixels = inflateSync(chunks.get('IDAT') ?? '')
  // Two bits a pixel, one byte of filter a line.
  expect(pixels).toHaveLength(height * (1 + width / 4))
  const colours = chunks.get('PLTE')!.length / 3
  const bytes = [...new Set(pixels)]
  expect(Math.max(...bytes.flatMap((byte) => [0, 2, 4, 6].map((bits) => (byte >> bits) & 3)))).toBeLessThan(colours)
  return { width, height }
}

describe('pictures of the gateway', () => {
  it('are drawn from their name, the same every time', async () => {
    const gateway = await openGateway()
    const load = (name: string) => gateway.fetch(`${gateway.url}/pictures/${name}`)
    const response = await load('00c0ffee.png')
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('cache-control')).toContain('max-age=')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(decode(bytes)).toEqual({ width: 480, height: 480 })
    expect(bytes.length).toBeLessThan(4000)
    expect(Buffer.from(await (await load('00c0ffee.png')).arrayBuffer())).toEqual(bytes)
    expect(Buffer.from(await (await load('00c0ffef.png')).arrayBuffer())).not.toEqual(bytes)
  })

  it.each([
    '',
    'x.png',
    '00c0ffee',
    '00c0ffee.jpg',
    '../pictures/00c0ffee.pngx',
    '00C0FFEE.png',
    '00000000000000000.png',
  ])('there is none called %j', async (name) => {
    const gateway = await openGateway()
    expect((await gateway.fetch(`${gateway.url}/pictures/${name}`)).status).toBe(404)
  })

  const image = { method: 'aliexpress.affiliate.product.query', page_size: '3' }
  it.each([
    [
      'a product',
      '/sync',
      {
        ...syncCall,
        method: 'aliexpress.ds.product.get',
        access_token: 'test',
        product_id: '1005003784285827',
        ship_to_country: 'US',
      },
      5,
    ],
    ['a search', '/sync', syncCall, 1],
    [
      'orders',
      '/router/rest',
      { ...topCall, method: 'aliexpress.solution.order.get', session: 'test', page_size: '50' },
      10,
    ],
    ['a shaped answer', '/sync', { ...syncCall, ...image }, 9],
  ])('load: those of %s', async (_what, path, call, atLeast) => {
    const gateway = await openGateway()
    const { text } = await ask(gateway, path, call)
    const urls = text.replaceAll('\\/', '/').match(PICTURE) ?? []
    expect(urls.length, text.slice(0, 200)).toBeGreaterThanOrEqual(atLeast)
    expect(text).not.toMatch(/alicdn/)
    for (const url of new Set(urls.slice(0, 12))) {
      const response = await gateway.fetch(url)
      expect(response.status).toBe(200)
      expect(decode(Buffer.from(await response.arrayBuffer())).width).toBe(480)
    }
  })

  it('load: those found by a picture', async () => {
    const gateway = await openGateway()
    const png = await (await gateway.fetch(`${gateway.url}/pictures/00c0ffee.png`)).blob()
    const { keyWord: _words, local: _local, countryCode: _country, currency: _currency, ...plain } = syncCall
    const call = {
      ...plain,
      method: 'aliexpress.ds.image.search',
      access_token: 'test',
      shpt_to: 'US',
      target_currency: 'USD',
    }
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...call, sign: iopSign(call) })) form.set(name, value)
    form.set('image_file_bytes', png, 'query.png')
    const response = await gateway.fetch(`${gateway.url}/sync`, { method: 'POST', body: form })
    const text = await response.text()
    const urls = text.match(PICTURE) ?? []
    expect(urls.length, text).toBeGreaterThan(5)
    expect((await gateway.fetch(urls[0]!)).status).toBe(200)
  })
})
