import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { switchProducts } from '../switch-products.ts'

/** Takes the account's products off sale, with the result of each that failed. Source: method catalogue. */
export const offlineProducts: Operation = {
  method: 'aliexpress.postproduct.redefining.offlineaeproduct',
  simulated: 'stateful',
  run: asAccount((params, context, accountId) => switchProducts(params, context, accountId, 'offline')),
}
