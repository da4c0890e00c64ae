import { nextStep } from '../domain/order-life.ts'
import type { TradeOrder } from '../domain/order.ts'
import { changeStock, stockChanges } from '../domain/stock.ts'
import { publishOrder } from '../push/publish-order.ts'
import type { Store } from '../store/store.ts'

/**
 * Saves an order that is new or has changed, holds or gives back its stock, sets what happens to it next by itself, and tells the apps that want to know.
 * Every change of an order goes this way.
 *
 * @param now epoch milliseconds
 */
export function changeOrder(store: Store, order: TradeOrder, now: number): void {
  store.transaction(() => {
    const before = store.findOrder(order.orderId)
    store.saveOrder(order)
    for (const { productId, skuId, by } of stockChanges(before, order)) {
      const product = store.findProduct(productId)
      if (product !== undefined) store.saveProduct(changeStock(product, skuId, by))
    }
    if (before !== undefined) store.cancelEvents('order-step', order.orderId)
    const next = nextStep(order)
    if (next !== null)
      store.scheduleEvent({ kind: 'order-step', subject: order.orderId, dueAt: Math.max(next.dueAt, now) })
    publishOrder(store, before, order, now)
  })
}
