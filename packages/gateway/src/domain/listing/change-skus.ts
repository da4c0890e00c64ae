import type { Product, Sku } from '../product.ts'
import { type ListingProblem, listingProblems } from './listing-problem.ts'

/** A new price or stock of one SKU, named by its code or its id. A price without a discount ends a discount. */
export interface SkuChange {
  readonly code?: string | undefined
  /** The id, or the attributes as `14:193;5:361386`. */
  readonly skuId?: string | undefined
  readonly price?: string | undefined
  readonly discountPrice?: string | undefined
  readonly stock?: number | undefined
}

/**
 * Changes prices and stocks of a product: all of them, or none where one cannot be.
 *
 * @param now epoch milliseconds
 * @example changeSkus(product, [{ code: 'A-1', stock: 5 }], now) // { product: { … } }
 */
export function changeSkus(
  product: Product,
  changes: readonly SkuChange[],
  now: number,
): { readonly product: Product } | { readonly problem: ListingProblem } {
  const found = changes.map((change) => product.skus.find((sku) => isMeant(sku, change)))
  if (found.every((sku) => sku === undefined)) return { problem: listingProblems.foreignSkus(product.productId) }
  if (found.includes(undefined)) return { problem: listingProblems.unknownSkuCode }
  let { skus } = product
  for (const [index, change] of changes.entries()) {
    const { skuId } = found[index] ?? {}
    const changed = skus.map((sku) => (sku.skuId === skuId ? changeSku(sku, change) : sku))
    const bad = changed.find((sku) => sku.skuId === skuId && Number(sku.salePrice) > Number(sku.price))
    if (bad !== undefined) {
      const pointer = `multiple_sku_update_list/${index}/discount_price`
      return { problem: listingProblems.field(pointer, 'expected no more than the price') }
    }
    skus = changed
  }
  return { product: { ...product, skus, updatedAt: Math.max(now, product.updatedAt) } }
}

function isMeant(sku: Sku, { code, skuId }: SkuChange): boolean {
  if (skuId === undefined) return code !== undefined && code !== '' && sku.code === code
  return sku.skuId === skuId || skuAttributes(sku) === skuId || (skuId === '<none>' && sku.properties.length === 0)
}

/** An SKU's attributes as the platform writes them where it calls them the id, without the seller's own words. */
export function skuAttributes(sku: Pick<Sku, 'properties'>): string {
  return sku.properties.map(({ propertyId, valueId }) => `${propertyId}:${valueId}`).join(';')
}

function changeSku(sku: Sku, { price, discountPrice, stock }: SkuChange): Sku {
  const salePrice = discountPrice ?? price ?? sku.salePrice
  return { ...sku, price: price ?? sku.price, salePrice, stock: stock ?? sku.stock }
}
