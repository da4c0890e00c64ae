import type { TradeOrder } from '../domain/order.ts'
import type { Store } from '../store/store.ts'

/** Tells the apps that want to know of an order's new state. */
export function publishOrder(_store: Store, _before: TradeOrder | undefined, _after: TradeOrder, _now: number): void {}
