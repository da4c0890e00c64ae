import { createFieldReader } from '../domain/listing/field-reader.ts'
import { answerCancel } from '../life/answer-cancel.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import type { OperationContext, Outcome } from './operation.ts'
import { readFields } from '../parameters/read-fields.ts'

const REQUEST = 'param_order_cancel_request'

/** A seller's word on a wish to cancel. Source: method catalogue, `aliexpress.trade.seller.order.acceptcancel` and `refusecancel`; texts of failures are ours. */
export function cancelAnswer(
  params: ReadonlyMap<string, string>,
  { store, now }: Pick<OperationContext, 'store' | 'now'>,
  sellerId: string,
  move: 'acceptCancel' | 'refuseCancel',
): Outcome {
  const fields = readFields(params, REQUEST)
  if (fields === undefined) return invalidParameter(REQUEST)
  const orderId = createFieldReader().id(fields, 'order_id', '')
  if (orderId === undefined) return invalidParameter(`${REQUEST}.order_id`)
  const problem = answerCancel(store, { orderId, sellerId }, move, now)
  const success = problem === undefined
  return { value: { result: { success, target: success, error_message: problem } } }
}
