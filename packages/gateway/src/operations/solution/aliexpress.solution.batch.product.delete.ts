import { listingProblems, problemRefusal } from '../../domain/listing/listing-problem.ts'
import { changeProductStatus } from '../../life/change-product-status.ts'
import { ownProduct } from '../../life/own-product.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Deletes up to 100 of the account's products, all or, where one is not the account's, none (inferred: the answer has no list). Source: method catalogue. */
export const batchDelete: Operation = {
  method: 'aliexpress.solution.batch.product.delete',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, accountId) => {
    const ids = readIds(textOf(params, 'product_ids') ?? '')
    if (ids === undefined) return invalidParameter('product_ids')
    return store.transaction(() => {
      const all = new Set(ids)
      for (const id of all) {
        if (ownProduct(store, id, accountId) === undefined) return problemRefusal(listingProblems.unknownProduct)
      }
      for (const id of all) changeProductStatus(store, id, 'removed', accountId, now)
      return { value: { success: 'true' } }
    })
  }),
}
