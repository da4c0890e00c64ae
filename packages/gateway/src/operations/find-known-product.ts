import type { Product } from '../domain/product.ts'
import type { Store } from '../store/store.ts'

/**
 * The product that a text names; `undefined` for an id of none. Zeros in front are taken away, since ids are numbers.
 *
 * @example findKnownProduct('1005003784285827', store)?.productId // '1005003784285827'
 */
export function findKnownProduct(id: string, store: Store): Product | undefined {
  return /^\d{1,19}$/.test(id) ? store.findProduct(String(BigInt(id))) : undefined
}
