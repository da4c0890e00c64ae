import { describe, expect, it } from 'vitest'

import { DISPUTED_ONE_IN, disputeOf } from '../../src/domain/order-delays.ts'
import { nextStep, takeStep } from '../../src/domain/order-life.ts'
import type { OrderMove } from '../../src/domain/order-moves.ts'
import { type OrderStatus, orderStatuses } from '../../src/domain/order.ts'
import { DAY, HOUR, NOW, parcel, placed } from './a-placed-order.ts'

describe('nextStep', () => {
  const within = (dueAt: number | undefined, from: number, to: number): void => {
    expect(dueAt).toBeGreaterThanOrEqual(NOW + from)
    expect(dueAt).toBeLessThanOrEqual(NOW + to)
  }

  it.each<[OrderStatus, OrderMove | 'ship', number, number]>([
    ['PLACE_ORDER_SUCCESS', 'closeUnpaid', 20 * DAY, 20 * DAY],
    ['RISK_CONTROL', 'passReview', 2 * HOUR, 24 * HOUR],
    ['WAIT_SELLER_SEND_GOODS', 'ship', DAY, 4 * DAY],
    ['SELLER_PART_SEND_GOODS', 'ship', DAY, 4 * DAY],
    ['FUND_PROCESSING', 'release', DAY, 3 * DAY],
    ['IN_CANCEL', 'acceptCancel', 12 * HOUR, 2 * DAY],
  ])('of an order in %s is %s', (status, move, from, to) => {
    for (let number = 0; number < 50; number += 1) {
      const step = nextStep(placed({ status, orderId: String(8_180_000_000_000_000 + number) }))
      expect(step?.move).toBe(move)
      within(step?.dueAt, from, to)
    }
  })

  it('of an order that is on its way is delivery within the promised days of its last parcel', () => {
    const first = { ...parcel, sentAt: NOW, sendType: 'part' } as const
    const last = { ...parcel, logisticsNo: 'LP0000000000002', sentAt: NOW + 30 * DAY }
    const order = placed({ status: 'WAIT_BUYER_ACCEPT_GOODS', shipments: [first, last] })
    expect(nextStep(order)?.move).toBe('deliver')
    within(nextStep(order)?.dueAt, 50 * DAY, 70 * DAY)
    const [line] = order.lines
    if (line === undefined) throw new Error('no line')
    within(
      nextStep({ ...order, shipments: [first], lines: [{ ...line, deliveryTime: '3-5' }] })?.dueAt,
      3 * DAY,
      5 * DAY,
    )
  })

  it('of a delivered one is acceptance, or for one in forty a complaint that ends', () => {
    const ids = Array.from({ length: 4000 }, (_, index) => String(8_180_000_000_000_000 + index * 1_000_000))
    const disputes = ids.map(disputeOf)
    const refunded = disputes.filter((outcome) => outcome === 'refunded').length
    const withdrawn = disputes.filter((outcome) => outcome === 'withdrawn').length
    // 100 are expected, with a deviation of 10.
    expect(refunded + withdrawn).toBeGreaterThan(60)
    expect(refunded + withdrawn).toBeLessThan(140)
    expect(Math.min(refunded, withdrawn)).toBeGreaterThan(15)
    for (const outcome of ['none', 'refunded', 'withdrawn'] as const) {
      const orderId = ids[disputes.indexOf(outcome)] ?? ''
      const delivered = placed({
        orderId,
        status: 'WAIT_BUYER_ACCEPT_GOODS',
        deliveredAt: NOW,
        shipments: [parcel],
      })
      const step = nextStep(delivered)
      expect(step?.move).toBe(outcome === 'none' ? 'confirm' : 'openIssue')
      within(step?.dueAt, outcome === 'none' ? DAY : 6 * HOUR, outcome === 'none' ? 10 * DAY : 3 * DAY)
      if (outcome === 'none') continue
      const disputed = takeStep(delivered, step?.dueAt ?? 0)
      expect(disputed).toMatchObject({ status: 'IN_ISSUE', heldStatus: 'WAIT_BUYER_ACCEPT_GOODS' })
      const over = takeStep(disputed, nextStep(disputed)?.dueAt ?? 0)
      expect(over.status).toBe(outcome === 'refunded' ? 'FINISH' : 'WAIT_BUYER_ACCEPT_GOODS')
      expect(nextStep(over)?.move).toBe(outcome === 'refunded' ? undefined : 'confirm')
    }
    expect(DISPUTED_ONE_IN).toBe(40)
  })

  it('is none for orders from the shop, finished ones and frozen ones', () => {
    for (const status of orderStatuses) expect(nextStep(placed({ status, buyerAccountId: null }))).toBeNull()
    for (const status of ['FINISH', 'IN_FROZEN', 'WAIT_SELLER_EXAMINE_MONEY'] as const)
      expect(nextStep(placed({ status }))).toBeNull()
  })

  it('gives a cancellation up when the seller has shipped meanwhile', () => {
    const order = placed({ status: 'IN_CANCEL', heldStatus: 'WAIT_BUYER_ACCEPT_GOODS', shipments: [parcel] })
    expect(nextStep(order)?.move).toBe('refuseCancel')
  })

  it('is not taken before its time', () => {
    const order = placed()
    expect(takeStep(order, NOW + 20 * DAY - 1)).toBe(order)
    expect(takeStep(order, NOW + 20 * DAY).status).toBe('FINISH')
  })
})
