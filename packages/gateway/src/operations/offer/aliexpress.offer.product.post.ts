import { readOfferDraft } from '../../domain/listing/read-offer-draft.ts'
import { listProduct } from '../../life/list-product.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { outcomeOfListing } from '../outcome-of-listing.ts'
import { readDraft } from '../../parameters/read-draft.ts'

/** Puts a product on sale at once, without the platform's review. Source: method catalogue. */
export const offerPost: Operation = {
  method: 'aliexpress.offer.product.post',
  simulated: 'stateful',
  run: asAccount((params, { store, now, url }, accountId) => {
    const read = readDraft(params, 'aeop_a_e_product', readOfferDraft, url)
    return 'refusal' in read ? read : outcomeOfListing(listProduct(store, read.draft, accountId, now))
  }),
}
