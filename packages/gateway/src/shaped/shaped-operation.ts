import type { MethodFact } from '@aeop/sdk/facts'
import type { Operation } from '../operations/operation.ts'
import { buildAnswer } from './build-answer.ts'
import { onlyPage, pageOf } from './page-of.ts'
import { planAnswer, type MemberPlan } from './plan-answer.ts'
import { readRequest } from './request-values.ts'

/** As many as the catalogue has methods: facts are read once, and are objects of their own. */
const operations = new WeakMap<MethodFact, Operation>()

/**
 * An operation that knows no more of a method than its response tree: it answers every request that passed the checks with a plausible success, the same for
 * the same request. What is promised of it stands in docs/simulation.md.
 *
 * @example
 * shapedOperation(fact).run(new Map([['product_id', '1005003784285827']]), context) // { value: { result: { product_id: 1005003784285827n, ... } } }
 */
export function shapedOperation(fact: MethodFact): Operation {
  const kept = operations.get(fact)
  if (kept !== undefined) return kept
  let plan: readonly MemberPlan[] | undefined
  const operation: Operation = {
    method: fact.name,
    simulated: 'shaped',
    run: (params, { url, files }) => {
      plan ??= planAnswer(fact)
      const request = readRequest(fact, params, files)
      const page = fact.paging ? pageOf(fact.paging, request.byPath) : onlyPage(2 + (request.seed % 2))
      return { value: buildAnswer(plan, { ...request, url, page }) }
    },
  }
  operations.set(fact, operation)
  return operation
}
