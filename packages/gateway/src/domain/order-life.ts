import { delayOf, disputeOf } from './order-delays.ts'
import { moveOrder, type OrderMove } from './order-moves.ts'
import type { OrderStatus, Shipment, TradeOrder } from './order.ts'
import { fulfilOrder } from './fulfil-order.ts'
import { arrivalOf } from './tracking.ts'

/** What happens to an order next by itself, and when. */
export interface NextStep {
  /** Epoch milliseconds. */
  readonly dueAt: number
  readonly move: OrderMove | 'ship'
}

/** Who looks after an order when nobody calls: for each state the next step, or none. */
const steps: { readonly [Status in OrderStatus]?: (order: TradeOrder) => NextStep | null } = {
  PLACE_ORDER_SUCCESS: ({ payUntil }) => (payUntil === null ? null : { move: 'closeUnpaid', dueAt: payUntil }),
  RISK_CONTROL: (order) => after(order, 'passReview', 'review'),
  WAIT_SELLER_SEND_GOODS: (order) => after(order, 'ship', 'shipping'),
  SELLER_PART_SEND_GOODS: (order) => after(order, 'ship', 'shipping'),
  WAIT_BUYER_ACCEPT_GOODS: atBuyer,
  FUND_PROCESSING: (order) => after(order, 'release', 'release'),
  IN_CANCEL: (order) => after(order, order.shipments.length > 0 ? 'refuseCancel' : 'acceptCancel', 'cancellation'),
  IN_ISSUE: (order) =>
    order.issue && {
      move: disputeOf(order.orderId) === 'refunded' ? 'refundIssue' : 'withdrawIssue',
      dueAt: order.issue.openedAt + delayOf(order.orderId, 'dispute'),
    },
}

/**
 * What happens to an order when nobody does anything. Only orders that an account placed through the API live by
 * themselves; those that a seed has from a shop wait for ever, so that an example finds the order it is about.
 *
 * ```text
 *   placed                       pay             passReview               ship
 * ──────────> PLACE_ORDER_SUCCESS ──> RISK_CONTROL ──> WAIT_SELLER_SEND_GOODS ──────────────> WAIT_BUYER_ACCEPT_GOODS <─┐
 *                │                                        │ ship a part        ship the rest ^     │   │ deliver ───────┘
 *                │ closeUnpaid, cancelUnpaid              └──────> SELLER_PART_SEND_GOODS ───┘     │ confirm
 *                v                                                                                 v
 *              FINISH <──────────────────────────────── release ──────────────────────────── FUND_PROCESSING
 *
 *   over RISK_CONTROL, WAIT_SELLER_SEND_GOODS:                          IN_CANCEL ── acceptCancel ──> FINISH
 *                                                                                └── refuseCancel ──> the state underneath
 *   over WAIT_SELLER_SEND_GOODS, SELLER_PART_…, WAIT_BUYER_ACCEPT_GOODS: IN_ISSUE ── refundIssue ──> FINISH
 *                                                                                └── withdrawIssue ──> the state underneath
 *   over any: IN_FROZEN, from seeds only; nothing leads out of it
 * ```
 *
 * Source: the states of the method catalogue; the delays in `orderDelays`.
 *
 * @example nextStep(paid) // { move: 'passReview', dueAt: 1546350000000 }
 */
export function nextStep(order: TradeOrder): NextStep | null {
  return order.buyerAccountId === null ? null : (steps[order.status]?.(order) ?? null)
}

/**
 * Takes the next step if its time has come; otherwise the order stays as it is.
 *
 * @param now epoch milliseconds
 */
export function takeStep(order: TradeOrder, now: number): TradeOrder {
  const step = nextStep(order)
  if (step === null || step.dueAt > now) return order
  if (step.move === 'ship') {
    const fulfilled = fulfilOrder(order, { ...shipmentOf(order), sendType: 'all' }, now)
    return 'order' in fulfilled ? fulfilled.order : order
  }
  const moved = moveOrder(order, step.move, now)
  return 'order' in moved ? moved.order : order
}

/** The parcel that the simulated seller sends: its number comes from the order and from how many went before. */
export function shipmentOf(order: TradeOrder): Omit<Shipment, 'sentAt' | 'sendType'> {
  return {
    serviceName: order.lines[0]?.logisticsType ?? 'CAINIAO_STANDARD',
    logisticsNo: `LP${order.orderId.padStart(16, '0').slice(-16)}${order.shipments.length + 1}`,
    description: null,
    trackingWebsite: null,
  }
}

function after(order: TradeOrder, move: NextStep['move'], delay: Parameters<typeof delayOf>[1]): NextStep {
  return { move, dueAt: order.updatedAt + delayOf(order.orderId, delay) }
}

/** The parcels arrive; then most buyers accept the goods, and a few complain first. */
function atBuyer(order: TradeOrder): NextStep {
  const { orderId, deliveredAt } = order
  if (deliveredAt === null) {
    const arrivals = order.shipments.map((shipment) => arrivalOf(order, shipment))
    return { move: 'deliver', dueAt: Math.max(order.updatedAt, ...arrivals) }
  }
  if (order.issue === null && disputeOf(orderId) !== 'none')
    return { move: 'openIssue', dueAt: deliveredAt + delayOf(orderId, 'complaint') }
  return after(order, 'confirm', 'acceptance')
}
