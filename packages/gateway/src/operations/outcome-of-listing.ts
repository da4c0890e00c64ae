import { problemRefusal } from '../domain/listing/listing-problem.ts'
import type { ListOutcome } from '../life/list-product.ts'
import type { Outcome } from './operation.ts'

/** The answer of a method that makes or changes one product: `result.product_id`, or a remote service error. */
export function outcomeOfListing(outcome: ListOutcome): Outcome {
  if ('problem' in outcome) return problemRefusal(outcome.problem)
  return { value: { result: { product_id: BigInt(outcome.productId) } } }
}
