import { createFieldReader } from '../../domain/listing/field-reader.ts'
import { asAccount } from '../as-account.ts'
import { editSkus } from '../edit-skus.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readFields } from '../../parameters/read-fields.ts'

/** New stocks of a product's SKUs as a map from SKU to stock, `{"14:193": "5"}`. Source: method catalogue; the form of the map third-party clients. */
export const editSkuStocks: Operation = {
  method: 'aliexpress.postproduct.redefining.editmutilpleskustocks',
  simulated: 'stateful',
  run: asAccount((params, context, accountId) => {
    const fields = readFields(params, 'sku_stocks')
    if (fields === undefined || Object.keys(fields).length === 0) return invalidParameter('sku_stocks')
    const reader = createFieldReader()
    const changes = Object.keys(fields).map((skuId) => ({ skuId, stock: reader.whole(fields, skuId, '') }))
    if (changes.some(({ stock }) => stock === undefined)) return invalidParameter('sku_stocks')
    return editSkus(params, context, accountId, { reader, changes })
  }),
}
