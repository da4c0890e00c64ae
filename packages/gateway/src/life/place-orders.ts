import type { Account } from '../domain/account.ts'
import type { TradeOrder } from '../domain/order.ts'
import { payByApi } from '../domain/pay-order.ts'
import { newOrder } from '../domain/placement/new-order.ts'
import { orderIdOf } from '../domain/placement/order-id.ts'
import type { PlaceProblem, PlaceRequest } from '../domain/placement/place-request.ts'
import { planOrders } from '../domain/placement/plan-orders.ts'
import { requestImprint } from '../domain/placement/request-imprint.ts'
import type { Store } from '../store/store.ts'
import { changeOrder } from './change-order.ts'

/** For so long an app's own number stands for one order. Source: reports of callers (user-pains 11). */
const REPEAT_WINDOW = 24 * 3_600_000

/** Who places orders, through which app, and when. */
export interface Placer {
  readonly accountId: string
  readonly appKey: string
  /** Epoch milliseconds. */
  readonly now: number
  /** Whether an order that comes again is answered with the first one; asked only where one does. */
  readonly mayRepeat: () => boolean
}

/**
 * Places the orders that a request asks for, one for each store, and pays them where that is asked for: all of it, or none. An order that comes again within
 * 24 hours under the app's own number is not placed twice.
 */
export function placeOrders(
  store: Store,
  request: PlaceRequest,
  placer: Placer,
): { readonly orders: readonly TradeOrder[] } | PlaceProblem {
  return store.transaction(() => {
    const imprint = requestImprint(request)
    const earlier = findEarlier(store, request, placer)
    if (earlier[0] !== undefined) return repeated(earlier, imprint, placer)
    const account = store.findAccount(placer.accountId)
    const plan = planOrders(request, account, (productId) => store.findProduct(productId))
    if ('code' in plan) return plan
    const { buyer } = plan
    const { appKey, now } = placer
    const orders = plan.baskets.map((basket) => {
      const orderId = newOrderId(store, buyer)
      const order = newOrder(basket, { request, requestImprint: imprint, buyer, appKey, orderId, now })
      changeOrder(store, order, now)
      return request.tryToPay ? pay(store, order, buyer, request.payCurrency, now) : order
    })
    return { orders }
  })
}

/** A seed may have taken one: that of a shop which was written down with the orders placed in it. */
function newOrderId(store: Store, { accountId }: Account): string {
  for (;;) {
    const orderId = orderIdOf(store.nextNumber('order'), accountId)
    if (store.findOrder(orderId) === undefined) return orderId
  }
}

function pay(store: Store, order: TradeOrder, buyer: Account, currency: string | null, now: number): TradeOrder {
  const tried = payByApi(order, buyer, currency, now)
  changeOrder(store, tried, now)
  return tried
}

function findEarlier(store: Store, { outOrderId }: PlaceRequest, { accountId, appKey, now }: Placer): TradeOrder[] {
  if (outOrderId === null) return []
  return store.findPlacedOrders({ buyerAccountId: accountId, appKey, outOrderId, after: now - REPEAT_WINDOW })
}

function repeated(orders: readonly TradeOrder[], imprint: number, { mayRepeat }: Placer) {
  const isSame = orders.every((order) => order.requestImprint === imprint)
  if (isSame && mayRepeat()) return { orders }
  const numbers = orders.map(({ orderId }) => orderId).join(', ')
  const difference = isSame ? '' : ', with another content'
  return {
    code: 'REPEATED_ORDER_ERROR',
    message: `out_order_id ${orders[0]?.outOrderId} was used within 24 hours for order ${numbers}${difference}`,
  }
}
