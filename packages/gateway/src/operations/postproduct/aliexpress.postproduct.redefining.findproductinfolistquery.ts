import { asAccount } from '../as-account.ts'
import { listingRows } from '../../views/listing-rows.ts'
import type { Operation } from '../operation.ts'

/** The account's products, as `aliexpress.solution.product.list.get` lists them. Source: method catalogue. */
export const findProductList: Operation = {
  method: 'aliexpress.postproduct.redefining.findproductinfolistquery',
  simulated: 'stateful',
  run: asAccount((params, context, accountId) => listingRows(params, context, accountId)),
}
