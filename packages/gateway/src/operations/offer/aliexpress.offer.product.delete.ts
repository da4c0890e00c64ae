import { problemRefusal } from '../../domain/listing/listing-problem.ts'
import { changeProductStatus } from '../../life/change-product-status.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Deletes one of the account's products. Source: method catalogue. */
export const offerDelete: Operation = {
  method: 'aliexpress.offer.product.delete',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, accountId) => {
    const [productId] = readIds(textOf(params, 'product_id') ?? '') ?? []
    if (productId === undefined) return invalidParameter('product_id')
    const problem = changeProductStatus(store, productId, 'removed', accountId, now)
    return problem === undefined ? { value: { product_id: BigInt(productId) } } : problemRefusal(problem)
  }),
}
