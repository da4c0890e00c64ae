import type { TradeOrder } from '../domain/order.ts'
import type { Store } from '../store/store.ts'
import { orderPublications } from './order-publications.ts'
import { publishMessage } from './publish-message.ts'

/** Tells the apps that want to know of an order's new state. */
export function publishOrder(store: Store, before: TradeOrder | undefined, after: TradeOrder, now: number): void {
  const accounts = [after.sellerId, ...(after.buyerAccountId === null ? [] : [after.buyerAccountId])]
  if (!isHeard(store, accounts)) return
  const sellerLogin = store.findAccount(after.sellerId)?.loginId ?? after.sellerId
  for (const publication of orderPublications(before, after, sellerLogin, now)) publishMessage(store, publication)
}

/** Whether there is any app to tell: mostly there is none, and then nothing is put into words. */
function isHeard(store: Store, accounts: readonly string[]): boolean {
  return store.listCallbackApps().length > 0 || accounts.some((account) => store.listTmcPermits(account).length > 0)
}
