import { createFieldReader } from '../domain/listing/field-reader.ts'
import { listingProblems } from '../domain/listing/listing-problem.ts'
import { readSkuChanges } from '../domain/listing/read-sku-changes.ts'
import { changeProductSkus } from '../life/change-product-skus.ts'
import type { ListOutcome } from '../life/list-product.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import type { OperationContext, Outcome } from './operation.ts'
import { readObjectList } from '../parameters/read-object-list.ts'

// Misspelt by the platform.
const LIST = 'mutiple_product_update_list'

/**
 * New stocks or prices of up to 20 products. Each product is changed by itself, and in itself wholly or not at all; `update_success` says that all of them were. Source:
 * method catalogue, `aliexpress.solution.batch.product.inventory.update` and `.price.update`; that the code and text are those of the first that failed is inferred.
 */
export function updateProducts(
  params: ReadonlyMap<string, string>,
  { store, now }: Pick<OperationContext, 'store' | 'now'>,
  accountId: string,
  what: 'stock' | 'price',
): Outcome {
  const list = readObjectList(params, LIST)
  if (list === undefined) return invalidParameter(LIST)
  const outcomes = list.map((fields, index): ListOutcome & { readonly asked: string } => {
    const reader = createFieldReader()
    const asked = reader.id(fields, 'product_id', `${LIST}/${index}/`) ?? '0'
    const changes = readSkuChanges(reader, fields, what, `${LIST}/${index}/`)
    const problem = asked === '0' ? listingProblems.unknownProduct : reader.problem()
    if (problem !== undefined) return { asked, problem }
    return Object.assign({ asked }, changeProductSkus(store, { productId: asked, changes }, accountId, now))
  })
  const failed = outcomes.filter((outcome) => 'problem' in outcome)
  const done = outcomes.filter((outcome) => !('problem' in outcome))
  const first = failed[0]?.problem
  const idsOf = (some: readonly { readonly asked: string }[]) =>
    some.map(({ asked }) => ({ product_id: BigInt(asked) }))
  return {
    value: {
      update_success: failed.length === 0,
      update_error_code: first?.code,
      update_error_message: first?.message,
      update_failed_list: idsOf(failed),
      update_successful_list: idsOf(done),
    },
  }
}
