import { readSolutionDraft } from '../../domain/listing/read-solution-draft.ts'
import { listProduct } from '../../life/list-product.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { outcomeOfListing } from '../outcome-of-listing.ts'
import { readDraft } from '../../parameters/read-draft.ts'

/** Puts a product on sale at once, without the platform's review. Source: method catalogue. */
export const productPost: Operation = {
  method: 'aliexpress.solution.product.post',
  simulated: 'stateful',
  run: asAccount((params, { store, now, url }, accountId) => {
    const read = readDraft(params, 'post_product_request', readSolutionDraft, url)
    return 'refusal' in read ? read : outcomeOfListing(listProduct(store, read.draft, accountId, now))
  }),
}
