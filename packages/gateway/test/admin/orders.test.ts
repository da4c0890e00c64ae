import { describe, expect, it } from 'vitest'

import { BUYER, openShop, payNow, type Shop } from '../operations/dropshipper.ts'

async function admin(shop: Shop, verb: string, path: string, body?: unknown) {
  const response = await shop.gateway.fetch(`${shop.gateway.url}/_aeop${path}`, {
    method: verb,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

describe('orders over HTTP', () => {
  it('are listed and looked at', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place()
    const { status, answer } = await admin(shop, 'GET', `/orders?buyer=${BUYER}&status=PLACE_ORDER_SUCCESS&limit=5`)
    expect(status).toBe(200)
    expect(answer['orders']).toEqual([shop.gateway.state.orders.find(orderId)])
    expect((await admin(shop, 'GET', '/orders?status=FINISH&limit=3')).answer['orders']).toHaveLength(3)
    expect((await admin(shop, 'GET', `/orders/${orderId}`)).answer).toMatchObject({
      orderId,
      status: 'PLACE_ORDER_SUCCESS',
    })
  })

  it('go through their life', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place()
    const post = async (move: string, body?: unknown) =>
      (await admin(shop, 'POST', `/orders/${orderId}/${move}`, body)).answer
    expect(await post('pay')).toMatchObject({ status: 'RISK_CONTROL' })
    expect(await post('ship', { logisticsNo: 'LP0000000000007', serviceName: 'EMS' })).toMatchObject({
      status: 'WAIT_BUYER_ACCEPT_GOODS',
      shipments: [{ logisticsNo: 'LP0000000000007', serviceName: 'EMS' }],
    })
    expect(await post('open-issue', { reason: 'Broken' })).toMatchObject({
      status: 'IN_ISSUE',
      issue: { reason: 'Broken' },
    })
    expect(await post('close-issue')).toMatchObject({ status: 'WAIT_BUYER_ACCEPT_GOODS' })
    expect(await post('deliver')).toMatchObject({ deliveredAt: shop.gateway.clock.now() })
    expect(await post('confirm')).toMatchObject({ status: 'FUND_PROCESSING' })
  })

  it('end by a refund or a cancellation', async () => {
    const shop = await openShop()
    const [one = '', two = ''] = (await Promise.all([shop.place({}, payNow), shop.place()])).flat()
    shop.gateway.state.orders.ship(one)
    shop.gateway.state.orders.openIssue(one)
    expect((await admin(shop, 'POST', `/orders/${one}/close-issue`, { outcome: 'refunded' })).answer).toMatchObject({
      status: 'FINISH',
      endReason: 'issue_refund_close_trade',
    })
    expect((await admin(shop, 'POST', `/orders/${two}/cancel`)).answer).toMatchObject({ status: 'FINISH' })
  })

  it.each([
    ['GET', '/orders/1', undefined, 404, 'there is no order 1'],
    ['POST', '/orders/1/pay', undefined, 404, 'there is no order 1'],
    [
      'POST',
      '/orders/1000006270175804/pay',
      undefined,
      409,
      'is in WAIT_SELLER_SEND_GOODS, and pay is for PLACE_ORDER_SUCCESS',
    ],
    ['POST', '/orders/1000006270175804/ship', { logisticsNo: '' }, 400, 'logisticsNo'],
    ['POST', '/orders/1000006270175804/ship', { number: 'X' }, 400, 'number'],
    ['POST', '/orders/1000006270175804/close-issue', { outcome: 'perhaps' }, 400, 'outcome'],
    ['GET', '/orders?status=LOST', undefined, 400, 'status'],
    ['GET', '/orders?limit=0', undefined, 400, 'limit'],
  ])('%s %s %j is refused with %d', async (verb, path, body, status, message) => {
    const shop = await openShop()
    const refused = await admin(shop, verb, path, body)
    expect(refused).toMatchObject({
      status,
      answer: { error: { message: expect.stringContaining(message), remedy: expect.any(String) } },
    })
  })
})
