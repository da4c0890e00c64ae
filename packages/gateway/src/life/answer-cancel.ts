import { moveOrder } from '../domain/order-moves.ts'
import type { Store } from '../store/store.ts'
import { changeOrder } from './change-order.ts'

/**
 * A seller's word on a buyer's wish to cancel an order.
 *
 * @param now epoch milliseconds
 * @returns why it does not count, if so
 */
export function answerCancel(
  store: Store,
  { orderId, sellerId }: { readonly orderId: string; readonly sellerId: string },
  move: 'acceptCancel' | 'refuseCancel',
  now: number,
): string | undefined {
  return store.transaction(() => {
    const order = store.findOrder(orderId)
    if (order?.sellerId !== sellerId) return 'The order does not exist'
    const moved = moveOrder(order, move, now)
    if ('problem' in moved) return moved.problem
    changeOrder(store, moved.order, now)
    return undefined
  })
}
