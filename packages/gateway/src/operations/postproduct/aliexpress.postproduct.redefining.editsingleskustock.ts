import { createFieldReader } from '../../domain/listing/field-reader.ts'
import { asAccount } from '../as-account.ts'
import { editSkus } from '../edit-skus.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'

/** A new stock of one SKU, named by its attributes (`14:193`), `<none>` or its number. Source: method catalogue. */
export const editSkuStock: Operation = {
  method: 'aliexpress.postproduct.redefining.editsingleskustock',
  simulated: 'stateful',
  run: asAccount((params, context, accountId) => {
    const fields = Object.fromEntries(params)
    const reader = createFieldReader()
    const skuId = reader.text(fields, 'sku_id', '')
    const stock = reader.whole(fields, 'ipm_sku_stock', '')
    if (skuId === undefined) return invalidParameter('sku_id')
    if (stock === undefined) return invalidParameter('ipm_sku_stock')
    return editSkus(params, context, accountId, { reader, changes: [{ skuId, stock }] })
  }),
}
