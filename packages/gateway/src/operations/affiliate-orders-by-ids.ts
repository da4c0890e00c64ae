import { type AffiliateOrder, COOKIE } from '../domain/affiliate/affiliate-order.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import type { OperationContext } from './operation.ts'
import { affiliateOrdersOf } from '../parameters/read-affiliate-orders.ts'
import { textOf } from '../parameters/text-of.ts'

/** The affiliate orders of the calling app that `order_ids` names, with all their lines. */
export function affiliateOrdersByIds(
  params: ReadonlyMap<string, string>,
  context: OperationContext,
): readonly AffiliateOrder[] | ReturnType<typeof invalidParameter> {
  const ids = (textOf(params, 'order_ids') ?? '').split(',').map((id) => id.trim())
  const asked = new Set(ids.filter((id) => id !== ''))
  if (![...asked].every((id) => /^\d{1,19}$/.test(id))) return invalidParameter('order_ids')
  return affiliateOrdersOf(context.store.findFollowedOrders([...asked], COOKIE), context)
}
