import { changeSkus, type SkuChange } from '../domain/listing/change-skus.ts'
import { listingProblems } from '../domain/listing/listing-problem.ts'
import type { Store } from '../store/store.ts'
import type { ListOutcome } from './list-product.ts'
import { ownProduct } from './own-product.ts'

/** New prices and stocks of one of a seller's products. */
export interface ProductChange {
  readonly productId: string
  readonly changes: readonly SkuChange[]
}

/**
 * Changes them, all or none of one product.
 *
 * @param now epoch milliseconds
 */
export function changeProductSkus(
  store: Store,
  { productId, changes }: ProductChange,
  sellerId: string,
  now: number,
): ListOutcome {
  return store.transaction(() => {
    const own = ownProduct(store, productId, sellerId)
    if (own === undefined) return { problem: listingProblems.unknownProduct }
    const changed = changeSkus(own.product, changes, now)
    if ('problem' in changed) return changed
    store.saveProduct(changed.product)
    return { productId }
  })
}
