import type { OrderIssue, TradeOrder } from '../domain/order.ts'
import type { Store } from '../store/store.ts'

/** The order of a dispute, if it is the seller's and the buyer's login name fits. */
export function ownIssue(
  store: Store,
  asked: { readonly issueId: string; readonly buyerLoginId: string; readonly sellerId: string },
): { readonly order: TradeOrder; readonly issue: OrderIssue } | undefined {
  const order = store.findOrderByIssue(asked.issueId)
  if (order === undefined || order.issue === null) return undefined
  const isOwn = order.sellerId === asked.sellerId && order.buyer.loginId === asked.buyerLoginId
  return isOwn ? { order, issue: order.issue } : undefined
}
