import type { SkuChange } from '../domain/listing/change-skus.ts'
import type { FieldReader } from '../domain/listing/field-reader.ts'
import { changeProductSkus } from '../life/change-product-skus.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import type { OperationContext, Outcome } from './operation.ts'
import { readIds } from '../parameters/read-ids.ts'
import { textOf } from '../parameters/text-of.ts'

/**
 * Changes SKUs of one product, all or none, for the methods that answer with `modify_count`. Source: method catalogue,
 * `aliexpress.postproduct.redefining.editsingleskustock` and its neighbours; where the platform's code and text go is inferred.
 */
export function editSkus(
  params: ReadonlyMap<string, string>,
  { store, now }: Pick<OperationContext, 'store' | 'now'>,
  accountId: string,
  { reader, changes }: { readonly reader: FieldReader; readonly changes: readonly SkuChange[] },
): Outcome {
  const [productId] = readIds(textOf(params, 'product_id') ?? '') ?? []
  if (productId === undefined) return invalidParameter('product_id')
  const member = /^#\/([a-z_]+)/.exec(reader.problem()?.message ?? '')?.[1]
  if (member !== undefined) return invalidParameter(member)
  const outcome = changeProductSkus(store, { productId, changes }, accountId, now)
  const id = BigInt(productId)
  if ('productId' in outcome) {
    return { value: { result: { success: true, product_id: id, modify_count: changes.length } } }
  }
  const { code, message } = outcome.problem
  const details = [{ error_code: code, product_ids: [id] }]
  return {
    value: {
      result: { success: false, product_id: id, modify_count: 0, error_message: message, error_details: details },
    },
  }
}
