import type { Product } from '../domain/product.ts'
import type { Store } from '../store/store.ts'
import { type Changes, withChanges } from './records.ts'
import { wholeCount } from './whole-count.ts'

/** Products. */
export interface ProductState {
  find(productId: string): Product | undefined
  /** In the order of their ids, on sale or not. @default 20 from the first */
  list(page?: { readonly limit?: number; readonly offset?: number }): readonly Product[]
  /**
   * Changes a product, or lists a new one: then it has to be whole. Its time of change becomes that of the gateway's clock.
   *
   * @throws {RangeError} for what no product can be
   */
  save(product: Changes<Product> & { readonly productId: string }): Product
}

export function createProductState(store: Store, now: () => number): ProductState {
  const unknownSeller = ({ sellerId }: Product): readonly string[] =>
    sellerId === '' || store.findAccount(sellerId) !== undefined
      ? []
      : ['/sellerId: not among the accounts; open it first or correct it']
  return {
    find: (productId) => store.findProduct(productId),
    list: ({ limit = 20, offset = 0 } = {}) =>
      store.listProducts(wholeCount('limit', limit), wholeCount('offset', offset)),
    save: (product) => {
      const found = store.findProduct(product.productId) ?? {}
      const saved = withChanges<Product>('product', found, { updatedAt: now(), ...product }, unknownSeller)
      store.transaction(() => store.saveProduct(saved))
      return saved
    },
  }
}
