import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { updateProducts } from '../update-products.ts'

/** New stocks of up to 20 products by SKU code, with the result of each product. Source: method catalogue. */
export const batchInventoryUpdate: Operation = {
  method: 'aliexpress.solution.batch.product.inventory.update',
  simulated: 'stateful',
  run: asAccount((params, context, accountId) => updateProducts(params, context, accountId, 'stock')),
}
