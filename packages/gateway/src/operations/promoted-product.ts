import { listPrices } from '../views/list-prices.ts'
import { productAddress } from '../domain/affiliate/source-value.ts'
import { topCategoryId } from '../domain/category-tree.ts'
import type { Product } from '../domain/product.ts'
import { pictureAddress } from '../views/picture-address.ts'
import type { PriceView } from '../parameters/read-view.ts'

/**
 * What the feeds of dropshippers and the lists of affiliates show of a product alike. Prices are text: in US dollars, and under `target_` in the currency
 * asked for. Source: method catalogue, response trees of `aliexpress.ds.recommend.feed.get` and `aliexpress.affiliate.product.query`.
 */
export function promotedProduct(product: Product, view: PriceView & { readonly url: string }) {
  const [mainImage, ...smallImages] = product.imageUrls.map((picture) => pictureAddress(picture, view.url))
  const [firstLevel, ...below] = product.categoryPath
  const isTop = below.length === 0
  return {
    product_id: BigInt(product.productId),
    product_title: product.subject,
    product_detail_url: productAddress(product.productId),
    product_main_image_url: mainImage,
    product_small_image_urls: smallImages,
    platform_product_type: 'ALL',
    first_level_category_id: isTop || firstLevel === undefined ? product.categoryId : topCategoryId(firstLevel),
    first_level_category_name: firstLevel,
    second_level_category_id: isTop ? undefined : product.categoryId,
    second_level_category_name: below.at(-1),
    lastest_volume: product.salesCount,
    ...listPrices(product, view),
    shop_id: BigInt(product.shop.storeId),
    shop_url: `https://www.aliexpress.com/store/${product.shop.storeId}`,
  }
}
