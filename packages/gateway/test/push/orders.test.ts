import { describe, expect, it } from 'vitest'
import type { TradeOrder } from '../../src/domain/order.ts'
import type { Token } from '../../src/domain/token.ts'
import { defaultSeed, type Gateway } from '../../src/index.ts'
import { orderPublications } from '../../src/push/order-publications.ts'
import { ask, fulfil, NOON, openGateway } from '../ask.ts'
import { openReceiver } from './receiver.ts'

const APP = '12345678'
const ORDER_TOPIC = 'DROPSHIPPER_ORDER_STATUS_UPDATE'
const seeded = defaultSeed().orders.find(({ orderId }) => orderId === fulfil.out_ref)
if (seeded === undefined) throw new Error('the seed has no order of the base document')
const placed: TradeOrder = {
  ...seeded,
  status: 'PLACE_ORDER_SUCCESS',
  paidAt: null,
  shipments: [],
  buyerAccountId: '1861703697',
  orderId: '8123456789012345678',
}
const paid: TradeOrder = { ...placed, status: 'WAIT_SELLER_SEND_GOODS', paidAt: NOON }
const shipment = {
  serviceName: 'CAINIAO_STANDARD',
  logisticsNo: 'LP1',
  sendType: 'all' as const,
  description: null,
  trackingWebsite: null,
  sentAt: NOON,
}
const shipped: TradeOrder = { ...paid, status: 'WAIT_BUYER_ACCEPT_GOODS', shipments: [shipment] }
const delivered: TradeOrder = { ...shipped, deliveredAt: NOON }

const told = (before: TradeOrder | undefined, after: TradeOrder, topic: string): unknown[] =>
  orderPublications(before, after, 'seller', NOON)
    .filter((publication) => publication.topic === topic)
    .map(({ data, accountId }) => Object.assign({ accountId }, data))
const words = (before: TradeOrder | undefined, after: TradeOrder): unknown[] =>
  told(before, after, ORDER_TOPIC).map((data) => (data as { orderStatus: string }).orderStatus)

describe('what a change of an order tells its dropshipper', () => {
  it.each<[string, TradeOrder | undefined, TradeOrder, string[]]>([
    ['placed', undefined, placed, ['OrderCreated']],
    ['placed and paid at once', undefined, paid, ['OrderCreated', 'PaymentAuthorized']],
    ['a payment that fails', placed, { ...placed, paymentFailedAt: NOON }, ['paymentFailedEvent']],
    ['paid', placed, paid, ['PaymentAuthorized']],
    ['shipped', paid, shipped, ['OrderShipped']],
    ['delivered', shipped, delivered, []],
    ['confirmed', delivered, { ...delivered, status: 'FUND_PROCESSING' }, ['OrderConfirmed']],
    ['the money paid out', { ...delivered, status: 'FUND_PROCESSING' }, { ...delivered, status: 'FINISH' }, []],
    ['closed without a payment', placed, { ...placed, status: 'FINISH' }, ['OrderClosed']],
    [
      'refunded after a dispute',
      { ...shipped, status: 'IN_ISSUE', heldStatus: 'WAIT_BUYER_ACCEPT_GOODS' },
      { ...shipped, status: 'FINISH' },
      ['OrderClosed'],
    ],
    ['a dispute opened', shipped, { ...shipped, status: 'IN_ISSUE', heldStatus: 'WAIT_BUYER_ACCEPT_GOODS' }, []],
    ['nothing', shipped, shipped, []],
    ['an order of the shop', { ...placed, buyerAccountId: null }, { ...paid, buyerAccountId: null }, []],
  ])('%s', (_case, before, after, expected) => {
    expect(words(before, after)).toEqual(expected)
  })

  it('with ids as numbers that keep every digit', () => {
    expect(told(placed, paid, ORDER_TOPIC)).toEqual([
      {
        buyerId: 1861703697n,
        orderId: 8123456789012345678n,
        orderStatus: 'PaymentAuthorized',
        accountId: '1861703697',
      },
    ])
  })

  it('a payment also by the topic of payments, a parcel by that of parcels, to both sides', () => {
    expect(told(placed, paid, 'DROPSHIPPER_ORDER_PAYMENT_UPDATE')).toHaveLength(1)
    const parcel = { orderId: 8123456789012345678n, trackingNumber: 'LP1', logisticsService: 'CAINIAO_STANDARD' }
    expect(told(paid, shipped, 'LOGISTICS_TRACKING_UPDATE')).toEqual([
      { ...parcel, trackingStatus: 'shipped', accountId: '1861703697' },
      { ...parcel, trackingStatus: 'shipped', accountId: placed.sellerId },
    ])
    expect(told(shipped, delivered, 'LOGISTICS_TRACKING_UPDATE')).toMatchObject([
      { trackingStatus: 'delivered' },
      { trackingStatus: 'delivered' },
    ])
  })
})

it('a parcel that is declared in two parts is told of once', () => {
  const twice = { ...shipped, shipments: [shipment, { ...shipment, sendType: 'part' as const }] }
  expect(told(paid, twice, 'LOGISTICS_TRACKING_UPDATE')).toHaveLength(2)
  expect(told(twice, { ...twice, deliveredAt: NOON }, 'LOGISTICS_TRACKING_UPDATE')).toHaveLength(2)
})

describe('who is told', () => {
  async function shipWith(prepare: (gateway: Gateway, url: string) => void): Promise<string[]> {
    const receiver = await openReceiver()
    const gateway = await openGateway()
    gateway.clock.freeze()
    prepare(gateway, receiver.url)
    const reply = await ask(gateway, '/router/rest', fulfil)
    expect(reply.json['aliexpress_solution_order_fulfill_response']).toBeDefined()
    await gateway.idle()
    return receiver.received.map(({ body }) => body)
  }

  it('an app that ticked the topic and holds a token of the account', async () => {
    const bodies = await shipWith((gateway, url) => gateway.pushes.subscribe(APP, { url }))
    expect(bodies).toEqual([
      `{"data":{"orderId":${fulfil.out_ref},"trackingNumber":"${fulfil.logistics_no}","logisticsService":"${fulfil.service_name}","trackingStatus":"shipped"},"message_type":18,"seller_id":"220000458001","site":"ae_global","timestamp":1546315200}`,
    ])
  })

  it('none that did not tick it', async () => {
    expect(await shipWith((gateway, url) => gateway.pushes.subscribe(APP, { url, topics: [ORDER_TOPIC] }))).toEqual([])
  })

  it('none without a callback', async () => {
    expect(await shipWith((gateway) => gateway.pushes.subscribe(APP, { url: null, topics: [] }))).toEqual([])
  })

  const HOUR = 3_600_000
  const refreshable = { expiresAt: NOON - HOUR, refreshToken: 'refresh', refreshExpiresAt: NOON + HOUR }
  it.each<[string, Partial<Token>, number]>([
    ['that can still be refreshed', refreshable, 1],
    ['that was refreshed', { ...refreshable, refreshedAt: NOON - HOUR }, 0],
    ['that can no longer be refreshed', { ...refreshable, refreshExpiresAt: NOON - 1 }, 0],
    ['that the account has taken back', { revokedAt: NOON - 1 }, 0],
  ])('by a token %s', async (_case, changes, count) => {
    const seed = defaultSeed()
    const receiver = await openReceiver()
    const tokens = seed.tokens.map((token) => Object.assign({ ...token }, changes))
    const gateway = await openGateway({ seed: { ...seed, tokens } })
    gateway.pushes.subscribe(APP, { url: receiver.url, topics: ['LOGISTICS_TRACKING_UPDATE'] })
    gateway.state.orders.ship(fulfil.out_ref)
    await gateway.idle()
    expect(receiver.received).toHaveLength(count)
  })

  it('none without a token of the account', async () => {
    const seed = defaultSeed()
    const [first] = seed.apps
    if (first === undefined) throw new Error('the seed has no app')
    const app = { ...first, appKey: '87654321' }
    const receiver = await openReceiver()
    const gateway = await openGateway({ seed: { ...seed, apps: [...seed.apps, app] } })
    gateway.pushes.subscribe('87654321', { url: receiver.url })
    await ask(gateway, '/router/rest', fulfil)
    await gateway.idle()
    expect(receiver.received).toEqual([])
  })
})
