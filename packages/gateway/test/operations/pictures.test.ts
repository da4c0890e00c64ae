import { afterAll, describe, expect, it } from 'vitest'
import { aGif, aPng } from './a-picture.ts'
import { createWorld, NOW } from './run-operation.ts'

const world = createWorld()
afterAll(() => world.store.close())

const SEARCH = 'aliexpress.ds.image.search'
const UPLOAD = 'aliexpress.image.redefining.uploadtempimage'

const searchFile = (content: Uint8Array) => ({
  files: new Map([['image_file_bytes', { fileName: 'a.png', content }]]),
})
const uploadFile = (content: Uint8Array) => ({ files: new Map([['file_data', { fileName: 'a b.png', content }]]) })

interface Found {
  readonly data: { readonly total_record_count: number; readonly products: readonly Record<string, string>[] }
}

describe(SEARCH, () => {
  const found = (content: Uint8Array, params = {}) =>
    (world.answer(SEARCH, params, searchFile(content)) as unknown as Found).data
  const ids = (content: Uint8Array, params = {}) => found(content, params).products.map((row) => row['product_id'])
  const pictures = Array.from({ length: 30 }, (_, index) => aPng(1, 1, index))

  it('finds the same products for the same bytes, and others for others; all are in the seed', () => {
    const all = pictures.map((picture) => ids(picture))
    expect(pictures.map((picture) => ids(picture))).toEqual(all)
    expect(new Set(all.map(String)).size).toBeGreaterThan(5)
    for (const list of all) {
      expect([5, 20]).toContain(list.length)
      for (const id of list) expect(world.store.findProduct(id ?? '')).toBeDefined()
    }
  })

  it('orders, cuts off and converts as asked', () => {
    const picture = aPng(1, 1, 0)
    const prices = found(picture, { sort: 'SALE_PRICE_ASC' }).products.map((row) => Number(row['sale_price']))
    expect(prices).toEqual([...prices].sort((a, b) => a - b))
    const dearest = found(picture, { sort: 'SALE_PRICE_DESC', product_cnt: '2' })
    expect(dearest.products.map((row) => Number(row['sale_price']))).toEqual([...prices].reverse().slice(0, 2))
    expect(dearest.total_record_count).toBe(5)
    const [row] = found(picture, { target_currency: 'eur' }).products
    expect(row).toMatchObject({ target_sale_price_currency: 'EUR', sale_price_currency: 'USD' })
    expect(row?.['target_sale_price']).not.toBe(row?.['sale_price'])
  })

  it('leaves out what is not sold to the country', () => {
    const everywhere = pictures.flatMap((picture) => ids(picture))
    const toBrazil = pictures.flatMap((picture) => ids(picture, { shpt_to: 'br' }))
    expect(toBrazil.length).toBeLessThan(everywhere.length)
    for (const id of toBrazil) expect(world.store.findProduct(id ?? '')?.excludedCountries).not.toContain('BR')
  })

  it.each([
    ['no file', {}, undefined, { error: 'missing-parameter', parameter: 'image_file_bytes' }],
    ['no picture', {}, Buffer.from('text'), { error: 'upload-failed', reason: 'picture-unreadable' }],
    ['a currency nobody has', { target_currency: 'XXX' }, aPng(1, 1), { parameter: 'target_currency' }],
    ['a country that is none', { shpt_to: 'Brazil' }, aPng(1, 1), { parameter: 'shpt_to' }],
    ['a count of nothing', { product_cnt: '0' }, aPng(1, 1), { parameter: 'product_cnt' }],
  ])('refuses %s', (_what, params, content, expected) => {
    expect(world.refusal(SEARCH, params, content ? searchFile(content) : {})).toMatchObject(expected)
  })

  it('takes 100 KB and no byte more', () => {
    const full = Buffer.concat([aPng(1, 1), Buffer.alloc(102_400 - 33)])
    expect(ids(full)).toHaveLength(5)
    const refusal = world.refusal(SEARCH, {}, searchFile(Buffer.concat([full, Buffer.alloc(1)])))
    expect(refusal).toMatchObject({ error: 'upload-failed', reason: 'file-too-large' })
  })
})

describe(UPLOAD, () => {
  const upload = (content: Uint8Array, params = {}) =>
    world.answer(UPLOAD, params, uploadFile(content))['result'] as Record<string, unknown>

  it('tells address, size and name, and keeps the bytes with their format', () => {
    const content = aGif(7, 8)
    const result = upload(content)
    expect(result).toEqual({
      is_success: true,
      url: expect.stringMatching(/^http:\/\/gateway\.test\/uploads\/\w{24}$/),
      src_file_name: 'a b.png',
      width: 7,
      height: 8,
    })
    const kept = world.store.findUpload(String(result['url']).slice('http://gateway.test/uploads/'.length))
    expect(kept && { ...kept, content: Buffer.from(kept.content) }).toEqual({
      uploadId: expect.any(String),
      accountId: '220000458001',
      fileName: 'a b.png',
      contentType: 'image/gif',
      content,
      createdAt: NOW,
    })
    expect(upload(content, { src_file_name: '画.gif' })).toMatchObject({ src_file_name: '画.gif' })
    expect(upload(content)['url']).not.toBe(result['url'])
  })

  it.each([
    ['no file', undefined, { error: 'missing-parameter', parameter: 'file_data' }],
    ['no picture', Buffer.from('<svg/>'), { error: 'upload-failed', reason: 'picture-unreadable' }],
    ['more than 5 MiB', Buffer.alloc(5_242_881), { error: 'upload-failed', reason: 'file-too-large' }],
  ])('refuses %s', (_what, content, expected) => {
    expect(world.refusal(UPLOAD, {}, content ? uploadFile(content) : {})).toMatchObject(expected)
  })

  it('has room for 64 MiB: the oldest pictures go', () => {
    const size = 5 * 1024 * 1024
    const big = Buffer.concat([aPng(1, 1), Buffer.alloc(size - 33)])
    const urls = Array.from({ length: 14 }, () =>
      String(upload(big)['url']).slice('http://gateway.test/uploads/'.length),
    )
    const kept = urls.filter((id) => world.store.findUpload(id) !== undefined)
    expect(kept).toEqual(urls.slice(2))
  })
})
