import { productAddress } from '../../domain/affiliate/source-value.ts'
import { topCategoryId } from '../../domain/category-tree.ts'
import { toHundredths } from '../../domain/decimal.ts'
import { freightOptions } from '../../domain/freight.ts'
import type { Product, Sku } from '../../domain/product.ts'
import { affiliateOperation } from '../affiliate-operation.ts'
import { findKnownProduct } from '../find-known-product.ts'
import type { AnswerObject } from '../operation.ts'
import { pictureAddress } from '../../views/picture-address.ts'
import { type PriceView, readView } from '../../parameters/read-view.ts'
import { textOf } from '../../parameters/text-of.ts'

interface SkuView extends PriceView {
  readonly url: string
  readonly withDelivery: boolean
}

/** A product with its SKUs, or those of `sku_ids`, priced for a country. Source: method catalogue. */
export const affiliateProductSkuDetailGet = affiliateOperation(
  'aliexpress.affiliate.product.sku.detail.get',
  (params, { store, url }) => {
    const view = readView(params, { shipTo: 'ship_to_country', currency: 'target_currency' })
    if ('refusal' in view) return view
    const product = findKnownProduct(textOf(params, 'product_id') ?? '', store)
    if (product?.status !== 'onSelling' || product.excludedCountries.includes(view.shipTo)) return 'nothing-found'
    const wanted = textOf(params, 'sku_ids')
      ?.split(',')
      .map((id) => id.trim())
    const skus = product.skus.filter(({ skuId }) => wanted === undefined || wanted.includes(skuId))
    if (skus.length === 0) return 'nothing-found'
    const skuView = { ...view, url, withDelivery: textOf(params, 'need_deliver_info') === 'Yes' }
    return {
      result: {
        ae_item_info: itemAnswer(product, url),
        ae_item_sku_info: skus.map((sku) => skuAnswer(product, sku, skuView)),
      },
    }
  },
  (code, _message, result) => ({ result: { code, success: code === 200, result } }),
)

function itemAnswer(product: Product, url: string): AnswerObject {
  const [firstLevel = '', ...below] = product.categoryPath
  const [image, ...others] = product.imageUrls.map((picture) => pictureAddress(picture, url))
  const isTop = below.length === 0
  return {
    product_id: product.productId,
    title: product.subject,
    en_title: product.subject,
    original_link: productAddress(product.productId),
    image_link: image,
    additional_image_links: others,
    product_score: product.rating,
    review_number: String(product.evaluationCount),
    order_number: String(product.salesCount),
    store_name: product.shop.name,
    product_category: product.categoryPath.join(' > '),
    brand: product.attributes.find(({ name }) => name === 'Brand Name')?.value,
    condition: 'new',
    display_category_id_l1: isTop ? product.categoryId : topCategoryId(firstLevel),
    display_category_name_l1: firstLevel,
    display_category_id_l2: isTop ? undefined : product.categoryId,
    display_category_name_l2: below.at(-1),
  }
}

function skuAnswer(product: Product, sku: Sku, view: SkuView): AnswerObject {
  const [option] = view.withDelivery
    ? freightOptions(product, { count: 1, country: view.shipTo, price: sku.salePrice })
    : []
  const off = Math.round((1 - toHundredths(sku.salePrice) / toHundredths(sku.price)) * 100)
  const valueOf = (name: RegExp): string | undefined => sku.properties.find((one) => name.test(one.name))?.value
  const picture = sku.properties.find(({ imageUrl }) => imageUrl !== null)?.imageUrl
  return {
    sku_id: BigInt(sku.skuId),
    link: productAddress(product.productId),
    sku_image_link: picture === undefined || picture === null ? undefined : pictureAddress(picture, view.url),
    sku_properties: JSON.stringify(Object.fromEntries(sku.properties.map(({ name, value }) => [name, value]))),
    color: valueOf(/colou?r/i),
    size: valueOf(/size/i),
    currency: view.currency,
    price_with_tax: view.convert(sku.price),
    sale_price_with_tax: view.convert(sku.salePrice),
    discount_rate: `${off}%`,
    tax_rate: '0.0',
    shipping_fees: option && view.convert(option.fee),
    min_delivery_days: option && String(option.minDays),
    max_delivery_days: option && String(option.maxDays),
    delivery_days: option && `${option.minDays}-${option.maxDays}`,
    ship_from_country: option && 'CN',
  }
}
