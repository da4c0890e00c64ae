import { describe, expect, it } from 'vitest'

import { BUYER, DAY, MUG, NOON, openShop, payNow } from '../operations/dropshipper.ts'

describe('by hand', () => {
  it('an order is paid, shipped, delivered, confirmed and finished', async () => {
    const shop = await openShop()
    const { orders } = shop.gateway.state
    const [orderId = ''] = await shop.place()
    expect(orders.pay(orderId).status).toBe('RISK_CONTROL')
    expect(orders.ship(orderId)).toMatchObject({
      status: 'WAIT_BUYER_ACCEPT_GOODS',
      shipments: [{ logisticsNo: expect.stringMatching(/^LP\d{17}$/), sendType: 'all', sentAt: NOON }],
    })
    expect(orders.deliver(orderId)).toMatchObject({ status: 'WAIT_BUYER_ACCEPT_GOODS', deliveredAt: NOON })
    expect(orders.confirm(orderId).status).toBe('FUND_PROCESSING')
    // The buyer is not told of the seller's money.
    expect(await shop.see(orderId)).toMatchObject({ order_status: 'FINISH', logistics_status: 'BUYER_ACCEPT_GOODS' })
    shop.gateway.clock.advance(3 * DAY)
    expect(orders.find(orderId)).toMatchObject({ status: 'FINISH', endReason: 'buyer_accept_goods' })
  })

  it('an order is shipped by what is given, and by its own where nothing is', async () => {
    const shop = await openShop()
    const { orders } = shop.gateway.state
    const [orderId = ''] = await shop.place({}, payNow)
    const chosen = orders.find(orderId)?.lines[0]?.logisticsType
    // @ts-expect-error a program without types may give it
    expect(orders.ship(orderId, { logisticsNo: undefined, serviceName: undefined }).shipments).toMatchObject([
      { logisticsNo: `LP${orderId}1`, serviceName: chosen },
    ])
    orders.openIssue(orderId)
    // @ts-expect-error no outcome
    expect(() => orders.closeIssue(orderId, 'refund')).toThrow('give refunded or withdrawn')
    expect(orders.find(orderId)?.status).toBe('IN_ISSUE')
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'no list has %d orders, products or messages',
    async (limit) => {
      const { gateway } = await openShop()
      for (const records of [gateway.state.orders, gateway.state.products, gateway.pushes])
        expect(() => records.list({ limit })).toThrow(new RangeError(`limit is ${limit}: give a whole number from 0`))
    },
  )

  it('an order is cancelled before and after payment', async () => {
    const shop = await openShop()
    const { orders } = shop.gateway.state
    const [unpaid = '', paid = '', late = ''] = (
      await Promise.all([shop.place(), shop.place({}, payNow), shop.place({}, payNow)])
    ).flat()
    expect(shop.stockOf(MUG)).toBe(7)
    expect(orders.cancel(unpaid)).toMatchObject({ status: 'FINISH', endReason: 'buyer_cancel_notpay_order' })
    expect(orders.cancel(paid)).toMatchObject({ status: 'IN_CANCEL', heldStatus: 'RISK_CONTROL' })
    expect(shop.stockOf(MUG)).toBe(8)
    expect(orders.cancel(paid)).toMatchObject({ status: 'FINISH', endReason: 'cancel_order_close_trade' })
    orders.cancel(late)
    shop.gateway.clock.advance(2 * DAY)
    expect(orders.find(late)).toMatchObject({ status: 'FINISH', endReason: 'cancel_order_close_trade' })
    expect(shop.stockOf(MUG)).toBe(10)
  })

  it('a dispute ends the order or lets it go on', async () => {
    const shop = await openShop()
    const { orders } = shop.gateway.state
    const [one = '', two = ''] = (await Promise.all([shop.place({}, payNow), shop.place({}, payNow)])).flat()
    for (const id of [one, two]) {
      orders.ship(id)
      expect(orders.openIssue(id, { reason: 'Broken' })).toMatchObject({
        status: 'IN_ISSUE',
        heldStatus: 'WAIT_BUYER_ACCEPT_GOODS',
        issue: { reason: 'Broken', openedAt: NOON, closedAt: null },
      })
    }
    expect(await shop.see(one)).toMatchObject({ order_status: 'WAIT_BUYER_ACCEPT_GOODS' })
    shop.gateway.clock.advance(1000)
    expect(orders.closeIssue(one, 'refunded')).toMatchObject({
      status: 'FINISH',
      endReason: 'issue_refund_close_trade',
    })
    expect(orders.closeIssue(two)).toMatchObject({
      status: 'WAIT_BUYER_ACCEPT_GOODS',
      issue: { closedAt: NOON + 1000 },
    })
    expect(() => orders.openIssue(two)).toThrow(/has had its dispute/)
  })

  it('says what cannot be', async () => {
    const shop = await openShop()
    const { orders } = shop.gateway.state
    const [orderId = ''] = await shop.place()
    expect(() => orders.pay('1')).toThrow('there is no order 1')
    expect(() => orders.confirm(orderId)).toThrow(
      /is in PLACE_ORDER_SUCCESS, and confirm is for WAIT_BUYER_ACCEPT_GOODS only/,
    )
    expect(() => orders.ship(orderId)).toThrow(/is in PLACE_ORDER_SUCCESS: only what is paid/)
    orders.pay(orderId)
    expect(() => orders.ship(orderId, { logisticsNo: '#' })).toThrow(/4 to 50 letters/)
    // Nothing of a move that failed is left.
    expect(orders.find(orderId)?.status).toBe('RISK_CONTROL')
    orders.ship(orderId)
    orders.deliver(orderId)
    expect(() => orders.deliver(orderId)).toThrow(/is delivered already/)
  })

  it('orders are listed by state and buyer, newest first', async () => {
    const shop = await openShop()
    const { orders } = shop.gateway.state
    const [one = ''] = await shop.place()
    shop.gateway.clock.advance(1)
    const [two = ''] = await shop.place()
    await shop.place({}, undefined, 'other')
    const ids = (filter: Parameters<typeof orders.list>[0]) => orders.list(filter).map(({ orderId }) => orderId)
    expect(ids({ buyerAccountId: BUYER })).toEqual([two, one])
    expect(ids({ buyerAccountId: BUYER, limit: 1 })).toEqual([two])
    expect(ids({ buyerAccountId: BUYER, status: 'FINISH' })).toEqual([])
    expect(orders.list({ status: 'FINISH' }).every(({ status }) => status === 'FINISH')).toBe(true)
    expect(orders.list()).toHaveLength(20)
  })
})
