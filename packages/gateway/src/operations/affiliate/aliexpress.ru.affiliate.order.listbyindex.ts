import { affiliateOperation } from '../affiliate-operation.ts'
import { affiliateOrderPage } from '../affiliate-order-page.ts'
import { inResult } from '../in-result.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import { readJson } from '../../parameters/read-json.ts'
import { ruAffiliateOrderAnswer } from '../../views/ru-affiliate-order-answer.ts'

const REQUEST = 'param_publisher_order_effect_req'

/** The same as `aliexpress.affiliate.order.listbyindex`, asked in one JSON parameter. Source: method catalogue. */
export const ruAffiliateOrderListbyindex = affiliateOperation(
  'aliexpress.ru.affiliate.order.listbyindex',
  (params, context) => {
    const json = readJson(params.get(REQUEST) ?? '{}')
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return invalidParameter(REQUEST)
    const fields = Object.entries(json).map(([name, value]: [string, unknown]) => [name, textIn(value)] as const)
    const page = affiliateOrderPage(new Map(fields), context)
    if ('refusal' in page) return invalidParameter(`${REQUEST}.${page.refusal.parameter}`)
    if (page.entries.length === 0) return 'nothing-found'
    return {
      result: {
        current_record_count: page.entries.length,
        total_record_count: context.store.countFollowedLines(page.query),
        min_query_index_id: page.first,
        max_query_index_id: page.last,
        orders: page.entries.map((entry) => ruAffiliateOrderAnswer(entry, context.url)),
      },
    }
  },
  inResult,
)

function textIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
