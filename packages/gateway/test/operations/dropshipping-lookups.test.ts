import { describe, expect, it } from 'vitest'

import { defaultSeed } from '../../src/seed/default-seed.ts'
import { ask, NOON, type Parameters } from '../ask.ts'
import { notInBrazil, open, PRODUCT, product, products, sku } from './dropshipping-world.ts'

describe('feeds', () => {
  interface FeedPage {
    readonly rsp_code: number
    readonly rsp_msg: string
    readonly ret: boolean
    readonly result?: {
      readonly products: { readonly number: number[] }
      readonly search_id?: string
      readonly total: number
    }
  }

  it('have each product once, whatever the size of the page', async () => {
    const { call } = await open()
    const names = (await call('aliexpress.ds.feedname.get', {})) as {
      resp_result: { result: { promos: { promo: { promo_name: string; product_num: number }[] } } }
    }
    for (const { promo_name, product_num } of names.resp_result.result.promos.promo) {
      for (const page_size of ['7', '200', '1000']) {
        const ids: number[] = []
        let search_id = ''
        do {
          const query = { feed_name: promo_name, page_size, ...(search_id && { search_id }) }
          const page = (await call('aliexpress.ds.feed.itemids.get', query)) as unknown as FeedPage
          expect(page.result?.total).toBe(product_num)
          ids.push(...(page.result?.products.number ?? []))
          search_id = page.result?.search_id ?? ''
        } while (search_id !== '')
        expect(ids.length, `${promo_name} by ${page_size}`).toBe(product_num)
        expect(new Set(ids).size).toBe(product_num)
      }
    }
    expect(names.resp_result.result.promos.promo[0]).toMatchObject({ product_num: products.length })
  })

  it('neither lose nor double a product while others are sold', async () => {
    const { gateway, call } = await open()
    const page = async (search_id: string) => {
      const query = { feed_name: 'DS_all_products', page_size: '50', ...(search_id && { search_id }) }
      return ((await call('aliexpress.ds.feed.itemids.get', query)) as unknown as FeedPage).result
    }
    const first = await page('')
    for (const one of products.slice(0, 40)) gateway.state.products.save({ ...one, salesCount: one.salesCount + 9000 })
    const ids = [...(first?.products.number ?? [])]
    for (let next = first?.search_id; next !== undefined;) {
      const more = await page(next)
      ids.push(...(more?.products.number ?? []))
      next = more?.search_id
    }
    expect(ids.map(String).toSorted()).toEqual(products.map(({ productId }) => productId).toSorted())
  })

  it('give a cursor for a minute, and refuse one that is none', async () => {
    const { gateway, call } = await open()
    gateway.clock.freeze()
    const page = (query: Parameters) =>
      call('aliexpress.ds.feed.itemids.get', { feed_name: 'DS_all_products', ...query })
    const { result } = (await page({})) as unknown as FeedPage
    const search_id = result?.search_id ?? ''
    gateway.clock.advance(60_000)
    expect(await page({ search_id })).toMatchObject({ ret: true })
    gateway.clock.advance(1)
    expect(await page({ search_id })).toMatchObject({ ret: false, rsp_code: 400 })
    expect(await page({ search_id: 'nonsense!' })).toMatchObject({ ret: false, rsp_code: 400 })
    expect(await page({ feed_name: 'No such feed' })).toMatchObject({ ret: false, rsp_code: 404 })
  })

  it('show products with their prices, sorted', async () => {
    const { call } = await open()
    const query = {
      feed_name: 'DS_all_products',
      country: 'BR',
      target_currency: 'BRL',
      page_size: '50',
      sort: 'priceAsc',
    }
    const { result } = (await call('aliexpress.ds.recommend.feed.get', query)) as {
      result: { total_record_count: number; is_finished: boolean; products: { traffic_product_d_t_o: object[] } }
    }
    const rows = result.products.traffic_product_d_t_o as { sale_price: string; target_sale_price: string }[]
    const prices = rows.map((row) => Number(row.sale_price))
    expect(prices).toEqual(prices.toSorted((one, other) => one - other))
    expect(rows[0]?.target_sale_price).toBe(((prices[0] ?? 0) * 3.88).toFixed(2))
    expect(result.total_record_count).toBe(products.filter((one) => !one.excludedCountries.includes('BR')).length)
    const unknown = await call('aliexpress.ds.recommend.feed.get', { ...query, feed_name: 'No such feed' })
    expect(unknown).toMatchObject({ rsp_code: 200, result: { total_record_count: 0, is_finished: true } })
  })
})

describe('categories', () => {
  it('are two levels, each parent among them, and a feed can be narrowed to either', async () => {
    const { call } = await open()
    const list = async (query: Parameters) => {
      const answer = (await call('aliexpress.ds.category.get', query)) as unknown as {
        resp_result: { result: { categories: { category: { category_id: number; parent_category_id?: number }[] } } }
      }
      return answer.resp_result.result.categories.category
    }
    const all = await list({})
    const ids = new Set(all.map((one) => one.category_id))
    expect(ids.size).toBe(all.length)
    for (const { parent_category_id: parent } of all) expect(parent === undefined || ids.has(parent)).toBe(true)
    const audio = all.find((one) => one.category_id === 44)
    const top = audio?.parent_category_id ?? 0
    expect((await list({ categoryId: String(top) })).map((one) => one.category_id)).toEqual([top, 44])
    const none = await call('aliexpress.ds.category.get', { categoryId: '4242' })
    expect(none).toMatchObject({ resp_result: { resp_code: 405 } })
    expect(none['resp_result']).not.toHaveProperty('result')

    const count = async (category_id: string) => {
      const page = await call('aliexpress.ds.feed.itemids.get', { feed_name: 'DS_all_products', category_id })
      return (page as unknown as { result: { total: number } }).result.total
    }
    expect(await count('44')).toBe(products.filter((one) => one.categoryId === 44).length)
    expect(await count(String(top))).toBe(await count('44'))
    expect(await count('999')).toBe(0)
  })
})

describe('what is known of one product', () => {
  it('has prices by number in the wholesale answer', async () => {
    const { call } = await open()
    const answer = await call('aliexpress.ds.product.wholesale.get', { product_id: PRODUCT, ship_to_country: 'US' })
    // 15.50 dollars less 3, 6 and 10 percent.
    expect(answer).toMatchObject({
      rsp_code: 200,
      result: {
        has_whole_sale: true,
        ae_item_sku_info_dtos: {
          ae_item_sku_info_d_t_o: [
            {
              sku_id: sku.skuId,
              offer_sale_price: '15.50',
              wholesale_price_tiers: {
                wholesale_price_tier: [
                  { min_quantity: '10', discount: '3', wholesale_price: '15.04' },
                  { min_quantity: '50', discount: '6', wholesale_price: '14.57' },
                  { min_quantity: '200', discount: '10', wholesale_price: '13.95' },
                ],
              },
            },
            {},
            {},
          ],
        },
      },
    })
  })

  it('is refused where it does not exist, and where nothing of it can be bought', async () => {
    const seed = defaultSeed()
    const emptied = seed.products.map((one) =>
      one.productId === PRODUCT ? { ...one, skus: one.skus.map((each) => Object.assign(each, { stock: 0 })) } : one,
    )
    const { call } = await open({ ...seed, products: emptied })
    const wholesale = (product_id: string, ship_to_country = 'US') =>
      call('aliexpress.ds.product.wholesale.get', { product_id, ship_to_country })
    expect(await wholesale('1005000000000000')).toMatchObject({ rsp_code: 605, rsp_msg: 'ITEM_ID_NOT_FOUND' })
    expect(await wholesale(PRODUCT)).toMatchObject({ rsp_code: 500, rsp_msg: 'All SKU Unsaleable' })
    expect(await wholesale(notInBrazil.productId, 'BR')).toMatchObject({ rsp_msg: 'All SKU Unsaleable' })
  })

  it('is the same in the older words', async () => {
    const { call } = await open()
    const find = 'aliexpress.postproduct.redefining.findaeproductbyidfordropshipper'
    const stock = product.skus.reduce((sum, one) => sum + one.stock, 0)
    expect(await call(find, { product_id: PRODUCT, local_country: 'US' })).toMatchObject({
      result: { is_success: true, subject: product.subject, product_price: '24.60', total_available_stock: stock },
    })
    expect(await call(find, { product_id: '1005000000000000' })).toMatchObject({
      result: { is_success: false, error_code: 605, error_message: 'ITEM_ID_NOT_FOUND' },
    })
    expect(await call(find, { product_id: notInBrazil.productId, local_country: 'BR' })).toMatchObject({
      result: { is_success: false, error_code: 602 },
    })
    const simple = 'aliexpress.offer.ds.product.simplequery'
    expect(await call(simple, { product_id: PRODUCT })).toMatchObject({
      product_status_type: 'onSelling',
      item_offer_site_sale_price: '15.50',
      total_available_stock: stock,
    })
    expect(await call(simple, { product_id: notInBrazil.productId, local_country: 'BR' })).toMatchObject({
      product_status_type: 'offline',
    })
    expect(await call(simple, { product_id: '1' })).toMatchObject({ code: 'InvalidParameter' })
  })

  it('has qualifications', async () => {
    const { call } = await open()
    const ask = (itemId: string) =>
      call('aliexpress.ds.product.specialinfo.get', { itemId, countryCodes: '["DE"]', appKey: '12345678' })
    expect(await ask(PRODUCT)).toMatchObject({
      result: {
        ret: true,
        data: { item_qualification_list: { item_qualification: [{ key: '2' }, { name: 'Material' }, {}] } },
      },
    })
    expect(await ask('1')).toMatchObject({ result: { ret: false, code: '605', err_message: 'ITEM_ID_NOT_FOUND' } })
  })
})

describe('the rest', () => {
  it('aliexpress.ds.address.get has the provinces and cities that an order may name', async () => {
    const { call } = await open()
    const { result } = (await call('aliexpress.ds.address.get', { countryCode: 'us' })) as {
      result: { data: { country: string; type: string; children: string } }
    }
    expect(result).toMatchObject({ ret: true, code: '200', data: { country: 'US', type: 'COUNTRY' } })
    const states = JSON.parse(result.data.children) as { name: string; type: string; children: { name: string }[] }[]
    const texas = states.find(({ name }) => name === 'Texas')
    expect(texas).toMatchObject({ type: 'PROVINCE' })
    expect(texas?.children.map(({ name }) => name)).toContain('Austin')
    expect(await call('aliexpress.ds.address.get', { countryCode: 'KE' })).toMatchObject({
      result: { data: { country: 'KE', children: '[]' } },
    })
    expect(await call('aliexpress.ds.address.get', { countryCode: 'USA' })).toMatchObject({ code: 'InvalidParameter' })
  })

  it('aliexpress.ds.image.searchV2 finds the same for the same picture', async () => {
    const { call } = await open()
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const find = (fields: object) => call('aliexpress.ds.image.searchV2', { param0: JSON.stringify(fields) })
    const data = async (fields: object) => {
      const { result } = (await find(fields)) as { result: { data: Record<string, { target_sale_price: string }[]> } }
      return Object.values(result.data)[0] ?? []
    }
    const rows = await data({ image_base64: png, sort_type: 'price', sort_order: 'asc' })
    const prices = rows.map((row) => Number(row.target_sale_price))
    expect(rows.length).toBeGreaterThan(1)
    expect(prices).toEqual(prices.toSorted((one, other) => one - other))
    expect(await data({ image_base64: `data:image/png;base64,${png}`, sort_type: 'price', sort_order: 'asc' })).toEqual(
      rows,
    )
    expect(await data({ image_base64: png, search_type: 'same' })).toHaveLength(1)
    expect(await find({ image_base64: 'bm8gcGljdHVyZQ==' })).toMatchObject({ code: 'InvalidParameter' })
    expect(await find({})).toMatchObject({ code: 'MissingParameter' })
  })

  it('aliexpress.ds.member.benefit.get tells an active dropshipper from the others', async () => {
    const seed = defaultSeed()
    const benefits = async (dropshipper: 'active' | 'none') => {
      const accounts = seed.accounts.map((account) => Object.assign(account, { dropshipper }))
      const { gateway } = await open({ ...seed, accounts })
      const common = { app_key: '12345678', access_token: 'test', sign_method: 'sha256', timestamp: String(NOON) }
      const method = 'aliexpress.ds.member.benefit.get'
      return (await ask(gateway, '/sync', { method, ...common })).text
    }
    expect(await benefits('active')).toContain('"canBenefit":"true"')
    expect(await benefits('none')).not.toContain('"canBenefit":"true"')
  })
})
