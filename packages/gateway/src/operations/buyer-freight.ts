import { isCountry } from '../domain/address/countries.ts'
import { type FreightOption, freightOptions } from '../domain/freight.ts'
import { lowestPrices } from '../domain/lowest-prices.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Store } from '../store/store.ts'
import { findKnownProduct } from './find-known-product.ts'
import { freightFields } from './freight-fields.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import { readCount } from '../parameters/read-count.ts'

/** What the two older questions for freight come to: options, or in plain words why there are none. */
export type BuyerFreight =
  | { readonly options: readonly FreightOption[] }
  | { readonly problem: string }
  | { readonly refusal: Refusal }

/**
 * Answers the question that `aliexpress.logistics.buyer.freight.calculate` and `.get` have in common, in US dollars. With a `sku_id` the price is that of the
 * SKU, else `price`, else the lowest of the product.
 *
 * @param name of the JSON parameter with the question
 */
export function buyerFreight(params: ReadonlyMap<string, string>, name: string, store: Store): BuyerFreight {
  const field = freightFields(params, name)
  if (field === undefined) return invalidParameter(name)
  const count = readCount(field('product_num') || '1')
  if (count === undefined) return invalidParameter(`${name}.product_num`)
  const price = field('price')
  if (!/^(\d{1,9}(\.\d{1,2})?)?$/.test(price)) return invalidParameter(`${name}.price`)
  const country = field('country_code').toUpperCase()
  if (!isCountry(country)) return { problem: 'country_code is no country' }
  const product = findKnownProduct(field('product_id'), store)
  if (product?.status !== 'onSelling') return { problem: 'product_id is of no product on sale' }
  const skuId = field('sku_id')
  const sku = product.skus.find((one) => one.skuId === skuId)
  if (skuId !== '' && sku === undefined) return { problem: 'sku_id is of no SKU of the product' }
  const options = freightOptions(product, {
    count,
    country,
    price: sku?.salePrice ?? (price || lowestPrices(product).sale),
  })
  if (options.length === 0) return { problem: 'the product is not sent to this country' }
  return { options }
}
