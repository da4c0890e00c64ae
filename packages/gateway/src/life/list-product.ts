import { categoryTree } from '../domain/listing/category-tree.ts'
import type { ProductDraft } from '../domain/listing/draft.ts'
import { type ListingProblem, listingProblems } from '../domain/listing/listing-problem.ts'
import { type Listed, publish, revise } from '../domain/listing/publish.ts'
import type { Store } from '../store/store.ts'
import { ownProduct } from './own-product.ts'
import { shopOf } from './shop-of.ts'

/** The product that a call made or changed, or why it did not. */
export type ListOutcome = { readonly productId: string } | { readonly problem: ListingProblem }

/**
 * Puts a new product on sale.
 *
 * @param now epoch milliseconds
 */
export function listProduct(store: Store, draft: ProductDraft, sellerId: string, now: number): ListOutcome {
  return store.transaction(() => {
    const shop = shopOf(store, sellerId)
    if (shop === undefined) return { problem: listingProblems.notASeller }
    const context = {
      ...contextOf(store, now),
      productId: newProductId(store),
      sellerId,
      ownerMemberId: sellerId,
      shop,
    }
    return save(store, publish(draft, context))
  })
}

/** Changes a seller's product by what the draft says; the draft names it. */
export function reviseProduct(store: Store, draft: ProductDraft, sellerId: string, now: number): ListOutcome {
  return store.transaction(() => {
    const own = ownProduct(store, draft.productId ?? '', sellerId)
    if (own === undefined) return { problem: listingProblems.unknownProduct }
    return save(store, revise(own, draft, contextOf(store, now)))
  })
}

function save(store: Store, listed: Listed): ListOutcome {
  if ('problem' in listed) return listed
  store.saveProduct(listed.product)
  store.saveListing(listed.listing)
  return { productId: listed.product.productId }
}

function contextOf(store: Store, now: number) {
  return {
    categories: categoryTree(store.listCategoryPaths()),
    newSkuId: () => `12000041${String(store.nextNumber('sku')).padStart(9, '0')}`,
    now,
  }
}

/** 16 digits, as the platform's; a seed may have taken one. */
function newProductId(store: Store): string {
  const productId = `1005008${String(store.nextNumber('product')).padStart(9, '0')}`
  return store.findProduct(productId) === undefined ? productId : newProductId(store)
}
