import type { Sku } from '../../domain/product.ts'
import { findKnownProduct } from '../find-known-product.ts'
import { formerSku } from '../former-sku.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import { lowestPrices } from '../../domain/lowest-prices.ts'
import type { AnswerObject, Operation } from '../operation.ts'
import { pictureAddress } from '../../views/picture-address.ts'
import { readView } from '../../parameters/read-view.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * Prices and stock of a product, in US dollars. The tree has no place for a failure, so an unknown product is a parameter that cannot be used, and one that is
 * not sold to the country is offline. Source: method catalogue; both inferred.
 */
export const simpleQuery: Operation = {
  method: 'aliexpress.offer.ds.product.simplequery',
  simulated: 'stateful',
  run: (params, { store, url }) => {
    const view = readView(params, { shipTo: 'local_country' })
    if ('refusal' in view) return view
    const product = findKnownProduct(textOf(params, 'product_id') ?? '', store)
    if (product === undefined) return invalidParameter('product_id')
    return {
      value: {
        product_status_type: product.excludedCountries.includes(view.shipTo) ? 'offline' : product.status,
        item_offer_site_sale_price: lowestPrices(product).sale,
        total_available_stock: product.skus.reduce((total, sku) => total + sku.stock, 0),
        aeop_ae_product_s_k_us: product.skus.map((sku) => skuAnswer(sku, url)),
      },
    }
  },
}

function skuAnswer(sku: Sku, url: string): AnswerObject {
  const properties = sku.properties.map((property) => ({
    sku_property_id: property.propertyId,
    property_value_id: property.valueId,
    property_value_definition_name: property.definitionName ?? undefined,
    sku_image: property.imageUrl === null ? undefined : pictureAddress(property.imageUrl, url),
  }))
  return { ...formerSku(sku), aeop_s_k_u_property_list: properties }
}
