import { affiliateOperation } from '../affiliate-operation.ts'
import { inResult } from '../in-result.ts'
import { affiliateOrdersByIds } from '../affiliate-orders-by-ids.ts'
import { ruAffiliateOrderAnswer } from '../../views/ru-affiliate-order-answer.ts'

/** The same as `aliexpress.affiliate.order.get`. The tree spells `finished_amount` in its own way. Source: method catalogue. */
export const ruAffiliateOrderGet = affiliateOperation(
  'aliexpress.ru.affiliate.order.get',
  (params, context) => {
    const entries = affiliateOrdersByIds(params, context)
    if ('refusal' in entries) return entries
    if (entries.length === 0) return 'nothing-found'
    const orders = entries.map((entry) => {
      const { finished_amount: fimished_amount, ...row } = ruAffiliateOrderAnswer(entry, context.url)
      return Object.assign(row, { fimished_amount })
    })
    const count = orders.length
    return {
      result: { current_page_no: 1, total_page_no: 1, current_record_count: count, total_record_count: count, orders },
    }
  },
  inResult,
)
