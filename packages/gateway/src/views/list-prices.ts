import { toHundredths } from '../domain/decimal.ts'
import { lowestPrices } from '../domain/lowest-prices.ts'
import type { Product } from '../domain/product.ts'
import type { PriceView } from '../parameters/read-view.ts'

/** Rating and prices of a product as lists for buyers and affiliates show them. Source: method catalogue, response trees. */
export function listPrices(product: Product, { currency, convert }: Omit<PriceView, 'shipTo'>) {
  const { list, sale } = lowestPrices(product)
  const off = Math.round((1 - toHundredths(sale) / toHundredths(list)) * 100)
  return {
    evaluate_rate: `${((Number(product.rating) / 5) * 100).toFixed(1)}%`,
    discount: `${off}%`,
    original_price: list,
    original_price_currency: 'USD',
    sale_price: sale,
    sale_price_currency: 'USD',
    target_original_price: convert(list),
    target_original_price_currency: currency,
    target_sale_price: convert(sale),
    target_sale_price_currency: currency,
  }
}
