import { problemRefusal } from '../../domain/listing/listing-problem.ts'
import { readSchemaDraft } from '../../domain/listing/read-schema-draft.ts'
import { reviseProduct } from '../../life/list-product.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { readDraft } from '../../parameters/read-draft.ts'

/** Changes the product `aliexpress_product_id` by an instance of its category's schema; what the instance leaves out stays (inferred). Source: method catalogue. */
export const schemaProductUpdate: Operation = {
  method: 'aliexpress.solution.schema.product.full.update',
  simulated: 'stateful',
  run: asAccount((params, { store, now, url }, accountId) => {
    const read = readDraft(params, 'schema_full_update_request', readSchemaDraft, url)
    if ('refusal' in read) return read
    const outcome = reviseProduct(store, read.draft, accountId, now)
    if ('problem' in outcome) return problemRefusal(outcome.problem)
    return { value: { product_id: BigInt(outcome.productId) } }
  }),
}
