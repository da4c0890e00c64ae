import { affiliateOperation } from '../affiliate-operation.ts'
import { numberedOrderAnswer } from '../../views/affiliate-order-answer.ts'
import { affiliateOrdersByIds } from '../affiliate-orders-by-ids.ts'

/** Affiliate orders by their ids, joined by commas; those of others are left out. Source: method catalogue; the leaving out is inferred. */
export const affiliateOrderGet = affiliateOperation('aliexpress.affiliate.order.get', (params, context) => {
  const entries = affiliateOrdersByIds(params, context)
  if ('refusal' in entries) return entries
  if (entries.length === 0) return 'nothing-found'
  const orders = entries.map((entry) => numberedOrderAnswer(entry, context.url))
  return { result: { current_record_count: orders.length, orders } }
})
