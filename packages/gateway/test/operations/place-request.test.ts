import { describe, expect, it } from 'vitest'

import { address, MUG, openShop, type Result, type Shop } from './dropshipper.ts'

async function send(shop: Shop, order: string, settings?: string) {
  return shop.call('aliexpress.ds.order.create', {
    param_place_order_request4_open_api_d_t_o: order,
    ...(settings === undefined ? {} : { ds_extend_request: settings }),
  })
}

async function resultOf(shop: Shop, order: string, settings?: string): Promise<Result> {
  const { json, text } = await send(shop, order, settings)
  const result = json['aliexpress_ds_order_create_response']?.['result']
  expect(result, text).toBeDefined()
  return result as Result
}

const item = { product_id: Number(MUG), product_count: 1 }
const where = JSON.stringify(address)

describe('the order as JSON text', () => {
  it('may have ids and counts as text', async () => {
    const shop = await openShop()
    const order = `{"logistics_address":${where},"product_items":[{"product_id":"${MUG}","product_count":"2"}]}`
    const { order_list: list } = await resultOf(shop, order)
    expect(shop.gateway.state.orders.find(String(list?.number[0]))?.lines[0]).toMatchObject({
      productId: MUG,
      count: 2,
    })
  })

  it('keeps every digit of an id that no double holds', async () => {
    const shop = await openShop()
    const order = `{"logistics_address":${where},"product_items":[{"product_id":1234567890123456789,"product_count":1}]}`
    expect((await resultOf(shop, order)).error_msg).toBe('product_items[0]: there is no product 1234567890123456789')
  })

  it('may come with settings that ask for payment', async () => {
    const shop = await openShop()
    const order = JSON.stringify({ logistics_address: address, product_items: [item] })
    const payment = '{"payment":{"try_to_pay":"true"}}'
    const { order_list: list } = await resultOf(shop, order, payment)
    expect(shop.gateway.state.orders.find(String(list?.number[0]))?.status).toBe('RISK_CONTROL')
  })

  it.each([
    ['no JSON', 'lamp'],
    ['a list', '[]'],
    ['without an address', JSON.stringify({ product_items: [item] })],
    ['without products', JSON.stringify({ logistics_address: address })],
    [
      'a count of nothing',
      JSON.stringify({ logistics_address: address, product_items: [{ ...item, product_count: 0 }] }),
    ],
    [
      'an id of letters',
      JSON.stringify({ logistics_address: address, product_items: [{ ...item, product_id: 'mug' }] }),
    ],
  ])('is refused as a parameter when it is %s', async (_what, order) => {
    for (const lenient of [[], ['json-members-unchecked']] as const) {
      const shop = await openShop({ lenient })
      const { json } = await send(shop, order)
      expect(json['error_response']?.['code'] ?? json['code']).toMatch(/^(InvalidParameter|MissingParameter)$/)
      expect(shop.stockOf(MUG)).toBe(10)
    }
  })

  it('goes beyond 50 items in no case', async () => {
    const shop = await openShop()
    const many = (count: number) =>
      JSON.stringify({ logistics_address: address, product_items: Array.from({ length: count }, () => item) })
    expect((await resultOf(shop, many(51))).error_msg).toContain('1 to 50 items')
    // One piece each is more than there are.
    expect((await resultOf(shop, many(50))).error_code).toBe('INVENTORY_HOLD_ERROR')
  })
})
