import { readSolutionDraft } from '../../domain/listing/read-solution-draft.ts'
import { reviseProduct } from '../../life/list-product.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { outcomeOfListing } from '../outcome-of-listing.ts'
import { readDraft } from '../../parameters/read-draft.ts'

/** Changes what the request says of a product and leaves the rest; a list of SKUs is the whole list. Source: method catalogue; what is left is inferred. */
export const productEdit: Operation = {
  method: 'aliexpress.solution.product.edit',
  simulated: 'stateful',
  run: asAccount((params, { store, now, url }, accountId) => {
    const read = readDraft(params, 'edit_product_request', readSolutionDraft, url)
    return 'refusal' in read ? read : outcomeOfListing(reviseProduct(store, read.draft, accountId, now))
  }),
}
