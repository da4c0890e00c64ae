import { describe, expect, it } from 'vitest'
import { BUYER, DAY, openShop, payNow } from '../operations/dropshipper.ts'
import { openReceiver } from './receiver.ts'

const APP = '12345678'

describe('the life of an order', () => {
  it('reaches the callback from the placing to the end, each message once and as of its own time', async () => {
    const shop = await openShop()
    const receiver = await openReceiver()
    const { gateway } = shop
    const start = gateway.clock.now()
    gateway.pushes.subscribe(APP, { url: receiver.url, topics: ['DROPSHIPPER_ORDER_STATUS_UPDATE'] })
    const [orderId = ''] = await shop.place({}, payNow)
    await gateway.idle()
    gateway.clock.advance(120 * DAY)
    await gateway.idle()
    const bodies = receiver.received.map(
      ({ body }) => JSON.parse(body) as { data: Record<string, unknown>; timestamp: number; seller_id: string },
    )
    expect(receiver.received[0]?.body).toContain(`"orderId":${orderId},`)
    expect(bodies.map(({ data }) => data['orderStatus'])).toEqual([
      'OrderCreated',
      'PaymentAuthorized',
      'OrderShipped',
      'OrderConfirmed',
    ])
    expect(bodies.every(({ data, seller_id }) => data['buyerId'] === Number(BUYER) && seller_id === BUYER)).toBe(true)
    const times = bodies.map(({ timestamp }) => timestamp)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(times[0]).toBe(start / 1000)
    expect(times[2]).toBeGreaterThan(start / 1000 + 3600)
    expect(times[3]).toBeLessThan(start / 1000 + 119 * 86_400)
  })

  it('tells of a payment that fails, by both topics', async () => {
    const shop = await openShop()
    const receiver = await openReceiver()
    shop.gateway.state.accounts.save({ accountId: BUYER, apiPay: 'none' })
    shop.gateway.pushes.subscribe(APP, { url: receiver.url })
    await shop.place({}, payNow)
    await shop.gateway.idle()
    const told = receiver.received.map(({ body }) => {
      const { message_type, data } = JSON.parse(body) as { message_type: number; data: { orderStatus: string } }
      return `${message_type} ${data.orderStatus}`
    })
    expect(told).toEqual(['53 OrderCreated', '53 paymentFailedEvent', '51 paymentFailedEvent'])
  })
})
