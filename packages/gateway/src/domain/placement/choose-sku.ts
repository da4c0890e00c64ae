import type { Product, Sku } from '../product.ts'

/**
 * The SKU that an item means: the only one, or the one with the properties of `sku_attr`, whatever their order and the
 * seller's own words behind `#`.
 *
 * @returns `undefined` where none or more than one fits
 * @example chooseSku(product, '14:771#white;5:100014064')?.skuId
 */
export function chooseSku(product: Product, skuAttr: string | null): Sku | undefined {
  if (skuAttr === null) return product.skus.length === 1 ? product.skus[0] : undefined
  const wanted = key(skuAttr.split(';').map((property) => property.split('#', 1)[0] ?? ''))
  return product.skus.find(
    (sku) => key(sku.properties.map(({ propertyId, valueId }) => `${propertyId}:${valueId}`)) === wanted,
  )
}

function key(properties: readonly string[]): string {
  return properties
    .map((property) => property.trim())
    .filter((property) => property !== '')
    .toSorted()
    .join(';')
}
