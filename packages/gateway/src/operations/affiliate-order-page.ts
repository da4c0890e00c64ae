import type { AffiliateOrder } from '../domain/affiliate/affiliate-order.ts'
import { invalidParameter } from './invalid-parameter.ts'
import type { OperationContext } from './operation.ts'
import { readAffiliateOrders } from './read-affiliate-orders.ts'
import { readCount } from './read-count.ts'
import { textOf } from './text-of.ts'

interface OrderPage {
  readonly entries: readonly AffiliateOrder[]
  /** Indices of the first and the last entry. */
  readonly first: string | undefined
  readonly last: string | undefined
}

/** The time of the order, its id, and the place of the line in it. */
const index = /^(\d{15})-\d{19}-\d{3}$/

/** The page behind `start_query_index_id`, of `page_size` entries. What lies before and behind it is not read. */
export function affiliateOrderPage(
  params: ReadonlyMap<string, string>,
  context: OperationContext,
): OrderPage | ReturnType<typeof invalidParameter> {
  const size = readCount(textOf(params, 'page_size') ?? '20')
  if (size === undefined) return invalidParameter('page_size')
  const after = textOf(params, 'start_query_index_id') ?? ''
  const createdFrom = index.exec(after)?.[1]
  if (after !== '' && createdFrom === undefined) return invalidParameter('start_query_index_id')
  const read = readAffiliateOrders(params, context, Number(createdFrom ?? 0))
  if ('refusal' in read) return read
  const entries: AffiliateOrder[] = []
  for (const entry of read.entries) {
    if (entry.index > after) entries.push(entry)
    if (entries.length === size) break
  }
  return { entries, first: entries[0]?.index, last: entries.at(-1)?.index }
}
