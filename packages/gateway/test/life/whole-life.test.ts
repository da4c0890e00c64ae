import { describe, expect, it } from 'vitest'

import { defaultSeed } from '../../src/index.ts'
import { BUYER, DAY, items, MUG, openShop, payNow, SHIRT } from '../operations/dropshipper.ts'

const WHITE = '14:771;5:100'

describe('a whole life', () => {
  const left = ['RISK_CONTROL', 'WAIT_SELLER_SEND_GOODS', 'WAIT_BUYER_ACCEPT_GOODS', 'FINISH']

  it('goes by itself when time moves, step by step as in one jump', async () => {
    const [slow, fast] = await Promise.all([openShop(), openShop()])
    const [ids] = await Promise.all([slow, fast].map((shop) => shop.place({}, payNow)))
    const [orderId = ''] = ids ?? []
    const seen = new Set<string>()
    for (let day = 0; day < 60; day += 1) {
      seen.add(String((await slow.see(orderId))['order_status']))
      slow.gateway.clock.advance(DAY)
    }
    fast.gateway.clock.advance(60 * DAY)
    expect([...seen]).toEqual(left)
    const [one, other] = [slow, fast].map((shop) => shop.gateway.state.orders.find(orderId))
    expect(other).toEqual(one)
    expect(one).toMatchObject({ status: 'FINISH', endReason: 'buyer_accept_goods' })
    const times = [one?.createdAt, one?.paidAt, one?.shipments[0]?.sentAt, one?.deliveredAt, one?.finishedAt]
    expect(times).toEqual([...times].toSorted((a, b) => Number(a) - Number(b)))
    expect(await fast.see(orderId)).toEqual(await slow.see(orderId))
  })

  it('closes what is not paid in time, and gives the stock back', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place(items([MUG, 4]))
    expect(shop.stockOf(MUG)).toBe(6)
    shop.gateway.clock.advance(20 * DAY - 1)
    expect(await shop.see(orderId)).toMatchObject({ order_status: 'PLACE_ORDER_SUCCESS', pay_timeout_second: '0' })
    shop.gateway.clock.advance(1)
    const order = await shop.see(orderId)
    expect(order).toMatchObject({ order_status: 'FINISH', logistics_status: 'NO_LOGISTICS' })
    expect(JSON.stringify(order)).toContain('pay_timeout_close_trade')
    expect(shop.stockOf(MUG)).toBe(10)
  })

  it('keeps the stock of what was shipped', async () => {
    const shop = await openShop()
    await shop.place(items([SHIRT, 2, WHITE]), payNow)
    shop.gateway.clock.advance(90 * DAY)
    expect(shop.stockOf(SHIRT)).toBe(3)
  })

  it('is shipped by the seller who calls, whole and in part', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place({}, payNow)
    shop.gateway.clock.advance(DAY - 1)
    expect(await shop.see(orderId)).toMatchObject({ order_status: 'WAIT_SELLER_SEND_GOODS' })
    const ship = (sendType: string, number: string) =>
      shop.call(
        'aliexpress.solution.order.fulfill',
        { out_ref: orderId, send_type: sendType, service_name: 'CAINIAO_STANDARD', logistics_no: number },
        'test',
      )
    await ship('part', 'LP0000000000001')
    expect(await shop.see(orderId)).toMatchObject({
      order_status: 'SELLER_PART_SEND_GOODS',
      logistics_status: 'SELLER_SEND_PART_GOODS',
    })
    await ship('all', 'LP0000000000002')
    expect(await shop.see(orderId)).toMatchObject({
      order_status: 'WAIT_BUYER_ACCEPT_GOODS',
      logistics_status: 'SELLER_SEND_GOODS',
      logistics_info_list: {
        aeop_order_logistics_info: [{ logistics_no: 'LP0000000000001' }, { logistics_no: 'LP0000000000002' }],
      },
    })
  })

  it('leaves the orders from the shop as they are', async () => {
    const shop = await openShop()
    const before = shop.gateway.state.orders.list({ limit: 500 })
    shop.gateway.clock.advance(400 * DAY)
    expect(shop.gateway.state.orders.list({ limit: 500 })).toEqual(before)
  })

  it('begins for an order of a seed that an account placed', async () => {
    const seed = defaultSeed()
    const pattern = seed.orders.find(({ orderId }) => orderId === '1000006270175804')
    if (pattern === undefined) throw new Error('the seed has changed')
    const order = { ...pattern, orderId: '8180000000000001', buyerAccountId: BUYER }
    const shop = await openShop({ seed: { ...seed, orders: [...seed.orders, order] } })
    shop.gateway.clock.advance(4 * DAY)
    expect(shop.gateway.state.orders.find(order.orderId)?.status).toBe('WAIT_BUYER_ACCEPT_GOODS')
  })
})

it('an order whose next step cannot be taken stays, and holds nothing up', async () => {
  const seed = defaultSeed()
  const shipped = seed.orders.find(({ status }) => status === 'WAIT_BUYER_ACCEPT_GOODS')
  if (shipped === undefined) throw new Error('the seed has changed')
  // Shipped in full, and yet waiting to be: the simulated seller is refused.
  const order = {
    ...shipped,
    orderId: '8180000000000001',
    buyerAccountId: BUYER,
    status: 'WAIT_SELLER_SEND_GOODS' as const,
  }
  const shop = await openShop({ seed: { ...seed, orders: [order] } })
  shop.gateway.clock.advance(100 * DAY)
  expect(shop.gateway.state.orders.find(order.orderId)?.status).toBe('WAIT_SELLER_SEND_GOODS')
})
