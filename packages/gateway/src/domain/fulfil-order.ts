import { fulfilmentRefusals } from './fulfilment-refusals.ts'
import type { OrderStatus, Shipment, TradeOrder } from './order.ts'
import type { Refusal } from './refusal.ts'
import { trackingNumber } from './tracking-number.ts'

/** What the seller declares. */
export type FulfilmentRequest = Omit<Shipment, 'sentAt'>

/** The order after a shipment, or why there is none. */
export type Fulfilled = { readonly order: TradeOrder } | { readonly refusal: Refusal }

const shippable: ReadonlySet<OrderStatus> = new Set(['WAIT_SELLER_SEND_GOODS', 'SELLER_PART_SEND_GOODS'])
const shipped: ReadonlySet<OrderStatus> = new Set(['WAIT_BUYER_ACCEPT_GOODS', 'FUND_PROCESSING'])

/**
 * Declares a shipment of an order, of all its lines or of some. The order must be the caller's own. It is sent in full when every line is.
 *
 * ```text
 * PLACE_ORDER_SUCCESS ──paid──> RISK_CONTROL ──> WAIT_SELLER_SEND_GOODS
 *                                                  │ all           │ part
 *                                                  │               v
 *                                                  │     SELLER_PART_SEND_GOODS <─┐
 *                                                  │ ┌─────all──────┘  └───part───┘
 *                                                  v v
 *                                        WAIT_BUYER_ACCEPT_GOODS ──> FUND_PROCESSING ──> FINISH
 *
 * IN_ISSUE, IN_CANCEL, IN_FROZEN lie over one of these states (heldStatus). A shipment moves the state underneath by
 * the same arrows and leaves the upper one: the dispute goes on, and the order comes back shipped when it ends.
 * ```
 *
 * Refusals, in this order: already shipped in full; a state in which nothing can be shipped (unpaid, under review,
 * finished without a shipment); a tracking number of bad form. The arrows are inferred from the states' names and the
 * refusal texts; only the `all` and `part` that drive them are documented.
 *
 * @param now epoch milliseconds
 * @example
 * const request = { serviceName: 'SPAIN_LOCAL_CORREOS', logisticsNo: 'ES2019COM0000123456', sendType: 'all', … }
 * fulfilOrder(order, request, now) // { order: { …, status: 'WAIT_BUYER_ACCEPT_GOODS' } }
 * Source: method catalogue; refusals FAQ 119601.
 */
export function fulfilOrder(order: TradeOrder, request: FulfilmentRequest, now: number): Fulfilled {
  const current = order.heldStatus ?? order.status
  const sent = linesSentInFull(order, order.shipments)
  const asked = request.childIds ?? order.lines.map(({ childId }) => childId)
  const isRepeated = asked.every((childId) => sent.has(childId)) || (request.childIds ?? []).some((id) => sent.has(id))
  if (isRepeated || shipped.has(current)) return { refusal: fulfilmentRefusals.alreadyFulfilled }
  if (!shippable.has(current)) return { refusal: fulfilmentRefusals.nothingToShip }
  if (!trackingNumber.test(request.logisticsNo)) return { refusal: fulfilmentRefusals.trackingNumberRefused }
  const sentAt = Math.max(now, order.updatedAt)
  const shipments = [...order.shipments, { ...request, sentAt }]
  const after = linesSentInFull(order, shipments)
  const isWhole = order.lines.every(({ childId }) => after.has(childId))
  const next: OrderStatus = isWhole ? 'WAIT_BUYER_ACCEPT_GOODS' : 'SELLER_PART_SEND_GOODS'
  const states = order.heldStatus === null ? { status: next } : { heldStatus: next }
  return { order: { ...order, ...states, updatedAt: sentAt, shipments } }
}

/** Ids of the lines of which nothing is left to send. */
function linesSentInFull(order: TradeOrder, shipments: readonly Shipment[]): ReadonlySet<string> {
  const all = order.lines.map(({ childId }) => childId)
  const whole = shipments.filter(({ sendType }) => sendType === 'all')
  return new Set(whole.flatMap(({ childIds }) => childIds ?? all))
}
