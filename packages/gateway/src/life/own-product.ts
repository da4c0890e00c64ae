import type { Listing } from '../domain/listing/listing.ts'
import type { Product } from '../domain/product.ts'
import type { Store } from '../store/store.ts'

/** A seller's own product with its listing; another's, an unknown and a deleted one are `undefined` alike. */
export function ownProduct(
  store: Store,
  productId: string,
  sellerId: string,
): { readonly product: Product; readonly listing: Listing } | undefined {
  const product = store.findProduct(productId)
  if (product === undefined || product.sellerId !== sellerId) return undefined
  const { listing, removed } = store.findListing(productId)
  return removed ? undefined : { product, listing }
}
