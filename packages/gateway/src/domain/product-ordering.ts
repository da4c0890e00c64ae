/**
 * Sort keys of the product search with their direction. Source: method catalogue, `aliexpress.ds.text.search`,
 * `sortBy`.
 */
export const productOrderings = [
  'min_price,asc',
  'min_price,desc',
  'orders,asc',
  'orders,desc',
  'comments,asc',
  'comments,desc',
] as const

export type ProductOrdering = (typeof productOrderings)[number]
