import { lowestPrices } from '../../domain/lowest-prices.ts'
import { formatPacificTime } from '../../domain/pacific-time.ts'
import type { Sku } from '../../domain/product.ts'
import { findKnownProduct } from '../find-known-product.ts'
import { formerSku } from '../former-sku.ts'
import type { AnswerObject, Operation } from '../operation.ts'
import { pictureAddress } from '../../views/picture-address.ts'
import { readView } from '../../parameters/read-view.ts'
import { textOf } from '../../parameters/text-of.ts'

/** One product in the words before `aliexpress.ds.product.get`, in US dollars, refused with the same codes. Source: method catalogue; codes inferred. */
export const findProductForDropshipper: Operation = {
  method: 'aliexpress.postproduct.redefining.findaeproductbyidfordropshipper',
  simulated: 'stateful',
  run: (params, { store, url }) => {
    const view = readView(params, { shipTo: 'local_country' })
    if ('refusal' in view) return view
    const product = findKnownProduct(textOf(params, 'product_id') ?? '', store)
    if (product === undefined) return failed(605, 'ITEM_ID_NOT_FOUND')
    if (product.excludedCountries.includes(view.shipTo)) return failed(602, 'Item is not allowed to this country')
    const { list, sale } = lowestPrices(product)
    return {
      value: {
        result: {
          is_success: true,
          product_id: BigInt(product.productId),
          subject: product.subject,
          category_id: product.categoryId,
          product_status_type: product.status,
          detail: product.detail,
          image_u_r_ls: product.imageUrls.map((picture) => pictureAddress(picture, url)).join(';'),
          currency_code: 'USD',
          product_price: list,
          item_offer_site_sale_price: sale,
          total_available_stock: product.skus.reduce((total, sku) => total + sku.stock, 0),
          avg_evaluation_rating: product.rating,
          evaluation_count: product.evaluationCount,
          order_count: product.salesCount,
          owner_member_id: product.ownerMemberId,
          gmt_create: formatPacificTime(product.createdAt),
          gmt_modified: formatPacificTime(product.updatedAt),
          delivery_time: product.deliveryDays,
          gross_weight: product.parcel.grossWeight,
          package_length: product.parcel.length,
          package_width: product.parcel.width,
          package_height: product.parcel.height,
          package_type: false,
          // The platform's number for the unit "piece".
          product_unit: 100_000_015,
          aeop_ae_product_propertys: product.attributes.map((attribute) => ({
            attr_name_id: attribute.nameId,
            attr_name: attribute.name,
            attr_value: attribute.value,
          })),
          aeop_ae_product_s_k_us: product.skus.map((sku) => skuAnswer(sku, url)),
          store_info: {
            store_id: BigInt(product.shop.storeId),
            store_name: product.shop.name,
            item_as_descriped_rating: product.shop.itemAsDescribedRating,
            communication_rating: product.shop.communicationRating,
            shipping_speed_rating: product.shop.shippingSpeedRating,
          },
        },
      },
    }
  },
}

function failed(error_code: number, error_message: string) {
  return { value: { result: { is_success: false, error_code, error_message } } }
}

function skuAnswer(sku: Sku, url: string): AnswerObject {
  const properties = sku.properties.map((property) => ({
    sku_property_id: property.propertyId,
    sku_property_name: property.name,
    property_value_id_long: property.valueId,
    sku_property_value: property.value,
    property_value_definition_name: property.definitionName ?? undefined,
    sku_image: property.imageUrl === null ? undefined : pictureAddress(property.imageUrl, url),
  }))
  return { ...formerSku(sku), sku_code: sku.code, aeop_s_k_u_propertys: properties }
}
