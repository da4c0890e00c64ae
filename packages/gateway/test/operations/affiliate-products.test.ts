import { describe, expect, it } from 'vitest'

import { linkOfPath } from '../../src/domain/affiliate/promotion-link.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import type { Parameters } from '../ask.ts'
import { open, PRODUCT, products, rowsOf, type Row } from './affiliate-world.ts'

describe('who is no registered publisher', () => {
  it('is told so by every method', async () => {
    const seed = defaultSeed()
    const apps = seed.apps.map((app) => Object.assign(app, { publisher: 'none' as const }))
    const { call } = await open({ ...seed, apps })
    const unregistered = { resp_code: 401, resp_msg: 'This publisher is not registered' }
    expect(await call('aliexpress.affiliate.category.get', {})).toMatchObject({ resp_result: unregistered })
    expect(await call('aliexpress.affiliate.product.query', {})).toMatchObject({ resp_result: unregistered })
    const link = { promotion_link_type: '0', source_values: PRODUCT, tracking_id: 'blog' }
    expect(await call('aliexpress.affiliate.link.generate', link)).toMatchObject({ resp_result: unregistered })
    expect(await call('aliexpress.ru.affiliate.order.get', { order_ids: '1' })).toMatchObject({
      result: { code: 401, msg: 'This publisher is not registered' },
    })
  })
})

describe('aliexpress.affiliate.product.query', () => {
  const QUERY = 'aliexpress.affiliate.product.query'

  it('pages through all products, each once', async () => {
    const { result } = await open()
    const ids: string[] = []
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = await result(QUERY, { page_no: String(page), page_size: '50', sort: 'SALE_PRICE_ASC' })
      pages = Number(answer['total_page_no'])
      expect(answer).toMatchObject({ current_page_no: page, total_record_count: products.length })
      ids.push(...rowsOf(answer).map((row) => row.product_id))
    }
    expect(ids.toSorted()).toEqual(products.map(({ productId }) => productId).toSorted())
  })

  it('narrows by words, prices in cents, category of either level, country and days', async () => {
    const { result } = await open()
    const lowest = new Map(
      products.map((one) => [
        one.productId,
        Math.min(...one.skus.map((sku) => Math.round(Number(sku.salePrice) * 100))),
      ]),
    )
    const count = async (query: Parameters) => (await result(QUERY, query))['total_record_count'] as number
    const between = products.filter(({ productId }) => {
      const price = lowest.get(productId) ?? 0
      return price >= 500 && price <= 900
    })
    expect(await count({ min_sale_price: '500', max_sale_price: '900' })).toBe(between.length)
    const led = products.filter((one) => /\bled/iu.test([one.subject, ...one.categoryPath].join(' ')))
    expect(await count({ keywords: 'led' })).toBe(led.length)
    const two = products.filter(({ categoryId }) => categoryId === 44 || categoryId === 39)
    expect(await count({ category_ids: '44, 39' })).toBe(two.length)
    const [first] = rowsOf(await result(QUERY, { category_ids: '44' }))
    expect(await count({ category_ids: String(first?.first_level_category_id) })).toBe(
      products.filter(({ categoryId }) => categoryId === 44).length,
    )
    const sold = products.filter(({ excludedCountries }) => !excludedCountries.includes('BR'))
    expect(sold.length).toBeLessThan(products.length)
    expect(await count({ ship_to_country: 'br' })).toBe(sold.length)
    expect(await count({ delivery_days: '10' })).toBe(products.filter((one) => one.deliveryDays <= 10).length)
  })

  it('sorts as asked', async () => {
    const { result } = await open()
    const sorted = async (sort: string, value: (row: Row) => number) =>
      rowsOf(await result(QUERY, { sort, page_size: '50' })).map(value)
    const price = (row: Row) => Number(row.sale_price)
    const volume = (row: Row) => row.lastest_volume
    const up = (one: number, other: number) => one - other
    const down = (one: number, other: number) => other - one
    for (const [sort, value, order] of [
      ['SALE_PRICE_ASC', price, up],
      ['SALE_PRICE_DESC', price, down],
      ['LAST_VOLUME_ASC', volume, up],
      ['LAST_VOLUME_DESC', volume, down],
    ] as const) {
      const values = await sorted(sort, value)
      expect(values.length, sort).toBe(50)
      expect(values, sort).toEqual(values.toSorted(order))
    }
  })

  it('prices in the currency asked for, with links of the tracking id', async () => {
    const { gateway, result } = await open()
    const [row] = rowsOf(
      await result(QUERY, { target_currency: 'JPY', tracking_id: 'my blog/1', keywords: 'bluetooth' }),
    )
    // 110 yen to the dollar, no decimals.
    expect(row?.target_sale_price).toBe((Number(row?.sale_price) * 110).toFixed(0))
    const path = row?.promotion_link.slice(gateway.url.length) ?? ''
    expect(linkOfPath(path)).toMatchObject({
      appKey: '12345678',
      trackingId: 'my blog/1',
      target: `https://www.aliexpress.com/item/${row?.product_id}.html`,
    })
  })

  it('takes no name that objects have by themselves for one of its own', async () => {
    const { call, result } = await open()
    const download = { category_id: '44', sort: 'constructor' }
    expect(rowsOf(await result('aliexpress.affiliate.hotproduct.download', download)).length).toBeGreaterThan(0)
    const list = { start_time: '2018-11-01 00:00:00', end_time: '2019-01-31 00:00:00', status: 'Payment Completed' }
    const ofCreation = await call('aliexpress.affiliate.order.list', list)
    const ofNothing = await call('aliexpress.affiliate.order.list', { ...list, time_type: 'constructor' })
    expect(ofNothing['resp_result']).toEqual(ofCreation['resp_result'])
  })

  it('answers 405 where nothing is found, and refuses what cannot be meant', async () => {
    const { call } = await open()
    const empty = { resp_result: { resp_code: 405 } }
    expect(await call(QUERY, { keywords: 'zeppelin' })).toMatchObject(empty)
    expect(await call(QUERY, { page_no: '99' })).toMatchObject(empty)
    expect(await call(QUERY, { platform_product_type: 'TMALL' })).toMatchObject(empty)
    expect(await call(QUERY, { promotion_name: 'No such thing' })).toMatchObject(empty)
    for (const wrong of [
      { category_ids: '44;39' },
      { min_sale_price: '900', max_sale_price: '500' },
      { ship_to_country: 'Brazil' },
    ]) {
      expect(await call(QUERY, wrong), JSON.stringify(wrong)).toMatchObject({ code: 'InvalidParameter' })
    }
  })
})

describe('hot products, promotions and details', () => {
  it('hot ones are those that sold 5000 and more, and earn more', async () => {
    const { result } = await open()
    const answer = await result('aliexpress.affiliate.hotproduct.query', { page_size: '50' })
    expect(answer['total_record_count']).toBe(products.filter(({ salesCount }) => salesCount >= 5000).length)
    for (const row of rowsOf(answer)) {
      expect(row.lastest_volume).toBeGreaterThanOrEqual(5000)
      expect(Number.parseFloat(row.hot_product_commission_rate)).toBe(Number.parseFloat(row.commission_rate) + 2)
    }
    const category = String(products.find(({ salesCount }) => salesCount >= 5000)?.categoryId)
    const download = await result('aliexpress.affiliate.hotproduct.download', {
      category_id: category,
      page_size: '50',
    })
    expect(rowsOf(download).length).toBe(
      products.filter((one) => one.salesCount >= 5000 && String(one.categoryId) === category).length,
    )
  })

  it('promotions have as many products as they say', async () => {
    const { result } = await open()
    const { promos } = (await result('aliexpress.affiliate.featuredpromo.get', {})) as {
      promos: { promo: { promo_name: string; product_num: number }[] }
    }
    expect(promos.promo.length).toBeGreaterThan(1)
    for (const { promo_name, product_num } of promos.promo) {
      const page = await result('aliexpress.affiliate.featuredpromo.products.get', {
        promotion_name: promo_name,
        sort: 'priceAsc',
        page_size: '50',
      })
      expect(page).toMatchObject({ total_record_count: product_num, is_finished: product_num <= 50 })
      const prices = rowsOf(page).map((row) => Number(row.sale_price))
      expect(prices).toEqual(prices.toSorted((one, other) => one - other))
    }
  })

  it('details leave out what cannot be bought', async () => {
    const { call, result } = await open()
    const DETAIL = 'aliexpress.affiliate.productdetail.get'
    const answer = await result(DETAIL, { product_ids: `${PRODUCT}, 1005000000000000,${PRODUCT}` })
    expect(rowsOf(answer).map((row) => row.product_id)).toEqual([PRODUCT])
    expect(await call(DETAIL, { product_ids: '1005000000000000' })).toMatchObject({ resp_result: { resp_code: 405 } })
    expect(await call(DETAIL, { product_ids: 'abc' })).toMatchObject({ code: 'InvalidParameter' })
    const away = products.find(({ excludedCountries }) => excludedCountries.includes('BR'))?.productId ?? ''
    expect(await call(DETAIL, { product_ids: away, country: 'BR' })).toMatchObject({ resp_result: { resp_code: 405 } })
  })

  it('a match for a product is of its category', async () => {
    const { result } = await open()
    const query = { device_id: 'x', product_id: PRODUCT, keywords: 'zeppelin' }
    const rows = rowsOf(await result('aliexpress.affiliate.product.smartmatch', query))
    const same = products.filter(({ categoryId }) => categoryId === 44).map(({ productId }) => productId)
    expect(rows.map((row) => row.product_id).toSorted()).toEqual(same.toSorted())
  })

  it('SKUs have prices with freight, and freight is that of dropshippers', async () => {
    const { call, result } = await open()
    const [sku, other] = products.find(({ productId }) => productId === PRODUCT)?.skus ?? []
    const common = { product_id: PRODUCT, ship_to_country: 'US', target_currency: 'EUR', target_language: 'EN' }
    const DETAIL = 'aliexpress.affiliate.product.sku.detail.get'
    const detail = await call(DETAIL, { ...common, sku_ids: other?.skuId ?? '', need_deliver_info: 'Yes' })
    expect(JSON.stringify(detail)).toContain(`"sku_id":"${other?.skuId}"`)
    expect(JSON.stringify(detail)).not.toContain(`"sku_id":"${sku?.skuId}"`)
    // 15.56 dollars at 0.88.
    expect(JSON.stringify(detail)).toContain('"sale_price_with_tax":"13.69"')
    expect(JSON.stringify(detail)).toContain('"shipping_fees":"0.00"')
    expect(await call(DETAIL, { ...common, sku_ids: '1' })).toMatchObject({ result: { code: 405, success: false } })
    const shipping = { ...common, sku_id: sku?.skuId ?? '', target_sale_price: '1', tax_rate: '0' }
    expect(await result('aliexpress.affiliate.product.shipping.get', shipping)).toMatchObject({
      shipping_fee: '0.00',
      ship_from_country: 'CN',
    })
    const unknown = await call('aliexpress.affiliate.product.shipping.get', { ...shipping, sku_id: '1' })
    expect(unknown).toMatchObject({ resp_result: { resp_code: 405 } })
  })
})
