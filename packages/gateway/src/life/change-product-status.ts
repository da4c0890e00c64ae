import { type ListingProblem, listingProblems } from '../domain/listing/listing-problem.ts'
import type { Product } from '../domain/product.ts'
import type { Store } from '../store/store.ts'
import { ownProduct } from './own-product.ts'

/**
 * Puts a seller's product on sale, takes it off, or deletes it. A deleted one is off sale and gone from the seller's side; orders still name it.
 *
 * @param now epoch milliseconds
 */
export function changeProductStatus(
  store: Store,
  productId: string,
  status: Product['status'] | 'removed',
  sellerId: string,
  now: number,
): ListingProblem | undefined {
  return store.transaction(() => {
    const own = ownProduct(store, productId, sellerId)
    if (own === undefined) return listingProblems.unknownProduct
    const { product, listing } = own
    const shown = status === 'removed' ? 'offline' : status
    if (shown !== product.status) {
      store.saveProduct({ ...product, status: shown, updatedAt: Math.max(now, product.updatedAt) })
    }
    if (status === 'removed') store.saveListing(listing, true)
    return undefined
  })
}
