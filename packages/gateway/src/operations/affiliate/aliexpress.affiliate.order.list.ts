import { affiliateOperation } from '../affiliate-operation.ts'
import { numberedOrderAnswer } from '../../views/affiliate-order-answer.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import { affiliateOrdersOf, readAffiliateQuery } from '../../parameters/read-affiliate-orders.ts'
import { readCount } from '../../parameters/read-count.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Affiliate orders in a state and a time, one page. Source: method catalogue. */
export const affiliateOrderList = affiliateOperation('aliexpress.affiliate.order.list', (params, context) => {
  const number = readCount(textOf(params, 'page_no') ?? '1')
  if (number === undefined) return invalidParameter('page_no')
  const size = readCount(textOf(params, 'page_size') ?? '20')
  if (size === undefined) return invalidParameter('page_size')
  const read = readAffiliateQuery(params, context)
  if ('refusal' in read) return read
  const skip = (number - 1) * size
  const { orders, before } = context.store.listFollowedOrders(read.query, { skip }, size)
  const page = affiliateOrdersOf(orders, context).slice(skip - before, skip - before + size)
  if (page.length === 0) return 'nothing-found'
  const total = context.store.countFollowedLines(read.query)
  return {
    result: {
      current_page_no: number,
      current_record_count: page.length,
      total_page_no: Math.ceil(total / size),
      total_record_count: total,
      orders: page.map((entry) => numberedOrderAnswer(entry, context.url)),
    },
  }
})
