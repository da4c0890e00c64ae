import type { OrderIssue, OrderStatus, TradeOrder } from './order.ts'

/** How an order may move: from which states, counted without what lies over them, and to which one. */
interface Arrow {
  readonly from: readonly OrderStatus[]
  /** `held` is the state underneath, `over` keeps the present one under `to`. */
  readonly to: OrderStatus | 'held' | 'same'
  readonly over?: true
  readonly endReason?: string
  readonly source: string
}

const unpaid = ['PLACE_ORDER_SUCCESS', 'WAIT_SELLER_EXAMINE_MONEY'] as const
const unshipped = ['RISK_CONTROL', 'WAIT_SELLER_SEND_GOODS'] as const
const disputable = ['WAIT_SELLER_SEND_GOODS', 'SELLER_PART_SEND_GOODS', 'WAIT_BUYER_ACCEPT_GOODS'] as const

/**
 * Every way an order can move, besides shipments (`fulfilOrder`). The words of the end reasons are in the platform's
 * manner; only `buyer_accept_goods` and `cancel_order_close_trade` were seen.
 */
export const orderArrows = {
  pay: { from: unpaid, to: 'RISK_CONTROL', source: 'order states' },
  passReview: { from: ['RISK_CONTROL'], to: 'WAIT_SELLER_SEND_GOODS', source: 'order states' },
  deliver: {
    from: ['WAIT_BUYER_ACCEPT_GOODS'],
    to: 'same',
    source: 'ours: the states do not tell delivered from sent',
  },
  confirm: { from: ['WAIT_BUYER_ACCEPT_GOODS'], to: 'FUND_PROCESSING', source: 'order states' },
  release: { from: ['FUND_PROCESSING'], to: 'FINISH', endReason: 'buyer_accept_goods', source: 'order states' },
  closeUnpaid: { from: unpaid, to: 'FINISH', endReason: 'pay_timeout_close_trade', source: 'inferred' },
  cancelUnpaid: { from: unpaid, to: 'FINISH', endReason: 'buyer_cancel_notpay_order', source: 'inferred' },
  askCancel: { from: unshipped, to: 'IN_CANCEL', over: true, source: 'order states' },
  acceptCancel: { from: ['IN_CANCEL'], to: 'FINISH', endReason: 'cancel_order_close_trade', source: 'order states' },
  refuseCancel: { from: ['IN_CANCEL'], to: 'held', source: 'inferred' },
  openIssue: { from: disputable, to: 'IN_ISSUE', over: true, source: 'order states' },
  withdrawIssue: { from: ['IN_ISSUE'], to: 'held', source: 'inferred' },
  refundIssue: { from: ['IN_ISSUE'], to: 'FINISH', endReason: 'issue_refund_close_trade', source: 'inferred' },
} as const satisfies Readonly<Record<string, Arrow>>

export type OrderMove = keyof typeof orderArrows

/** What came of a move: the order as it is then, or why it cannot be. */
export type Moved = { readonly order: TradeOrder } | { readonly problem: string }

/** What a move leaves behind on the order besides its state. */
const marks: {
  readonly [Move in OrderMove]?: (order: TradeOrder, now: number, detail: MoveDetail) => Partial<TradeOrder>
} = {
  pay: (_order, now, { paymentType = 'PAYPAL' }) => ({ paidAt: now, paymentType, payUntil: null }),
  deliver: (_order, now) => ({ deliveredAt: now }),
  confirm: (order, now) => ({ deliveredAt: order.deliveredAt ?? now }),
  openIssue: (order, now, { reason = 'Product not as described' }) => ({ issue: newIssue(order, reason, now) }),
  withdrawIssue: closedIssue,
  refundIssue: closedIssue,
}

/** What a move may be told. */
export interface MoveDetail {
  /** @default 'PAYPAL' */
  readonly paymentType?: string
  /** What the buyer complains of. */
  readonly reason?: string
}

/**
 * Moves an order along one arrow. An order never goes back in time: of `now` and its last change the later counts.
 *
 * @param now epoch milliseconds
 * @example
 * moveOrder(placed, 'pay', now) // { order: { …, status: 'RISK_CONTROL', paidAt: now } }
 * moveOrder(finished, 'pay', now) // { problem: 'the order is in FINISH and …' }
 * Source: the states of method catalogue, `aliexpress.trade.ds.order.get` and `aliexpress.solution.order.get`; the arrows are inferred from their names.
 */
export function moveOrder(order: TradeOrder, move: OrderMove, now: number, detail: MoveDetail = {}): Moved {
  const arrow: Arrow = orderArrows[move]
  const problem = whyNot(order, move, arrow)
  if (problem !== undefined) return { problem }
  const at = Math.max(now, order.updatedAt)
  return {
    order: {
      ...order,
      ...marks[move]?.(order, at, detail),
      ...statesAfter(order, arrow),
      updatedAt: at,
      ...(arrow.to === 'FINISH' ? { finishedAt: at, endReason: arrow.endReason ?? null } : {}),
    },
  }
}

function whyNot(order: TradeOrder, move: OrderMove, { from }: Arrow): string | undefined {
  if (!from.includes(order.status))
    return `order ${order.orderId} is in ${order.status}, and ${move} is for ${from.join(', ')} only`
  if (move === 'deliver' && order.deliveredAt !== null) return `order ${order.orderId} is delivered already`
  if (move === 'openIssue' && order.issue !== null) return `order ${order.orderId} has had its dispute`
  if (move === 'acceptCancel' && order.shipments.length > 0)
    return `order ${order.orderId} was shipped after the wish to cancel, so it cannot be cancelled any more`
  return undefined
}

function statesAfter(order: TradeOrder, { to, over }: Arrow): Pick<TradeOrder, 'status' | 'heldStatus'> {
  if (to === 'same') return { status: order.status, heldStatus: order.heldStatus }
  // A seed may have a dispute over nothing: then the seller is to ship.
  if (to === 'held') return { status: order.heldStatus ?? 'WAIT_SELLER_SEND_GOODS', heldStatus: null }
  return { status: to, heldStatus: over ? order.status : null }
}

/** An order has one dispute in its life, so its id comes from the order's; 18 digits and one more still fit the platform's 64 bits. */
function newIssue({ orderId }: TradeOrder, reason: string, openedAt: number): OrderIssue {
  return { issueId: orderId.length < 19 ? `6${orderId}` : orderId, reason, openedAt, closedAt: null }
}

function closedIssue(order: TradeOrder, now: number): Partial<TradeOrder> {
  return { issue: { ...(order.issue ?? newIssue(order, 'Product not as described', now)), closedAt: now } }
}
