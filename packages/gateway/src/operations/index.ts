import type { MethodFact } from '@aeop/sdk/facts'
import { shapedOperation } from '../shaped/shaped-operation.ts'
import { imageSearch } from './ds/aliexpress.ds.image.search.ts'
import { productGet } from './ds/aliexpress.ds.product.get.ts'
import { textSearch } from './ds/aliexpress.ds.text.search.ts'
import { uploadTempImage } from './image/aliexpress.image.redefining.uploadtempimage.ts'
import type { Operation } from './operation.ts'
import { orderFulfill } from './solution/aliexpress.solution.order.fulfill.ts'
import { orderGet } from './solution/aliexpress.solution.order.get.ts'
import { authTokenCreate } from './system/auth.token.create.ts'
import { authTokenRefresh } from './system/auth.token.refresh.ts'
import { taobaoTimeGet } from './system/taobao.time.get.ts'

const all: readonly Operation[] = [
  orderFulfill,
  orderGet,
  productGet,
  textSearch,
  imageSearch,
  uploadTempImage,
  taobaoTimeGet,
  authTokenCreate,
  authTokenRefresh,
]

/** Every method with domain logic behind it, by name. */
export const operations: ReadonlyMap<string, Operation> = new Map(all.map((operation) => [operation.method, operation]))

/**
 * What stands behind a method: domain logic where there is some, else the shape of its answer.
 *
 * @example
 * operationOf(fact).simulated // 'shaped'
 */
export function operationOf(fact: MethodFact): Operation {
  return operations.get(fact.name) ?? shapedOperation(fact)
}
