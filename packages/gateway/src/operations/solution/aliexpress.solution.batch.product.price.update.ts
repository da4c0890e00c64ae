import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { updateProducts } from '../update-products.ts'

/** New prices of up to 20 products by SKU code, with the result of each product. Prices by country are taken and not kept. Source: method catalogue. */
export const batchPriceUpdate: Operation = {
  method: 'aliexpress.solution.batch.product.price.update',
  simulated: 'stateful',
  run: asAccount((params, context, accountId) => updateProducts(params, context, accountId, 'price')),
}
