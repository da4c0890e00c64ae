import { formatPacificTime } from '../domain/pacific-time.ts'
import type { Product, Sku, SkuProperty } from '../domain/product.ts'
import type { AnswerObject } from '../operations/operation.ts'
import { pictureAddress } from './picture-address.ts'

export interface ProductView {
  readonly shipTo: string
  readonly currency: string
  /** A dollar price in `currency`. */
  readonly convert: (dollars: string) => string
  /** Address of the gateway, where its pictures are. */
  readonly url: string
}

/**
 * One product as `aliexpress.ds.product.get` shows it: prices, ratings and counts as text, pictures as one text
 * joined by semicolons. Texts are in the language of the seed, whatever is asked for. Source: method catalogue, live
 * answers.
 */
export function productAnswer(product: Product, view: ProductView): AnswerObject {
  const views = kept.get(product) ?? new Map<string, AnswerObject>()
  const key = `${view.shipTo} ${view.currency} ${view.url}`
  const answer = views.get(key) ?? Object.freeze(viewProduct(product, view))
  if (views.size >= VIEWS_KEPT && !views.has(key)) views.clear()
  kept.set(product, views.set(key, answer))
  return answer
}

/** A product object never changes: the store makes a new one when it is saved. So its answers can be kept, and, being frozen, their text too. */
const kept = new WeakMap<Product, Map<string, AnswerObject>>()

/** Countries and currencies are many; who asks for all of them must not fill the memory. */
const VIEWS_KEPT = 4

function viewProduct(product: Product, view: ProductView): AnswerObject {
  const productId = BigInt(product.productId)
  return {
    ae_item_base_info_dto: {
      product_id: productId,
      subject: product.subject,
      category_id: product.categoryId,
      category_sequence: String(product.categoryId),
      product_status_type: product.status,
      currency_code: view.currency,
      owner_member_seq_long: BigInt(product.ownerMemberId),
      avg_evaluation_rating: product.rating,
      evaluation_count: String(product.evaluationCount),
      sales_count: String(product.salesCount),
      gmt_create: formatPacificTime(product.createdAt),
      gmt_modified: formatPacificTime(product.updatedAt),
      detail: product.detail,
    },
    ae_item_properties: product.attributes.map((attribute) => ({
      attr_name_id: attribute.nameId,
      attr_name: attribute.name,
      attr_value: attribute.value,
    })),
    ae_item_sku_info_dtos: product.skus.map((sku) => skuAnswer(sku, view)),
    ae_multimedia_info_dto: {
      image_urls: product.imageUrls.map((picture) => pictureAddress(picture, view.url)).join(';'),
    },
    package_info_dto: {
      package_length: product.parcel.length,
      package_width: product.parcel.width,
      package_height: product.parcel.height,
      gross_weight: product.parcel.grossWeight,
      package_type: false,
      // The platform's number for the unit "piece".
      product_unit: 100_000_015,
    },
    logistics_info_dto: { ship_to_country: view.shipTo, delivery_time: product.deliveryDays },
    ae_store_info: {
      store_id: BigInt(product.shop.storeId),
      store_name: product.shop.name,
      store_country_code: product.shop.countryCode,
      item_as_described_rating: product.shop.itemAsDescribedRating,
      communication_rating: product.shop.communicationRating,
      shipping_speed_rating: product.shop.shippingSpeedRating,
    },
    has_whole_sale: false,
    // The second is JSON text, also in live answers (catalogue 5).
    product_id_converter_result: {
      main_product_id: productId,
      sub_product_id: `{"${view.shipTo}":${product.productId}}`,
    },
  }
}

function skuAnswer(sku: Sku, view: ProductView): AnswerObject {
  const attr = sku.properties.map(attrText).join(';')
  const salePrice = view.convert(sku.salePrice)
  return {
    sku_id: sku.skuId,
    id: attr,
    sku_attr: attr,
    sku_price: view.convert(sku.price),
    offer_sale_price: salePrice,
    offer_bulk_sale_price: salePrice,
    currency_code: view.currency,
    sku_available_stock: sku.stock,
    price_include_tax: false,
    ae_sku_property_dtos: sku.properties.map((property) => ({
      sku_property_id: property.propertyId,
      sku_property_name: property.name,
      property_value_id: property.valueId,
      sku_property_value: property.value,
      property_value_definition_name: property.definitionName ?? undefined,
      sku_image: property.imageUrl === null ? undefined : pictureAddress(property.imageUrl, view.url),
    })),
  }
}

function attrText(property: SkuProperty): string {
  const own = property.definitionName === null ? '' : `#${property.definitionName}`
  return `${property.propertyId}:${property.valueId}${own}`
}
