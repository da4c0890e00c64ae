import { describe, expect, it } from 'vitest'

import { ask } from '../ask.ts'
import { DAY, LAMP, MUG, openShop, payNow, type Shop } from './dropshipper.ts'

interface Entry {
  readonly order_id: number
  readonly paid_amount: number
  readonly estimated_paid_commission: number
  readonly commission_rate: string
  readonly effect_status: string
  readonly finished_amount: string
  readonly finished_time?: string
  readonly item_count: string
}

interface Page {
  readonly orders: readonly Entry[]
  readonly min_query_index_id?: string
  readonly max_query_index_id?: string
  readonly current_record_count: number
  readonly current_page_no: number
}

const range = { start_time: '2018-12-01 00:00:00', end_time: '2019-12-31 23:59:59', status: 'Payment Completed' }

async function list(shop: Shop, params: Readonly<Record<string, string>> = {}, session?: string): Promise<Page> {
  const { json, text } = await shop.call('aliexpress.ds.commissionorder.listbyindex', { ...range, ...params }, session)
  const answer = json['aliexpress_ds_commissionorder_listbyindex_response']
  expect(answer?.['rsp_code'], text).toBe(200)
  const result = answer?.['result'] as Omit<Page, 'orders'> & { orders?: { traffic_order_effect_d_t_o?: Entry[] } }
  return { ...result, orders: result.orders?.traffic_order_effect_d_t_o ?? [] }
}

describe('aliexpress.ds.commissionorder.listbyindex', () => {
  it('lists what the account ordered and paid, line by line', async () => {
    const shop = await openShop()
    await shop.place()
    const items = [
      { product_id: Number(MUG), product_count: 2 },
      { product_id: Number(LAMP), product_count: 1 },
    ]
    const ids = await shop.place({ product_items: items }, payNow)
    await shop.place({}, payNow, 'other')
    const { orders, current_record_count: count } = await list(shop)
    expect(count).toBe(2)
    expect(orders.map(({ order_id: id }) => String(id))).toEqual(ids)
    expect(orders).toMatchObject([
      { paid_amount: 1998, item_count: '2', effect_status: 'Payment Completed', finished_amount: '0' },
      { paid_amount: 3000, item_count: '1' },
    ])
    for (const { paid_amount: paid, estimated_paid_commission: commission, commission_rate: rate } of orders)
      expect(commission).toBe(Math.round((paid * Number.parseFloat(rate)) / 100))
  })

  it('moves an order on with its life', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place({}, payNow)
    const { orders } = shop.gateway.state
    orders.ship(orderId)
    orders.confirm(orderId)
    expect((await list(shop)).orders).toEqual([])
    expect((await list(shop, { status: 'Buyer Confirmed Receipt' })).orders).toMatchObject([
      { finished_amount: '999', finished_time: '2018-12-31 20:00:00' },
    ])
  })

  it('is gone through once by cursor and by page', async () => {
    const shop = await openShop()
    const placed: string[] = []
    for (let number = 0; number < 7; number += 1) {
      placed.push(...(await shop.place({}, payNow)))
      shop.gateway.clock.advance(1000)
    }
    const byCursor: string[] = []
    for (let after = ''; ;) {
      const page = await list(shop, { page_size: '3', start_query_index_id: after })
      byCursor.push(...page.orders.map(({ order_id: id }) => String(id)))
      if (page.orders.length < 3) break
      after = page.max_query_index_id ?? ''
    }
    expect(byCursor).toEqual(placed)
    const pages = await Promise.all(
      ['1', '2', '3', '4'].map((number) => list(shop, { page_size: '3', page_no: number })),
    )
    expect(pages.flatMap(({ orders }) => orders.map(({ order_id: id }) => String(id)))).toEqual(placed)
    expect(pages.map(({ current_page_no: number, current_record_count: count }) => [number, count])).toEqual([
      [1, 3],
      [2, 3],
      [3, 1],
      [4, 0],
    ])
  })

  it('keeps to the time asked for, ends included', async () => {
    const shop = await openShop()
    const [first = ''] = await shop.place({}, payNow)
    shop.gateway.clock.advance(DAY)
    await shop.place({}, payNow)
    const at = '2018-12-31 20:00:00'
    expect((await list(shop, { start_time: at, end_time: at })).orders.map(({ order_id: id }) => String(id))).toEqual([
      first,
    ])
    expect((await list(shop, { end_time: '2018-12-31 19:59:59' })).orders).toEqual([])
  })

  it.each([
    { start_time: 'yesterday' },
    { end_time: '2018-11-30 00:00:00' },
    { page_no: '0' },
    { start_query_index_id: 'X' },
  ])('refuses %j', async (wrong) => {
    const shop = await openShop()
    const { json } = await shop.call('aliexpress.ds.commissionorder.listbyindex', { ...range, ...wrong })
    expect(json['error_response'] ?? json).toMatchObject({ code: 'InvalidParameter' })
  })
})

it('/ds/order/list is the same list, flat and with all states', async () => {
  const shop = await openShop()
  const [orderId = ''] = await shop.place({}, payNow)
  const { json, text } = await ask(shop.gateway, '/rest/ds/order/list', {
    app_key: '12345678',
    timestamp: String(shop.gateway.clock.now()),
    sign_method: 'sha256',
    access_token: 'buyer',
  })
  expect(json, text).toMatchObject({ resp_code: 200, result: { orders: [{ order_id: Number(orderId) }] } })
})
