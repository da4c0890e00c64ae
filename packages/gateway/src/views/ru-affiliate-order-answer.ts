import type { AffiliateOrder } from '../domain/affiliate/affiliate-order.ts'
import { numberedOrderAnswer } from './affiliate-order-answer.ts'

/**
 * A line of an affiliate order in the words of the `ru` methods, which have neither the platform nor the type of an order. Source: method catalogue, response
 * trees.
 */
export function ruAffiliateOrderAnswer(entry: AffiliateOrder, url: string) {
  const {
    order_platform: _platform,
    order_type: _type,
    completed_settlement_time: _settled,
    ...row
  } = numberedOrderAnswer(entry, url)
  return row
}
