import { describe, expect, it } from 'vitest'

import { linkOfPath, pathOfLink } from '../../src/domain/affiliate/promotion-link.ts'
import { targetOf } from '../../src/domain/affiliate/source-value.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import { ask, openGateway, type Parameters } from '../ask.ts'

const PRODUCT = '1005003784285827'
const { products, orders } = defaultSeed()

const open = async (seed = defaultSeed()) => {
  const gateway = await openGateway({ seed })
  const call = async (method: string, parameters: Parameters) => {
    const timestamp = String(gateway.clock.now())
    const common = { app_key: '12345678', sign_method: 'sha256', timestamp }
    const { text } = await ask(gateway, '/sync', { method, ...common, ...parameters })
    // Ids of orders have more digits than a number keeps.
    const json = JSON.parse(text.replaceAll(/([:[,])(\d{16,})/gu, '$1"$2"')) as Readonly<Record<string, unknown>>
    return (json[`${method.replaceAll('.', '_')}_response`] ?? json['error_response'] ?? json) as Readonly<
      Record<string, unknown>
    >
  }
  const result = async (method: string, parameters: Parameters) => {
    const answer = (await call(method, parameters)) as { resp_result: { resp_code: number; result: unknown } }
    expect(answer.resp_result.resp_code).toBe(200)
    return answer.resp_result.result as Readonly<Record<string, unknown>>
  }
  return { gateway, call, result }
}

interface Row {
  readonly product_id: string
  readonly sale_price: string
  readonly target_sale_price: string
  readonly lastest_volume: number
  readonly promotion_link: string
  readonly commission_rate: string
  readonly hot_product_commission_rate: string
  readonly first_level_category_id: number
}

const rowsOf = (result: Readonly<Record<string, unknown>>): Row[] =>
  (result['products'] as { product: Row[] } | undefined)?.product ?? []

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

describe('promotion links', () => {
  const GENERATE = 'aliexpress.affiliate.link.generate'

  it('are made of what is on AliExpress; anything else fails in its own item', async () => {
    const { gateway, result } = await open()
    const values = [
      PRODUCT,
      'https://es.aliexpress.com/item/1005003784285827.html?gatewayAdapt=glo2esp',
      'https://example.com/item/1.html',
      'https://aliexpress.com.example.org/',
      'javascript:alert(1)',
    ]
    const answer = (await result(GENERATE, {
      promotion_link_type: '2',
      source_values: values.join(','),
      tracking_id: 'blog',
    })) as {
      total_result_count: number
      tracking_id: string
      promotion_links: { promotion_link: { source_value: string; promotion_link?: string; message?: string }[] }
    }
    const links = answer.promotion_links.promotion_link
    expect(answer).toMatchObject({ total_result_count: 5, tracking_id: 'blog' })
    expect(links.map((link) => link.source_value)).toEqual(values)
    expect(links.map((link) => link.promotion_link !== undefined)).toEqual([true, true, false, false, false])
    expect(links.map((link) => link.message !== undefined)).toEqual([false, false, true, true, true])
    expect(linkOfPath(links[1]?.promotion_link?.slice(gateway.url.length) ?? '')).toEqual({
      appKey: '12345678',
      trackingId: 'blog',
      kind: 'hot',
      target: values[1],
    })
  })

  it('are at most fifty at once', async () => {
    const { call } = await open()
    const query = (count: number) => ({
      promotion_link_type: '0',
      tracking_id: 'blog',
      source_values: Array.from({ length: count }, () => PRODUCT).join(','),
    })
    expect(await call(GENERATE, query(50))).toMatchObject({ resp_result: { resp_code: 200 } })
    expect(await call(GENERATE, query(51))).toMatchObject({ code: 'InvalidParameter' })
  })

  it('lead to a page that counts who comes, and never away from AliExpress', async () => {
    const { gateway } = await open()
    const link = (changes: object) =>
      pathOfLink({
        appKey: '12345678',
        trackingId: '<b>',
        kind: 'normal',
        target: 'https://www.aliexpress.com/?a=1&b=2',
        ...changes,
      })
    const follow = async (path: string, method = 'GET') => {
      const answer = await gateway.fetch(gateway.url + path, { method })
      return { status: answer.status, text: await answer.text() }
    }
    expect((await follow(link({}))).text).toContain('Clicks: 1.')
    const second = await follow(link({}))
    expect(second).toMatchObject({ status: 200 })
    expect(second.text).toContain('Clicks: 2.')
    expect(second.text).toContain('href="https://www.aliexpress.com/?a=1&amp;b=2"')
    expect(second.text).toContain('&lt;b&gt;')
    await follow(link({}), 'HEAD')
    expect((await follow(link({}))).text).toContain('Clicks: 3.')
    for (const path of [
      link({ target: 'https://example.com/' }),
      link({ target: 'javascript:alert(1)' }),
      link({ appKey: 'unknown' }),
      '/e/_',
      '/e/_%%%',
      '/e/_bm9uc2Vuc2U',
    ]) {
      expect((await follow(path)).status, path).toBe(404)
    }
  })

  it('are read back as they were made, whatever the tracking id', () => {
    for (const trackingId of ['', 'blog', 'ü/+?&=', '"]}', '😀'.repeat(20)]) {
      const link = { appKey: '1', trackingId, kind: 'normal', target: 'https://www.aliexpress.com/' } as const
      expect(pathOfLink(link)).toMatch(/^\/e\/_[\w-]+$/u)
      expect(linkOfPath(pathOfLink(link))).toEqual(link)
    }
    expect(targetOf('https://s.click.aliexpress.com/e/_Abc')).toBeUndefined()
    expect(targetOf('https://user:word@www.aliexpress.com/')).toBeUndefined()
  })
})

describe('affiliate orders', () => {
  const LIST = 'aliexpress.affiliate.order.list'
  const BY_INDEX = 'aliexpress.affiliate.order.listbyindex'
  const range = { start_time: '2018-11-01 00:00:00', end_time: '2019-01-31 00:00:00' }
  const states = ['Payment Completed', 'Buyer Confirmed Receipt', 'Completed Settlement', 'Invalid']

  interface OrderRow {
    readonly order_id: string
    readonly sub_order_id: string
    readonly tracking_id: string
    readonly order_status: string
    readonly paid_amount: number
    readonly commission_rate: string
    readonly estimated_paid_commission: number
    readonly finished_amount: number
  }
  const ordersOf = (answer: unknown): OrderRow[] =>
    (answer as { resp_result: { result?: { orders: { order: OrderRow[] } } } }).resp_result.result?.orders.order ?? []

  it('of the seed are the paid ones with an even number, each line in one state', async () => {
    const { call } = await open()
    const rows: OrderRow[] = []
    for (const status of states) {
      for (let page = 1; ; page += 1) {
        const answer = await call(LIST, { ...range, status, page_no: String(page), page_size: '7' })
        const found = ordersOf(answer)
        expect(found.every((row) => row.order_status === status)).toBe(true)
        rows.push(...found)
        if (found.length === 0) break
      }
    }
    const even = orders.filter((order) => order.paidAt !== null && /[02468]$/u.test(order.orderId))
    const lines = even.flatMap((order) => order.lines.map(({ childId }) => childId))
    expect(lines.length).toBeGreaterThan(24)
    expect(rows.map((row) => row.sub_order_id).toSorted()).toEqual(lines.toSorted())
    expect(rows.every((row) => row.tracking_id === 'default')).toBe(true)
    expect(new Set(rows.map((row) => row.order_status)).size).toBeGreaterThan(1)
    for (const row of rows) {
      const line = even.flatMap((order) => order.lines).find(({ childId }) => childId === row.sub_order_id)
      expect(row.paid_amount).toBe(Math.round(Number(line?.unitPrice.amount) * 100) * (line?.count ?? 0))
      const rate = Number.parseFloat(row.commission_rate)
      expect(row.estimated_paid_commission).toBe(Math.round((row.paid_amount * rate) / 100))
      const isReceived = row.order_status === 'Buyer Confirmed Receipt' || row.order_status === 'Completed Settlement'
      expect(row.finished_amount).toBe(isReceived ? row.paid_amount : 0)
    }
  })

  it('by index come each once, whatever the size of the page', async () => {
    const { call } = await open()
    const all = ordersOf(await call(LIST, { ...range, status: 'Payment Completed', page_size: '50' }))
    for (const page_size of ['1', '5', '50']) {
      const rows: OrderRow[] = []
      for (let from = ''; ;) {
        const query = { ...range, status: 'Payment Completed', page_size, ...(from && { start_query_index_id: from }) }
        const answer = await call(BY_INDEX, query)
        const found = ordersOf(answer)
        if (found.length === 0) break
        rows.push(...found)
        from = (answer as { resp_result: { result: { max_query_index_id: string } } }).resp_result.result
          .max_query_index_id
      }
      expect(rows.map((row) => row.sub_order_id)).toEqual(all.map((row) => row.sub_order_id))
    }
    const wrong = { ...range, status: 'Invalid', start_query_index_id: 'x' }
    expect(await call(BY_INDEX, wrong)).toMatchObject({ code: 'InvalidParameter' })
  })

  it('are settled thirty days after the receipt', async () => {
    const { gateway, call } = await open()
    const count = async (status: string) => ordersOf(await call(LIST, { ...range, status, page_size: '50' })).length
    const received = await count('Buyer Confirmed Receipt')
    const settled = await count('Completed Settlement')
    expect(received + settled).toBeGreaterThan(0)
    gateway.clock.advance(31 * 86_400_000)
    expect(await count('Completed Settlement')).toBeGreaterThanOrEqual(received + settled)
  })

  it('refuse a range that is none', async () => {
    const { call } = await open()
    for (const wrong of [
      { start_time: '2018-13-01 00:00:00' },
      { end_time: '2018-10-01 00:00:00' },
      { page_no: '0' },
    ]) {
      const answer = await call(LIST, { ...range, status: 'Invalid', ...wrong })
      expect(answer, JSON.stringify(wrong)).toMatchObject({ code: 'InvalidParameter' })
    }
  })

  const place = {
    out_order_id: 'affiliate-1',
    logistics_address: {
      full_name: 'Ann Lee',
      mobile_no: '5125550123',
      address: '1 Main Street',
      country: 'US',
      province: 'Texas',
      city: 'Austin',
      zip: '78701',
    },
    product_items: [{ product_id: Number(PRODUCT), product_count: 2, sku_attr: '14:691' }],
  }

  it('follow a click: of the app, for three days, for the link that was followed last', async () => {
    const { gateway, call } = await open()
    const link = (appKey: string, trackingId: string) =>
      pathOfLink({ appKey, trackingId, kind: 'normal', target: `https://www.aliexpress.com/item/${PRODUCT}.html` })
    const order = async (out_order_id: string) => {
      const answer = (await call('aliexpress.ds.order.create', {
        access_token: 'test',
        param_place_order_request4_open_api_d_t_o: JSON.stringify({ ...place, out_order_id }),
        ds_extend_request: JSON.stringify({ payment: { pay_currency: 'USD', try_to_pay: 'true' } }),
      })) as { result: { is_success: boolean; order_list: { number: string[] } } }
      expect(answer.result.is_success, JSON.stringify(answer)).toBe(true)
      return answer.result.order_list.number[0] ?? ''
    }
    const trackingOf = async (orderId: string) => {
      const answer = await call('aliexpress.affiliate.order.get', { order_ids: orderId })
      return ordersOf(answer)[0]?.tracking_id
    }
    const before = await order('a')
    await gateway.fetch(gateway.url + link('12345678', 'first'))
    gateway.clock.advance(3_600_000)
    await gateway.fetch(gateway.url + link('12345678', 'second'))
    gateway.clock.advance(2 * 86_400_000)
    const after = await order('b')
    gateway.clock.advance(2 * 86_400_000)
    const late = await order('c')
    expect(await trackingOf(before)).toBeUndefined()
    expect(await trackingOf(after)).toBe('second')
    expect(await trackingOf(late)).toBeUndefined()
    const today = { start_time: '2018-12-31 00:00:00', end_time: '2019-01-31 00:00:00', status: 'Payment Completed' }
    const listed = ordersOf(await call(LIST, today)).filter((row) => row.tracking_id === 'second')
    // Two of 15.50 dollars, in cents.
    expect(listed).toMatchObject([{ order_id: after, paid_amount: 3100 }])
  })
})
