import { toHundredths } from '../domain/decimal.ts'
import { lowestPrices } from '../domain/lowest-prices.ts'
import type { Product } from '../domain/product.ts'
import type { AnswerObject } from '../operations/operation.ts'
import { pictureAddress } from './picture-address.ts'
import type { ProductView } from './product-answer.ts'

/** One row of `aliexpress.ds.text.search`; every number is text. Source: method catalogue, response tree. */
export function searchAnswer(product: Product, view: Omit<ProductView, 'shipTo'>): AnswerObject {
  const { list, sale } = lowestPrices(product)
  const [mainPicture] = product.imageUrls
  const off = Math.round((1 - toHundredths(sale) / toHundredths(list)) * 100)
  return {
    itemId: product.productId,
    title: product.subject,
    type: 'natural',
    cateId: String(product.categoryId),
    itemMainPic: mainPicture === undefined ? undefined : pictureAddress(mainPicture, view.url),
    itemUrl: `https://www.aliexpress.com/item/${product.productId}.html`,
    orders: String(product.salesCount),
    score: product.rating,
    evaluateRate: `${((Number(product.rating) / 5) * 100).toFixed(1)}%`,
    discount: `${off}%`,
    originalPrice: list,
    originalPriceCurrency: 'USD',
    originalPriceFormat: `US $${list}`,
    originMinPrice: list,
    salePrice: sale,
    salePriceCurrency: 'USD',
    salePriceFormat: `US $${sale}`,
    targetOriginalPrice: view.convert(list),
    targetOriginalPriceCurrency: view.currency,
    targetSalePrice: view.convert(sale),
  }
}
