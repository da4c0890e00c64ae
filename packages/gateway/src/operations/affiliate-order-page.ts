import type { AffiliateOrder } from '../domain/affiliate/affiliate-order.ts'
import type { AffiliateQuery } from '../store/affiliate-query.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import type { OperationContext } from './operation.ts'
import { affiliateOrdersOf, readAffiliateQuery } from '../parameters/read-affiliate-orders.ts'
import { readCount } from '../parameters/read-count.ts'
import { textOf } from '../parameters/text-of.ts'

interface OrderPage {
  readonly query: AffiliateQuery
  readonly entries: readonly AffiliateOrder[]
  /** Indices of the first and the last entry. */
  readonly first: string | undefined
  readonly last: string | undefined
}

/** The time of the order, its id, and the place of the line in it. */
const index = /^(\d{15})-(\d{1,19})-\d{3}$/

/** The page behind `start_query_index_id`, of `page_size` entries. What lies before and behind it is not read. */
export function affiliateOrderPage(
  params: ReadonlyMap<string, string>,
  context: OperationContext,
): OrderPage | ReturnType<typeof invalidParameter> {
  const size = readCount(textOf(params, 'page_size') ?? '20')
  if (size === undefined) return invalidParameter('page_size')
  const after = textOf(params, 'start_query_index_id') ?? ''
  const [, createdAt = '0', orderId = ''] = index.exec(after) ?? []
  if (after !== '' && orderId === '') return invalidParameter('start_query_index_id')
  const read = readAffiliateQuery(params, context)
  if ('refusal' in read) return read
  // One more: nothing may be left of the first.
  const start = { createdAt: Number(createdAt), orderId }
  const { orders } = context.store.listFollowedOrders(read.query, start, size + 1)
  const behind = affiliateOrdersOf(orders, context).filter((entry) => entry.index > after)
  const entries = behind.slice(0, size)
  return { query: read.query, entries, first: entries[0]?.index, last: entries.at(-1)?.index }
}
