import { readSchemaDraft } from '../../domain/listing/read-schema-draft.ts'
import { listProduct } from '../../life/list-product.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { outcomeOfListing } from '../outcome-of-listing.ts'
import { readDraft } from '../../parameters/read-draft.ts'

/** Puts a product on sale that is written as the schema of its category says. Source: method catalogue; sample in public code. */
export const schemaProductPost: Operation = {
  method: 'aliexpress.solution.schema.product.instance.post',
  simulated: 'stateful',
  run: asAccount((params, { store, now, url }, accountId) => {
    const read = readDraft(params, 'product_instance_request', readSchemaDraft, url)
    return 'refusal' in read ? read : outcomeOfListing(listProduct(store, read.draft, accountId, now))
  }),
}
