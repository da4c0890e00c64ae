import type { ProductOrdering } from '../domain/product-ordering.ts'

/** Orderings of affiliate lists and of searches by picture. Source: method catalogue, `sort`. */
export const affiliateOrderings: ReadonlyMap<string, ProductOrdering> = new Map([
  ['SALE_PRICE_ASC', 'min_price,asc'],
  ['SALE_PRICE_DESC', 'min_price,desc'],
  ['LAST_VOLUME_ASC', 'orders,asc'],
  ['LAST_VOLUME_DESC', 'orders,desc'],
])
