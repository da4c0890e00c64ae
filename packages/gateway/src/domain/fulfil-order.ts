import { fulfilmentRefusals } from './fulfilment-refusals.ts'
import type { OrderStatus, SendType, Shipment, TradeOrder } from './order.ts'
import type { Refusal } from './refusal.ts'

/** What the seller declares. */
export type FulfilmentRequest = Omit<Shipment, 'sentAt'>

type Fulfilled = { readonly order: TradeOrder } | { readonly refusal: Refusal }

const shippable: ReadonlySet<OrderStatus> = new Set(['WAIT_SELLER_SEND_GOODS', 'SELLER_PART_SEND_GOODS'])
const shipped: ReadonlySet<OrderStatus> = new Set(['WAIT_BUYER_ACCEPT_GOODS', 'FUND_PROCESSING'])
const stateAfter: Readonly<Record<SendType, OrderStatus>> = {
  all: 'WAIT_BUYER_ACCEPT_GOODS',
  part: 'SELLER_PART_SEND_GOODS',
}
// Our rule (inferred): the platform judges numbers by the carrier's own form, which we do not have.
const trackingNumber = /^[A-Za-z0-9-]{4,50}$/

/**
 * Declares a shipment of an order. The order must be the caller's own.
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
  const sentInFull = order.shipments.some((shipment) => shipment.sendType === 'all')
  if (sentInFull || shipped.has(current)) return { refusal: fulfilmentRefusals.alreadyFulfilled }
  if (!shippable.has(current)) return { refusal: fulfilmentRefusals.nothingToShip }
  if (!trackingNumber.test(request.logisticsNo)) return { refusal: fulfilmentRefusals.trackingNumberRefused }
  const next = stateAfter[request.sendType]
  const states = order.heldStatus === null ? { status: next } : { heldStatus: next }
  return {
    order: { ...order, ...states, updatedAt: now, shipments: [...order.shipments, { ...request, sentAt: now }] },
  }
}
