import { describe, expect, it } from 'vitest'

import { linkOfPath } from '../../src/domain/affiliate/promotion-link.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import { iopSign, type Parameters, read } from '../ask.ts'
import { aPng } from './a-picture.ts'
import { open, PRODUCT, products, rowsOf, type Row } from './affiliate-world.ts'

/** The `ru` methods, which say the same as others in words of their own. */
describe('the twins of affiliate methods', () => {
  interface Twin {
    readonly result: { readonly code: number; readonly result: Readonly<Record<string, unknown>> }
  }

  it('aliexpress.ru.affiliate.productdetail.get', async () => {
    const { call, result } = await open()
    const NAME = 'aliexpress.ru.affiliate.productdetail.get'
    const query = { product_ids: `${PRODUCT},1005000000000000`, tracking_id: 'blog', target_currency: 'EUR' }
    const { code, result: found } = ((await call(NAME, query)) as unknown as Twin).result
    expect(code).toBe(200)
    expect(found).toMatchObject({ current_record_count: 1, total_record_count: 1, is_finished: true })
    const [row] = rowsOf(found)
    const [other] = rowsOf(await result('aliexpress.affiliate.productdetail.get', query))
    expect(row).toMatchObject({
      product_id: PRODUCT,
      base_commission_rate: other?.commission_rate,
      target_sale_price: other?.target_sale_price,
      promotion_link: other?.promotion_link,
      ship_to_days: String(products.find(({ productId }) => productId === PRODUCT)?.deliveryDays),
    })
    expect(row).not.toHaveProperty('commission_rate')
    expect(await call(NAME, { product_ids: '1005000000000000' })).toMatchObject({
      result: { success: true, code: 405 },
    })
  })

  it('aliexpress.ru.affiliate.link.generate', async () => {
    const { gateway, call } = await open()
    const NAME = 'aliexpress.ru.affiliate.link.generate'
    const query = { promotion_link_type: '0', tracking_id: 'blog', source_values: `${PRODUCT},https://example.com/` }
    const { code, result: made } = ((await call(NAME, query)) as unknown as Twin).result
    expect({ code, made }).toMatchObject({ code: 200, made: { total_result_count: 2, tracking_id: 'blog' } })
    const { promotion_links: list } = made as {
      promotion_links: Record<string, { source_value: string; promotion_link?: string }[]>
    }
    const [link, none] = Object.values(list)[0] ?? []
    expect(none).toEqual({ source_value: 'https://example.com/' })
    expect(linkOfPath(link?.promotion_link?.slice(gateway.url.length) ?? '')).toEqual({
      appKey: '12345678',
      trackingId: 'blog',
      kind: 'normal',
      target: `https://www.aliexpress.com/item/${PRODUCT}.html`,
    })
  })
})

describe('a search by picture', () => {
  const SEARCH = 'aliexpress.affiliate.image.search'

  const searcher = async (seed = defaultSeed()) => {
    const { gateway } = await open(seed)
    return async (content: Uint8Array | null, more: Parameters = {}) => {
      const common = {
        method: SEARCH,
        app_key: '12345678',
        sign_method: 'sha256',
        timestamp: String(gateway.clock.now()),
      }
      const asked = {
        app_signature: 'x',
        target_currency: 'USD',
        target_language: 'EN',
        shpt_to: 'US',
        product_cnt: '50',
      }
      const signed = { ...common, ...asked, ...more }
      const form = new FormData()
      for (const [name, value] of Object.entries({ ...signed, sign: iopSign(signed) })) form.set(name, value)
      if (content !== null) form.set('image_file_bytes', new Blob([content.slice()]), 'a.png')
      return read(await gateway.fetch(`${gateway.url}/sync`, { method: 'POST', body: form }))
    }
  }
  type Found = { result: { resp_code: string; data: { products: { product: Row[] }; total_record_count: number } } }
  const foundIn = ({ json }: { json: unknown }) =>
    (json as { aliexpress_affiliate_image_search_response: Found }).aliexpress_affiliate_image_search_response.result

  it('finds the products of one category, the same for the same bytes, each with a link', async () => {
    const search = await searcher()
    const categories = new Set<number>()
    for (let byte = 0; byte < 8; byte += 1) {
      const { resp_code, data } = foundIn(await search(aPng(1, 1, byte), { tracking_id: 'blog' }))
      expect(resp_code).toBe('200')
      const rows = data.products.product
      const known = rows.map((row) => products.find(({ productId }) => productId === row.product_id))
      const [category] = known.map((product) => product?.categoryId ?? 0)
      const all = products.filter(({ categoryId }) => categoryId === category)
      expect(rows.map((row) => row.product_id).toSorted()).toEqual(all.map(({ productId }) => productId).toSorted())
      expect(data.total_record_count).toBe(all.length)
      for (const row of rows) {
        expect(linkOfPath(new URL(row.promotion_link).pathname)).toMatchObject({ trackingId: 'blog' })
        expect(row).toMatchObject({ commision_rate: expect.stringMatching(/^\d\.0%$/u) })
      }
      categories.add(category ?? 0)
      expect(foundIn(await search(aPng(1, 1, byte), { tracking_id: 'blog' })).data).toEqual(data)
    }
    expect(categories.size).toBeGreaterThan(2)
  })

  it('cuts off, and leaves out what is not sold to the country', async () => {
    const search = await searcher()
    const one = foundIn(await search(aPng(1, 1, 0), { product_cnt: '1', sort: 'SALE_PRICE_ASC' })).data.products.product
    expect(one).toHaveLength(1)
    let fewer = 0
    for (let byte = 0; byte < 8; byte += 1) {
      const { data: everywhere } = foundIn(await search(aPng(1, 1, byte), { shpt_to: '' }))
      const { data } = foundIn(await search(aPng(1, 1, byte), { shpt_to: 'BR' }))
      fewer += everywhere.total_record_count - data.total_record_count
      for (const row of data.products.product) {
        const product = products.find(({ productId }) => productId === row.product_id)
        expect(product?.excludedCountries).not.toContain('BR')
      }
    }
    expect(fewer).toBeGreaterThan(0)
  })

  it('is refused without a picture, and to who is no publisher', async () => {
    const search = await searcher()
    expect((await search(null)).text).toContain('image_file_bytes')
    const unread = await search(Buffer.from('no picture'))
    expect(unread.json).toMatchObject({ error_response: { code: 'InvalidParameter' } })
    const seed = defaultSeed()
    const apps = seed.apps.map((app) => Object.assign(app, { publisher: 'none' as const }))
    const refused = await (await searcher({ ...seed, apps }))(aPng(1, 1))
    expect(foundIn(refused).resp_code).toBe('401')
  })
})
