import { listingProblems } from '../../domain/listing/listing-problem.ts'
import { formatPacificTime } from '../../domain/pacific-time.ts'
import { ownProduct } from '../../life/own-product.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Whether one of the account's products is on sale; `approved` stands for a review that has been passed. Source: method catalogue; the word is inferred. */
export const findProductStatus: Operation = {
  method: 'aliexpress.postproduct.redefining.findaeproductstatusbyid',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, accountId) => {
    const [productId] = readIds(textOf(params, 'product_id') ?? '') ?? []
    if (productId === undefined) return invalidParameter('product_id')
    const own = ownProduct(store, productId, accountId)
    if (own === undefined) return { value: { result: { error_message: listingProblems.unknownProduct.message } } }
    return {
      value: { result: { product_id: BigInt(productId), status: 'approved', time_stamp: formatPacificTime(now) } },
    }
  }),
}
