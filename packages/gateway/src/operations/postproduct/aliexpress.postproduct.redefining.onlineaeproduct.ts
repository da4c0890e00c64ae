import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { switchProducts } from '../switch-products.ts'

/** Puts the account's products on sale, with the result of each that failed. Source: method catalogue. */
export const onlineProducts: Operation = {
  method: 'aliexpress.postproduct.redefining.onlineaeproduct',
  simulated: 'stateful',
  run: asAccount((params, context, accountId) => switchProducts(params, context, accountId, 'onSelling')),
}
