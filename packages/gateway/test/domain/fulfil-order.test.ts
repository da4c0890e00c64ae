import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fulfilOrder, type FulfilmentRequest } from '../../src/domain/fulfil-order.ts'
import { type OrderStatus, orderStatuses, type SendType, type TradeOrder } from '../../src/domain/order.ts'
import { anOrder } from './an-order.ts'

function request(sendType: SendType, logisticsNo = 'ES2019COM0000123456'): FulfilmentRequest {
  return { serviceName: 'SPAIN_LOCAL_CORREOS', logisticsNo, sendType, description: null, trackingWebsite: null }
}

function fulfilled(order: TradeOrder, sendType: SendType, now = 9000): TradeOrder {
  const outcome = fulfilOrder(order, request(sendType), now)
  if ('refusal' in outcome) throw new Error(`refused: ${outcome.refusal.subMessage}`)
  return outcome.order
}

function refusedWith(order: TradeOrder, asked: FulfilmentRequest): string | undefined {
  const outcome = fulfilOrder(order, asked, 9000)
  return 'refusal' in outcome ? outcome.refusal.subMessage : undefined
}

const ALREADY = /^该交易订单已填写发货通知/
const NOTHING = /^该交易订单缺少履约信息/
const TRACKING = /^该货运跟踪号未通过物流风控审核/

describe('fulfilOrder', () => {
  it('ships the whole order', () => {
    const order = fulfilled(anOrder(), 'all')
    expect(order).toMatchObject({ status: 'WAIT_BUYER_ACCEPT_GOODS', heldStatus: null, updatedAt: 9000 })
    expect(order.shipments).toEqual([{ ...request('all'), sentAt: 9000 }])
  })

  it('ships in parts until the rest goes out', () => {
    const once = fulfilled(anOrder(), 'part', 5000)
    const twice = fulfilled(once, 'part', 6000)
    const done = fulfilled(twice, 'all', 7000)
    expect([once, twice, done].map((order) => order.status)).toEqual([
      'SELLER_PART_SEND_GOODS',
      'SELLER_PART_SEND_GOODS',
      'WAIT_BUYER_ACCEPT_GOODS',
    ])
    expect(done.shipments.map((shipment) => shipment.sentAt)).toEqual([5000, 6000, 7000])
  })

  it('sends nothing before the order’s last change, also where the clock was put back', () => {
    const order = fulfilled(anOrder({ updatedAt: 9000 }), 'all', 4000)
    expect(order).toMatchObject({ updatedAt: 9000, shipments: [{ sentAt: 9000 }] })
  })

  it.each<OrderStatus>(['IN_ISSUE', 'IN_CANCEL', 'IN_FROZEN'])('ships under %s without ending it', (status) => {
    const held = anOrder({ status, heldStatus: 'WAIT_SELLER_SEND_GOODS' })
    const shipped = fulfilled(held, 'all')
    expect(shipped).toMatchObject({ status, heldStatus: 'WAIT_BUYER_ACCEPT_GOODS' })
    expect(refusedWith(shipped, request('all'))).toMatch(ALREADY)
  })

  it.each<[OrderStatus, RegExp]>([
    ['PLACE_ORDER_SUCCESS', NOTHING],
    ['WAIT_SELLER_EXAMINE_MONEY', NOTHING],
    ['RISK_CONTROL', NOTHING],
    ['FINISH', NOTHING],
    ['WAIT_BUYER_ACCEPT_GOODS', ALREADY],
    ['FUND_PROCESSING', ALREADY],
  ])('refuses an order in %s', (status, text) => {
    expect(refusedWith(anOrder({ status }), request('all'))).toMatch(text)
    expect(refusedWith(anOrder({ status }), request('part'))).toMatch(text)
  })

  it('calls a finished order that was shipped already fulfilled', () => {
    const shipment = { ...request('all'), sentAt: 3000 }
    expect(refusedWith(anOrder({ status: 'FINISH', shipments: [shipment] }), request('all'))).toMatch(ALREADY)
  })

  it.each(['', 'ABC', 'ES 2019', 'X'.repeat(51), '单号12345'])('refuses the tracking number %j', (logisticsNo) => {
    expect(refusedWith(anOrder(), request('all', logisticsNo))).toMatch(TRACKING)
  })

  it('refuses as a business error of the remote service', () => {
    const outcome = fulfilOrder(anOrder({ status: 'FINISH' }), request('all'), 9000)
    expect(outcome).toMatchObject({ refusal: { error: 'remote-service-error', subCode: '-999' } })
  })

  it('keeps to the state diagram on any walk', () => {
    const step = fc.record({
      sendType: fc.constantFrom<SendType>('all', 'part'),
      logisticsNo: fc.constantFrom('LP00012345678901', 'bad number'),
    })
    const start = fc.record({
      status: fc.constantFrom(...orderStatuses),
      heldStatus: fc.constantFrom<OrderStatus | null>(null, 'WAIT_SELLER_SEND_GOODS', 'WAIT_BUYER_ACCEPT_GOODS'),
    })
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 8 }), (states, steps) => {
        const beneath = states.heldStatus ?? states.status
        let open = beneath === 'WAIT_SELLER_SEND_GOODS' || beneath === 'SELLER_PART_SEND_GOODS'
        let accepted = 0
        let order = Object.freeze(anOrder(states))
        for (const [index, { sendType, logisticsNo }] of steps.entries()) {
          const outcome = fulfilOrder(order, request(sendType, logisticsNo), 10_000 + index)
          const expected = open && logisticsNo !== 'bad number'
          expect('order' in outcome).toBe(expected)
          if (!('order' in outcome)) continue
          accepted += 1
          open = sendType === 'part'
          order = Object.freeze(outcome.order)
          const now = order.heldStatus ?? order.status
          expect(now).toBe(open ? 'SELLER_PART_SEND_GOODS' : 'WAIT_BUYER_ACCEPT_GOODS')
          if (states.heldStatus) expect(order.status).toBe(states.status)
        }
        expect(order.shipments).toHaveLength(accepted)
      }),
    )
  })
})
