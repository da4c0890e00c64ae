import { fulfilOrder } from '../domain/fulfil-order.ts'
import { fulfilmentRefusals } from '../domain/fulfilment-refusals.ts'
import { shipmentOf } from '../domain/order-life.ts'
import { type MoveDetail, moveOrder, type OrderMove } from '../domain/order-moves.ts'
import type { OrderStatus, TradeOrder } from '../domain/order.ts'
import { changeOrder } from '../life/change-order.ts'
import type { Store } from '../store/store.ts'
import { OrderError } from './order-error.ts'
import { wholeCount } from './whole-count.ts'

/** Orders, looked at and moved by hand: what buyers, sellers and carriers do. Each move answers the order as it is then, or throws an {@link OrderError}. */
export interface OrderControls {
  find(orderId: string): TradeOrder | undefined
  /**
   * Newest first.
   *
   * @throws {RangeError} for a limit that is no whole number
   */
  list(filter?: OrderListFilter): readonly TradeOrder[]
  /** The buyer pays on the website. */
  pay(orderId: string): TradeOrder
  /** The seller ships all that is left; a check of the payment that is under way is passed. */
  ship(orderId: string, shipment?: ShipmentWish): TradeOrder
  /** The carrier hands over the last parcel. */
  deliver(orderId: string): TradeOrder
  /** The buyer accepts the goods. */
  confirm(orderId: string): TradeOrder
  /** The buyer cancels: an unpaid order ends, a paid one waits in IN_CANCEL, and in IN_CANCEL the seller agrees. */
  cancel(orderId: string): TradeOrder
  /** The buyer complains. */
  openIssue(orderId: string, issue?: { readonly reason?: string }): TradeOrder
  /** The dispute ends: the order does, with `refunded`, or goes on. @default 'withdrawn' */
  closeIssue(orderId: string, outcome?: IssueOutcome): TradeOrder
}

export interface OrderListFilter {
  readonly status?: OrderStatus
  readonly buyerAccountId?: string
  /** @default 20 */
  readonly limit?: number
}

export interface ShipmentWish {
  /** @default a number made of the order's id */
  readonly logisticsNo?: string
  /** @default the service that the buyer chose */
  readonly serviceName?: string
}

/** The money goes back, or the buyer gives in. */
export type IssueOutcome = 'refunded' | 'withdrawn'

const cancelling: { readonly [Status in OrderStatus]?: OrderMove } = {
  PLACE_ORDER_SUCCESS: 'cancelUnpaid',
  WAIT_SELLER_EXAMINE_MONEY: 'cancelUnpaid',
  IN_CANCEL: 'acceptCancel',
}

const closing: Readonly<Record<IssueOutcome, OrderMove>> = { refunded: 'refundIssue', withdrawn: 'withdrawIssue' }

function closingOf(outcome: IssueOutcome): OrderMove {
  if (Object.hasOwn(closing, outcome)) return closing[outcome]
  throw new OrderError(
    'impossible',
    `a dispute does not end by ${JSON.stringify(outcome)}: give ${Object.keys(closing).join(' or ')}`,
  )
}

/**
 * The orders of one gateway, by hand.
 *
 * @example
 * controls.pay(orderId)
 * controls.ship(orderId, { logisticsNo: 'LP00012345678901' }).status // 'WAIT_BUYER_ACCEPT_GOODS'
 */
export function createOrderControls(store: Store, clock: { readonly now: () => number }): OrderControls {
  const found = (orderId: string): TradeOrder => {
    const order = store.findOrder(orderId)
    if (order === undefined) throw new OrderError('unknown', `there is no order ${orderId}`)
    return order
  }
  const change = (orderId: string, step: (order: TradeOrder, now: number) => TradeOrder): TradeOrder =>
    store.transaction(() => {
      const now = clock.now()
      const order = step(found(orderId), now)
      changeOrder(store, order, now)
      return order
    })
  const move = (orderId: string, name: OrderMove, detail?: MoveDetail): TradeOrder =>
    change(orderId, (order, now) => moved(order, name, now, detail))
  return {
    find: (orderId) => store.findOrder(orderId),
    list: ({ limit = 20, ...filter } = {}) =>
      store.listOrders(filter, { number: 1, size: wholeCount('limit', limit) }).orders,
    pay: (orderId) => move(orderId, 'pay'),
    ship: (orderId, wish) =>
      store.transaction(() => {
        if (found(orderId).status === 'RISK_CONTROL') move(orderId, 'passReview')
        return change(orderId, (order, now) => shipped(order, now, wish))
      }),
    deliver: (orderId) => move(orderId, 'deliver'),
    confirm: (orderId) => move(orderId, 'confirm'),
    cancel: (orderId) => move(orderId, cancelling[found(orderId).status] ?? 'askCancel'),
    openIssue: (orderId, issue) => move(orderId, 'openIssue', issue),
    closeIssue: (orderId, outcome = 'withdrawn') => move(orderId, closingOf(outcome)),
  }
}

function moved(order: TradeOrder, move: OrderMove, now: number, detail?: MoveDetail): TradeOrder {
  const outcome = moveOrder(order, move, now, detail)
  if ('problem' in outcome) throw new OrderError('impossible', outcome.problem)
  return outcome.order
}

function shipped(order: TradeOrder, now: number, wish: ShipmentWish = {}): TradeOrder {
  const own = shipmentOf(order)
  const { logisticsNo = own.logisticsNo, serviceName = own.serviceName } = wish
  const outcome = fulfilOrder(order, { ...own, logisticsNo, serviceName, sendType: 'all' }, now)
  if ('order' in outcome) return outcome.order
  throw new OrderError(
    'impossible',
    outcome.refusal === fulfilmentRefusals.trackingNumberRefused
      ? `a tracking number has 4 to 50 letters, digits and hyphens, and ${JSON.stringify(logisticsNo)} has not`
      : `order ${order.orderId} is in ${order.status}: only what is paid and not shipped in full can be shipped`,
  )
}
