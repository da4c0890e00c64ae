import type { MethodFact } from '@aeop/sdk/facts'
import { shapedOperation } from '../shaped/shaped-operation.ts'
import { affiliateOperations } from './affiliate-operations.ts'
import { dropshippingOperations } from './dropshipping-operations.ts'
import type { Operation } from './operation.ts'
import { sellerOperations } from './seller-operations.ts'
import { systemOperations } from './system-operations.ts'

const all: readonly Operation[] = [
  ...dropshippingOperations,
  ...affiliateOperations,
  ...sellerOperations,
  ...systemOperations,
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
