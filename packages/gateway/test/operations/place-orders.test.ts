import { describe, expect, it } from 'vitest'

import { defaultSeed } from '../../src/index.ts'
import { ask, topCall } from '../ask.ts'
import { address, BUYER, items, LAMP, MUG, openShop, SELLER, SHIRT } from './dropshipper.ts'

const BLACK = '14:772;5:100'

describe('aliexpress.ds.order.create', () => {
  it('places an order that waits to be paid, with an id of 16 digits, the same every time', async () => {
    const [one, two] = await Promise.all([openShop(), openShop()])
    const [orderId = ''] = await one.place({
      product_items: [{ product_id: Number(MUG), product_count: 2, order_memo: 'No invoice' }],
    })
    expect(orderId).toMatch(/^8\d{15}$/)
    expect(await two.place()).toEqual([orderId])
    expect(await one.place()).not.toEqual([orderId])
    const order = await one.see(orderId)
    expect(order).toMatchObject({
      order_status: 'PLACE_ORDER_SUCCESS',
      logistics_status: 'NO_LOGISTICS',
      gmt_create: '2018-12-31 20:00:00',
      pay_timeout_second: String(20 * 86_400),
      store_info: { store_id: 1100001 },
    })
    expect(order['order_paidtime_string']).toBeUndefined()
    expect(one.gateway.state.orders.find(orderId)).toMatchObject({
      sellerId: SELLER,
      buyerAccountId: BUYER,
      appKey: '12345678',
      buyer: { loginId: 'dropshipper@example.com', firstName: 'Ann', lastName: 'Lee' },
      address: { fullName: 'Ann Lee', city: 'Austin', zip: '78701' },
      lines: [{ memo: 'No invoice', count: 2, skuId: '120000000000010' }],
    })
  })

  it('gives no order the id of one that the seed has', async () => {
    const seed = defaultSeed()
    const [order] = seed.orders
    const [token] = seed.tokens
    if (order === undefined || token === undefined) throw new Error('the seed has changed')
    const shop = await openShop({
      seed: {
        ...seed,
        tokens: [...seed.tokens, { ...token, accessToken: 'buyer', refreshToken: null, accountId: BUYER }],
        orders: [...seed.orders, { ...order, orderId: '8180000001700200' }],
      },
    })
    expect(await shop.place(items(['1005003784285827', 1, '14:691']))).toEqual(['8180000002700200'])
    expect(shop.gateway.state.orders.find('8180000001700200')).toMatchObject({ buyerAccountId: null })
  })

  it('charges goods and freight', async () => {
    const shop = await openShop()
    const order = await shop.create({
      product_items: [{ product_id: Number(MUG), product_count: 2, logistics_service_name: 'CAINIAO_STANDARD' }],
    })
    const [orderId = ''] = (order.order_list?.number ?? []).map(String)
    const seen = await shop.see(orderId)
    const [child] = (seen['child_order_list'] as { aeop_child_order_info: Record<string, { amount: string }>[] })
      .aeop_child_order_info
    expect(child).toMatchObject({ product_count: 2, product_price: { amount: '9.99' }, sale_fee: { amount: '19.98' } })
    const freight = Number(child?.['shipping_fee']?.amount)
    expect(freight).toBeGreaterThanOrEqual(0)
    expect((seen['order_amount'] as { amount: string }).amount).toBe((19.98 + freight).toFixed(2))
  })

  it('is on the list of the seller', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place()
    const { text } = await shop.call('aliexpress.solution.order.get', { page_size: '1', current_page: '1' }, 'test')
    expect(text).toContain(orderId)
  })

  it('answers the same when a call comes as TOP', async () => {
    const shop = await openShop()
    const parameters = {
      ...topCall,
      method: 'aliexpress.ds.order.create',
      session: 'buyer',
      param_place_order_request4_open_api_d_t_o: JSON.stringify({ logistics_address: address, ...items([MUG, 1]) }),
    }
    const { json } = await ask(shop.gateway, '/router/rest', parameters)
    expect(json['aliexpress_ds_order_create_response']).toMatchObject({ result: { is_success: true } })
  })

  it('finds the SKU by its properties in any order, whatever the seller calls them', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place(items([SHIRT, 1, '5:100#Medium;14:772#night']))
    expect(shop.gateway.state.orders.find(orderId)?.lines[0]?.skuId).toBe('120000000000021')
    expect([shop.stockOf(SHIRT, 0), shop.stockOf(SHIRT, 1)]).toEqual([5, 6])
  })

  it('parts an order by store', async () => {
    const shop = await openShop()
    const orders = await shop.place(items([MUG, 1], [LAMP, 1], [SHIRT, 2, BLACK]))
    expect(orders).toHaveLength(2)
    const lines = orders.map((id) => shop.gateway.state.orders.find(id)?.lines.map(({ productId }) => productId))
    expect(lines).toEqual([[MUG, SHIRT], [LAMP]])
    const [first] = orders
    const children = shop.gateway.state.orders
      .find(first ?? '')
      ?.lines.map(({ childId }) => Number(childId) - Number(first))
    expect(children).toEqual([1, 2])
  })

  it.each([
    [
      'a product that is not there',
      items(['1005999999999999', 1]),
      'ERROR_WHEN_BUILD_FOR_PLACE_ORDER',
      /there is no product 1005999999999999/,
    ],
    ['no SKU where there are several', items([SHIRT, 1]), 'ERROR_WHEN_BUILD_FOR_PLACE_ORDER', /has 3 SKUs/],
    [
      'a SKU that is not there',
      items([SHIRT, 1, '14:1']),
      'ERROR_WHEN_BUILD_FOR_PLACE_ORDER',
      /sku_attr 14:1 is no SKU/,
    ],
    ['no items', { product_items: [] }, 'ERROR_WHEN_BUILD_FOR_PLACE_ORDER', /1 to 50 items/],
    ['more than there is', items([MUG, 11]), 'INVENTORY_HOLD_ERROR', /11 wanted, 10 in stock/],
    ['more than there is in two items', items([MUG, 6], [MUG, 5]), 'INVENTORY_HOLD_ERROR', /11 wanted, 10 in stock/],
    ['nothing in stock', items([SHIRT, 1, '14:773;5:100']), 'INVENTORY_HOLD_ERROR', /1 wanted, 0 in stock/],
    [
      'a country that the product is not sold to',
      { logistics_address: { ...address, country: 'FR', province: 'Ile-de-France', city: 'Paris', zip: '75001' } },
      'A001_ORDER_CANNOT_BE_PLACED',
      /not sold to FR/,
    ],
    [
      'an unknown delivery service',
      { product_items: [{ product_id: Number(MUG), product_count: 1, logistics_service_name: 'PIGEON' }] },
      'DELIVERY_METHOD_NOT_EXIST',
      /PIGEON/,
    ],
    ['an unknown country', { logistics_address: { ...address, country: 'QQ' } }, 'A005_INVALID_COUNTRIES', /country/],
    [
      'a postcode of another form',
      { logistics_address: { ...address, zip: 'X' } },
      'B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL',
      /zip/,
    ],
  ])('refuses %s, and takes no stock', async (_what, order, code, message) => {
    const shop = await openShop()
    const before = shop.gateway.state.orders.list({ limit: 500 }).length
    const result = await shop.create(order)
    expect(result).toMatchObject({ is_success: false, error_code: code })
    expect(result.error_msg).toMatch(message)
    expect(result.order_list).toBeUndefined()
    expect([shop.stockOf(MUG), shop.stockOf(SHIRT), shop.stockOf(LAMP)]).toEqual([10, 5, 3])
    expect(shop.gateway.state.orders.list({ limit: 500 })).toHaveLength(before)
  })

  it('refuses what is no longer on sale', async () => {
    const shop = await openShop()
    const product = shop.gateway.state.products.find(MUG)
    if (product === undefined) throw new Error('no mug')
    shop.gateway.state.products.save({ ...product, status: 'offline' })
    expect(await shop.create()).toMatchObject({ is_success: false, error_code: 'A001_ORDER_CANNOT_BE_PLACED' })
  })

  it.each([
    ['blacklisted', 'BLACKLIST_BUYER_IN_LIST'],
    ['disabled', 'USER_ACCOUNT_DISABLED'],
    ['suspicious', 'A003_SUSPICIOUS_BUYER'],
    ['incomplete', 'A006_INVALID_ACCOUNT_INFO'],
  ] as const)('refuses a buyer who is %s', async (standing, code) => {
    const shop = await openShop()
    const account = shop.gateway.state.accounts.find(BUYER)
    if (account === undefined) throw new Error('no buyer')
    shop.gateway.state.accounts.save({ ...account, standing })
    expect(await shop.create()).toMatchObject({ is_success: false, error_code: code })
    expect(await shop.create({}, undefined, 'other')).toMatchObject({ is_success: true })
  })

  it('names what is wrong in a fixed order', async () => {
    const shop = await openShop()
    const account = shop.gateway.state.accounts.find(BUYER)
    if (account === undefined) throw new Error('no buyer')
    shop.gateway.state.accounts.save({ ...account, standing: 'disabled' })
    const order = { logistics_address: { ...address, zip: 'X' }, ...items([MUG, 11], ['1005999999999999', 1]) }
    const settings = { payment: { pay_currency: 'XXX' }, promotion: { promotion_activity_id: '1' } }
    const codeOf = async (...request: Parameters<typeof shop.create>) => (await shop.create(...request)).error_code
    expect(await codeOf(order, settings)).toBe('USER_ACCOUNT_DISABLED')
    shop.gateway.state.accounts.save(account)
    expect(await codeOf(order, settings)).toBe('PRICE_PAY_CURRENCY_ERROR')
    expect(await codeOf(order, { promotion: settings.promotion })).toBe('A004_CANNOT_USER_COUPON')
    expect(await codeOf(order)).toBe('B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL')
    expect(await codeOf({ ...order, logistics_address: address })).toBe('ERROR_WHEN_BUILD_FOR_PLACE_ORDER')
    expect(await codeOf(items([MUG, 11]))).toBe('INVENTORY_HOLD_ERROR')
  })

  it('refuses a currency that does not exist, and any coupon', async () => {
    const shop = await openShop()
    expect(await shop.create({}, { payment: { pay_currency: 'XXX' } })).toMatchObject({
      error_code: 'PRICE_PAY_CURRENCY_ERROR',
    })
    expect(await shop.create({}, { promotion: { promotion_activity_id: '5000000012345' } })).toMatchObject({
      error_code: 'A004_CANNOT_USER_COUPON',
    })
    expect(shop.stockOf(MUG)).toBe(10)
  })

  it('takes the address rules of a country, and the national address from the settings', async () => {
    const shop = await openShop()
    const saudi = {
      logistics_address: {
        ...address,
        country: 'SA',
        province: 'Riyadh',
        city: 'Riyadh',
        zip: '11564',
        mobile_no: '512345678',
      },
    }
    expect(await shop.create(saudi)).toMatchObject({
      is_success: false,
      error_msg: expect.stringContaining('nat_addr'),
    })
    expect(await shop.create(saudi, { trade_extra_param: { nat_addr: 'RAHA3443' } })).toMatchObject({
      is_success: true,
    })
  })
})
