import type { Product } from '../domain/product.ts'
import { changeProductStatus } from '../life/change-product-status.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import type { OperationContext, Outcome } from './operation.ts'
import { readIds } from '../parameters/read-ids.ts'
import { textOf } from '../parameters/text-of.ts'

/** Ours, as the most of a batch delete. */
const MOST = 100

/**
 * Puts products on sale or takes them off, each by itself; `modify_count` counts those that are in the state now. Source: method catalogue,
 * `aliexpress.postproduct.redefining.onlineaeproduct` and `offlineaeproduct`; ids joined by semicolons third-party clients.
 */
export function switchProducts(
  params: ReadonlyMap<string, string>,
  { store, now }: Pick<OperationContext, 'store' | 'now'>,
  accountId: string,
  status: Product['status'],
): Outcome {
  const ids = readIds(textOf(params, 'product_ids') ?? '')
  if (ids === undefined || ids.length > MOST) return invalidParameter('product_ids')
  const results = ids.map((id) => ({ id, problem: changeProductStatus(store, id, status, accountId, now) }))
  const failed = results.filter(({ problem }) => problem !== undefined)
  return {
    value: {
      result: {
        success: failed.length === 0,
        modify_count: results.length - failed.length,
        error_message: failed[0]?.problem?.message,
        error_details: failed.map(({ id, problem }) => ({
          product_ids: [BigInt(id)],
          error_code: problem?.code,
          error_message: problem?.message,
        })),
      },
    },
  }
}
