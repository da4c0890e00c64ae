import { freightOptions } from '../../domain/freight.ts'
import { affiliateOperation } from '../affiliate-operation.ts'
import { findKnownProduct } from '../find-known-product.ts'
import { readView } from '../../parameters/read-view.ts'
import { textOf } from '../../parameters/text-of.ts'

/** The cheapest way to send one piece of a SKU, in the currency asked for. Source: method catalogue; that it is the cheapest is inferred. */
export const affiliateProductShippingGet = affiliateOperation(
  'aliexpress.affiliate.product.shipping.get',
  (params, { store }) => {
    const view = readView(params, { shipTo: 'ship_to_country', currency: 'target_currency' })
    if ('refusal' in view) return view
    const product = findKnownProduct(textOf(params, 'product_id') ?? '', store)
    const sku = product?.skus.find(({ skuId }) => skuId === textOf(params, 'sku_id'))
    if (product?.status !== 'onSelling' || sku === undefined) return 'nothing-found'
    const [option] = freightOptions(product, { count: 1, country: view.shipTo, price: sku.salePrice })
    if (option === undefined) return 'nothing-found'
    return {
      result: {
        shipping_fee: view.convert(option.fee),
        min_delivery_days: String(option.minDays),
        max_delivery_days: String(option.maxDays),
        delivery_days: `${option.minDays}-${option.maxDays}`,
        ship_from_country: 'CN',
      },
    }
  },
)
