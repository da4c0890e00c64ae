import type { TradeOrder } from '../domain/order.ts'
import { createFieldReader } from '../domain/listing/field-reader.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Store } from '../store/store.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import { readFields } from '../parameters/read-fields.ts'

/** The order that a JSON parameter names by `order_id`, if it is the seller's; an unknown one and another seller's are refused alike (inferred). */
export function ownOrder(
  params: ReadonlyMap<string, string>,
  parameter: string,
  store: Store,
  sellerId: string,
): { readonly order: TradeOrder } | { readonly refusal: Refusal } {
  const fields = readFields(params, parameter)
  if (fields === undefined) return invalidParameter(parameter)
  const orderId = createFieldReader().id(fields, 'order_id', '')
  const order = orderId === undefined ? undefined : store.findOrder(orderId)
  return order?.sellerId === sellerId ? { order } : invalidParameter(`${parameter}.order_id`)
}
