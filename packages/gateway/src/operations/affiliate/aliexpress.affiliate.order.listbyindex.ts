import { affiliateOperation } from '../affiliate-operation.ts'
import { affiliateOrderAnswer } from '../../views/affiliate-order-answer.ts'
import { affiliateOrderPage } from '../affiliate-order-page.ts'

/** Affiliate orders in a state and a time, those behind an index: whoever goes on from the highest has each once, whatever is ordered meanwhile. Source: method catalogue. */
export const affiliateOrderListbyindex = affiliateOperation(
  'aliexpress.affiliate.order.listbyindex',
  (params, context) => {
    const page = affiliateOrderPage(params, context)
    if ('refusal' in page) return page
    if (page.entries.length === 0) return 'nothing-found'
    return {
      result: {
        current_record_count: page.entries.length,
        min_query_index_id: page.first,
        max_query_index_id: page.last,
        orders: page.entries.map((entry) => affiliateOrderAnswer(entry, context.url)),
      },
    }
  },
)
