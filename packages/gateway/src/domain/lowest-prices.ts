import { fromHundredths, toHundredths } from './decimal.ts'
import type { Product } from './product.ts'

/**
 * The lowest prices among a product's SKUs, in US dollars: what search shows and sorts by.
 *
 * @example lowestPrices(product) // { list: '19.99', sale: '12.49' }
 */
export function lowestPrices(product: Product): { readonly list: string; readonly sale: string } {
  const lowest = (prices: readonly string[]) => fromHundredths(Math.min(...prices.map(toHundredths)))
  return {
    list: lowest(product.skus.map((sku) => sku.price)),
    sale: lowest(product.skus.map((sku) => sku.salePrice)),
  }
}
