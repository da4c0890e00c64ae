import { createFieldReader } from '../../domain/listing/field-reader.ts'
import { asAccount } from '../as-account.ts'
import { editSkus } from '../edit-skus.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'

/** A new price of one SKU, named by its attributes (`14:193`), `<none>` or its number; without `sale_price` a discount ends. Source: method catalogue. */
export const editSkuPrice: Operation = {
  method: 'aliexpress.postproduct.redefining.editsingleskuprice',
  simulated: 'stateful',
  run: asAccount((params, context, accountId) => {
    const fields = Object.fromEntries(params)
    const reader = createFieldReader()
    const skuId = reader.text(fields, 'sku_id', '')
    const price = reader.amount(fields, 'sku_price', '')
    const discountPrice = reader.amount(fields, 'sale_price', '')
    if (price === undefined) return invalidParameter('sku_price')
    return editSkus(params, context, accountId, { reader, changes: [{ skuId, price, discountPrice }] })
  }),
}
