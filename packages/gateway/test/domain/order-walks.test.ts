import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { orderAmounts } from '../../src/domain/order-amounts.ts'
import { nextStep, takeStep } from '../../src/domain/order-life.ts'
import { type OrderMove, orderArrows } from '../../src/domain/order-moves.ts'
import { type OrderStatus, orderStatuses, type TradeOrder } from '../../src/domain/order.ts'
import { act, type Action } from './act-on-order.ts'
import { dollars } from './an-order.ts'
import { HOUR, NOW, placed } from './a-placed-order.ts'

const moves = Object.keys(orderArrows) as OrderMove[]
const actions: readonly Action[] = [...moves, 'time', 'time', 'time', 'time', 'shipPart', 'shipAll']

const overlays: readonly OrderStatus[] = ['IN_CANCEL', 'IN_ISSUE', 'IN_FROZEN']

function expectSound(order: TradeOrder): void {
  expect(orderStatuses).toContain(order.status)
  expect(order.heldStatus !== null).toBe(overlays.includes(order.status))
  expect(overlays).not.toContain(order.heldStatus)
  const beneath = order.heldStatus ?? order.status
  const times = [
    order.createdAt,
    order.paidAt,
    ...order.shipments.map(({ sentAt }) => sentAt),
    order.deliveredAt,
    order.finishedAt,
  ].filter((time) => time !== null)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  expect(Math.max(...times)).toBeLessThanOrEqual(order.updatedAt)
  expect(order.finishedAt !== null).toBe(order.status === 'FINISH')
  expect(order.endReason !== null).toBe(order.status === 'FINISH')
  if (beneath !== 'FINISH') expect(order.paidAt === null).toBe(beneath === 'PLACE_ORDER_SUCCESS')
  const wasSent = order.shipments.length > 0
  if (['SELLER_PART_SEND_GOODS', 'WAIT_BUYER_ACCEPT_GOODS', 'FUND_PROCESSING'].includes(beneath))
    expect(wasSent).toBe(true)
  if (['PLACE_ORDER_SUCCESS', 'RISK_CONTROL', 'WAIT_SELLER_SEND_GOODS'].includes(beneath)) expect(wasSent).toBe(false)
  expect(order.shipments.filter(({ sendType }) => sendType === 'all').length).toBeLessThanOrEqual(1)
  if (order.issue !== null) expect(order.issue.closedAt === null).toBe(order.status === 'IN_ISSUE')
  const { pay, goods, commission, proceeds } = orderAmounts(order.lines)
  expect({ pay, goods }).toEqual({ pay: dollars('9.99'), goods: [dollars('9.99')] })
  expect(Number(commission.amount) + Number(proceeds.amount)).toBeCloseTo(Number(pay.amount), 10)
}

describe('any walk', () => {
  const walk = fc.record({
    number: fc.integer({ min: 0, max: 100_000 }),
    steps: fc.array(fc.record({ action: fc.constantFrom(...actions), hours: fc.integer({ min: 0, max: 900 }) }), {
      maxLength: 30,
    }),
  })

  it('leaves the order sound, and left alone it ends', () => {
    fc.assert(
      fc.property(walk, ({ number, steps }) => {
        let order = placed({ orderId: String(8_180_000_000_000_000 + number) })
        let now = NOW
        for (const { action, hours } of steps) {
          now += hours * HOUR
          const next = act(Object.freeze(order), action, now)
          if (order.status === 'FINISH') expect(next).toBe(order)
          expect(next.updatedAt).toBeGreaterThanOrEqual(order.updatedAt)
          expect(next.shipments.slice(0, order.shipments.length)).toEqual(order.shipments)
          order = next
          expectSound(order)
        }
        let left = 20
        for (let step = nextStep(order); step !== null && left > 0; step = nextStep(order), left -= 1) {
          order = takeStep(order, step.dueAt)
          expectSound(order)
        }
        expect(order.status).toBe('FINISH')
      }),
      { numRuns: 500 },
    )
  })
})
