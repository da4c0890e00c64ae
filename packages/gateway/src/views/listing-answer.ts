import { skuAttributes } from '../domain/listing/change-skus.ts'
import type { Listing } from '../domain/listing/listing.ts'
import { lowestPrices } from '../domain/lowest-prices.ts'
import { formatPacificTime } from '../domain/pacific-time.ts'
import type { Product, Sku } from '../domain/product.ts'
import type { AnswerObject } from '../operations/operation.ts'
import { pictureAddress } from './picture-address.ts'

/**
 * One product as its seller sees it, as far as the three methods that show one agree. Amounts are dollars as text. Source: method catalogue, response trees of
 * `aliexpress.solution.product.info.get`, `aliexpress.offer.product.query` and `aliexpress.postproduct.redefining.findaeproductbyid`.
 */
export function listingAnswer(product: Product, listing: Listing, url: string): AnswerObject {
  return {
    product_id: BigInt(product.productId),
    category_id: product.categoryId,
    product_status_type: product.status,
    product_price: lowestPrices(product).list,
    currency_code: 'USD',
    image_u_r_ls: product.imageUrls.map((picture) => pictureAddress(picture, url)).join(';'),
    aeop_ae_product_propertys: product.attributes.map(({ nameId, name, value }) => ({
      // Names of the seller's own have no number.
      attr_name_id: nameId === 0 ? undefined : nameId,
      attr_name: name,
      attr_value: value,
    })),
    gross_weight: product.parcel.grossWeight,
    package_length: product.parcel.length,
    package_width: product.parcel.width,
    package_height: product.parcel.height,
    package_type: false,
    is_pack_sell: false,
    product_unit: listing.productUnit,
    delivery_time: listing.prepareDays,
    freight_template_id: BigInt(listing.freightTemplateId),
    promise_template_id: BigInt(listing.promiseTemplateId),
    reduce_strategy: listing.reduceStrategy,
    group_ids: listing.groupId === null ? undefined : [BigInt(listing.groupId)],
    sizechart_id: listing.sizeChartId === null ? undefined : BigInt(listing.sizeChartId),
    gmt_create: formatPacificTime(product.createdAt),
    gmt_modified: formatPacificTime(product.updatedAt),
  }
}

/** One SKU as its seller sees it; what the platform calls its id are its attributes, `<none>` where it has none. */
export function sellerSkuAnswer(sku: Sku, listing: Listing, url: string): AnswerObject {
  const codes = listing.skuCodes[sku.skuId]
  return {
    id: skuAttributes(sku) || '<none>',
    sku_code: sku.code,
    sku_price: sku.price,
    sku_discount_price: sku.salePrice === sku.price ? undefined : sku.salePrice,
    currency_code: 'USD',
    ipm_sku_stock: sku.stock,
    sku_stock: sku.stock > 0,
    barcode: codes?.barcode ?? undefined,
    ean_code: codes?.eanCode ?? undefined,
    aeop_s_k_u_property_list: sku.properties.map((property) => ({
      sku_property_id: property.propertyId,
      property_value_id: property.valueId,
      property_value_definition_name: property.definitionName ?? undefined,
      sku_image: property.imageUrl === null ? undefined : pictureAddress(property.imageUrl, url),
    })),
  }
}
