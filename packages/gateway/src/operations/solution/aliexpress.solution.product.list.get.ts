import { asAccount } from '../as-account.ts'
import { listingRows } from '../../views/listing-rows.ts'
import type { Operation } from '../operation.ts'

/** The account's products, newest ids first, by state, title, SKU code, group and times. Source: method catalogue. */
export const productListGet: Operation = {
  method: 'aliexpress.solution.product.list.get',
  simulated: 'stateful',
  run: asAccount((params, context, accountId) => listingRows(params, context, accountId)),
}
