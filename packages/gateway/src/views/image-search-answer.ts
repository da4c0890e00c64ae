import { listPrices } from './list-prices.ts'
import type { Product } from '../domain/product.ts'
import type { AnswerObject } from '../operations/operation.ts'
import { pictureAddress } from './picture-address.ts'
import type { ProductView } from './product-answer.ts'

/** One row of `aliexpress.ds.image.search`; ids of shops and sellers are numbers, all else is text. Source: method catalogue, response tree. */
export function imageSearchAnswer(product: Product, view: Omit<ProductView, 'shipTo'>): AnswerObject {
  const [mainImage, ...smallImages] = product.imageUrls.map((picture) => pictureAddress(picture, view.url))
  const [firstLevel, secondLevel] = product.categoryPath
  return {
    product_id: product.productId,
    product_title: product.subject,
    product_detail_url: `https://www.aliexpress.com/item/${product.productId}.html`,
    product_main_image_url: mainImage,
    product_small_image_urls: smallImages,
    first_level_category_name: firstLevel,
    second_level_category_name: secondLevel,
    lastest_volume: String(product.salesCount),
    ...listPrices(product, view),
    shop_id: BigInt(product.shop.storeId),
    shop_url: `https://www.aliexpress.com/store/${product.shop.storeId}`,
    seller_id: BigInt(product.ownerMemberId),
  }
}
