import type { ProductOrdering } from '../domain/product-ordering.ts'

const known: ReadonlyMap<string, ProductOrdering> = new Map([
  ['priceAsc', 'min_price,asc'],
  ['priceDesc', 'min_price,desc'],
  ['volumeAsc', 'orders,asc'],
  ['volumeDesc', 'orders,desc'],
])

/**
 * The ordering of a feed's `sort`: by price and by volume as asked, everything else (discount, rating, commission, time of the promotion) by volume, the best sold first. The
 * names are in the method catalogue, which has checked the text.
 */
export function feedOrdering(sort: string | undefined): ProductOrdering {
  return known.get(sort ?? '') ?? 'orders,desc'
}
