import type { Product } from '../domain/product.ts'
import type { Store } from '../store/store.ts'
import { findKnownProduct } from './find-known-product.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import { textOf } from '../parameters/text-of.ts'

/** The products on sale that `product_ids` names, each once, in the order of the names. */
export function promotedByIds(
  params: ReadonlyMap<string, string>,
  shipTo: string,
  store: Store,
): readonly Product[] | ReturnType<typeof invalidParameter> {
  const ids = new Set((textOf(params, 'product_ids') ?? '').split(',').map((id) => id.trim()))
  ids.delete('')
  if (![...ids].every((id) => /^\d{1,19}$/.test(id))) return invalidParameter('product_ids')
  return [...ids]
    .map((id) => findKnownProduct(id, store))
    .filter((product) => product?.status === 'onSelling')
    .filter((product) => product !== undefined)
    .filter((product) => !product.excludedCountries.includes(shipTo))
}
