import { describe, expect, it } from 'vitest'

import { moveOrder, type OrderMove, orderArrows } from '../../src/domain/order-moves.ts'
import { type OrderStatus, orderStatuses, type TradeOrder } from '../../src/domain/order.ts'
import { DAY, HOUR, NOW, parcel, placed } from './a-placed-order.ts'

const moves = Object.keys(orderArrows) as OrderMove[]

/** The diagram once more, arrow by arrow: from, what lies underneath, move, to, what lies underneath then. */
const diagram: readonly (readonly [OrderStatus, OrderStatus | null, OrderMove, OrderStatus, OrderStatus | null])[] = [
  ['PLACE_ORDER_SUCCESS', null, 'pay', 'RISK_CONTROL', null],
  ['PLACE_ORDER_SUCCESS', null, 'closeUnpaid', 'FINISH', null],
  ['PLACE_ORDER_SUCCESS', null, 'cancelUnpaid', 'FINISH', null],
  ['WAIT_SELLER_EXAMINE_MONEY', null, 'pay', 'RISK_CONTROL', null],
  ['WAIT_SELLER_EXAMINE_MONEY', null, 'closeUnpaid', 'FINISH', null],
  ['WAIT_SELLER_EXAMINE_MONEY', null, 'cancelUnpaid', 'FINISH', null],
  ['RISK_CONTROL', null, 'passReview', 'WAIT_SELLER_SEND_GOODS', null],
  ['RISK_CONTROL', null, 'askCancel', 'IN_CANCEL', 'RISK_CONTROL'],
  ['WAIT_SELLER_SEND_GOODS', null, 'askCancel', 'IN_CANCEL', 'WAIT_SELLER_SEND_GOODS'],
  ['WAIT_SELLER_SEND_GOODS', null, 'openIssue', 'IN_ISSUE', 'WAIT_SELLER_SEND_GOODS'],
  ['SELLER_PART_SEND_GOODS', null, 'openIssue', 'IN_ISSUE', 'SELLER_PART_SEND_GOODS'],
  ['WAIT_BUYER_ACCEPT_GOODS', null, 'openIssue', 'IN_ISSUE', 'WAIT_BUYER_ACCEPT_GOODS'],
  ['WAIT_BUYER_ACCEPT_GOODS', null, 'deliver', 'WAIT_BUYER_ACCEPT_GOODS', null],
  ['WAIT_BUYER_ACCEPT_GOODS', null, 'confirm', 'FUND_PROCESSING', null],
  ['FUND_PROCESSING', null, 'release', 'FINISH', null],
  ['IN_CANCEL', 'RISK_CONTROL', 'acceptCancel', 'FINISH', null],
  ['IN_CANCEL', 'RISK_CONTROL', 'refuseCancel', 'RISK_CONTROL', null],
  ['IN_CANCEL', 'WAIT_SELLER_SEND_GOODS', 'acceptCancel', 'FINISH', null],
  ['IN_CANCEL', 'WAIT_SELLER_SEND_GOODS', 'refuseCancel', 'WAIT_SELLER_SEND_GOODS', null],
  ['IN_ISSUE', 'WAIT_SELLER_SEND_GOODS', 'refundIssue', 'FINISH', null],
  ['IN_ISSUE', 'WAIT_SELLER_SEND_GOODS', 'withdrawIssue', 'WAIT_SELLER_SEND_GOODS', null],
  ['IN_ISSUE', 'WAIT_BUYER_ACCEPT_GOODS', 'refundIssue', 'FINISH', null],
  ['IN_ISSUE', 'WAIT_BUYER_ACCEPT_GOODS', 'withdrawIssue', 'WAIT_BUYER_ACCEPT_GOODS', null],
]

function moved(order: TradeOrder, move: OrderMove, now = NOW + HOUR): TradeOrder {
  const outcome = moveOrder(order, move, now)
  if ('problem' in outcome) throw new Error(outcome.problem)
  return outcome.order
}

describe('moveOrder', () => {
  it.each(diagram)('%s over %s: %s leads to %s over %s', (status, heldStatus, move, after, heldAfter) => {
    const order = Object.freeze(placed({ status, heldStatus }))
    const next = moved(order, move)
    expect(next).toMatchObject({ status: after, heldStatus: heldAfter, updatedAt: NOW + HOUR })
    expect(next.finishedAt).toBe(after === 'FINISH' ? NOW + HOUR : null)
    expect(next.endReason === null).toBe(after !== 'FINISH')
  })

  const others = orderStatuses.flatMap((status) =>
    moves
      .filter((move) => !diagram.some(([from, , along]) => from === status && along === move))
      .map((move) => [status, move] as const),
  )

  it('knows no other arrow', () => {
    expect(others).toHaveLength(orderStatuses.length * moves.length - 19)
    for (const [status, move] of others) {
      const outcome = moveOrder(placed({ status }), move, NOW)
      expect(outcome, `${status} ${move}`).toEqual({
        problem: expect.stringMatching(new RegExp(`^order 8180000001700200 is in ${status}, and ${move} is for `)),
      })
    }
  })

  it('notes when it was paid, delivered, and what the buyer complains of', () => {
    expect(moved(placed(), 'pay')).toMatchObject({ paidAt: NOW + HOUR, paymentType: 'PAYPAL', payUntil: null })
    const sent = placed({ status: 'WAIT_BUYER_ACCEPT_GOODS', shipments: [parcel] })
    expect(moved(sent, 'deliver').deliveredAt).toBe(NOW + HOUR)
    // Who accepts the goods has them.
    expect(moved(sent, 'confirm').deliveredAt).toBe(NOW + HOUR)
    const disputed = moveOrder(sent, 'openIssue', NOW + HOUR, { reason: 'Broken' })
    expect(disputed).toMatchObject({
      order: { issue: { issueId: '68180000001700200', reason: 'Broken', openedAt: NOW + HOUR, closedAt: null } },
    })
  })

  it('delivers once, has one dispute, and cancels nothing that was shipped', () => {
    const delivered = placed({ status: 'WAIT_BUYER_ACCEPT_GOODS', deliveredAt: NOW })
    expect(moveOrder(delivered, 'deliver', NOW)).toEqual({ problem: expect.stringContaining('delivered already') })
    const issue = { issueId: '1', reason: 'Broken', openedAt: NOW, closedAt: NOW }
    expect(moveOrder({ ...delivered, issue }, 'openIssue', NOW)).toEqual({
      problem: expect.stringContaining('has had its dispute'),
    })
    const sent = placed({ status: 'IN_CANCEL', heldStatus: 'WAIT_BUYER_ACCEPT_GOODS', shipments: [parcel] })
    expect(moveOrder(sent, 'acceptCancel', NOW)).toEqual({ problem: expect.stringContaining('was shipped') })
    expect(moved(sent, 'refuseCancel').status).toBe('WAIT_BUYER_ACCEPT_GOODS')
  })

  it('never goes back in time', () => {
    expect(moved(placed(), 'pay', NOW - DAY)).toMatchObject({ paidAt: NOW, updatedAt: NOW })
  })
})
