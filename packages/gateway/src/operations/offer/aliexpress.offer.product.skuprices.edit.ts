import { createFieldReader } from '../../domain/listing/field-reader.ts'
import { changeProductSkus } from '../../life/change-product-skus.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readFields } from '../../parameters/read-fields.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/** New prices of a product's SKUs as a map from SKU to price, `{"14:193": "5.00"}`, all or none. Source: method catalogue; the form of the map third-party clients. */
export const offerSkuPricesEdit: Operation = {
  method: 'aliexpress.offer.product.skuprices.edit',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, accountId) => {
    const [productId] = readIds(textOf(params, 'product_id') ?? '') ?? []
    if (productId === undefined) return invalidParameter('product_id')
    const fields = readFields(params, 'sku_id_price_map')
    if (fields === undefined || Object.keys(fields).length === 0) return invalidParameter('sku_id_price_map')
    const reader = createFieldReader()
    const changes = Object.keys(fields).map((skuId) => ({ skuId, price: reader.amount(fields, skuId, '') }))
    if (changes.some(({ price }) => price === undefined)) return invalidParameter('sku_id_price_map')
    const outcome = changeProductSkus(store, { productId, changes }, accountId, now)
    const id = BigInt(productId)
    if ('productId' in outcome) {
      return { value: { result: { success: true, product_id: id, modify_count: changes.length } } }
    }
    const { code, message } = outcome.problem
    return {
      value: {
        result: { success: false, product_id: id, modify_count: 0, error_code: code, error_message: message },
      },
    }
  }),
}
