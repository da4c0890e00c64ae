import { expect } from 'vitest'
import type { FieldFact, MethodFact, PagingFact } from '../../src/catalogue/method-fact.ts'
import type { CallOptions } from '../../src/client/client.ts'
import { paginate, type PaginatePlan } from '../../src/client/paginate.ts'
import type { PageInfo } from '../../src/client/paging/paginate-options.ts'
import type { Answer } from '../../src/protocol/decode-answer.ts'
import type { Parameters } from '../../src/protocol/parameter-value.ts'

/** A method with this paging, and with parameters of these types. */
export function pagedMethod(paging: PagingFact | undefined, params: readonly FieldFact[] = []): MethodFact {
  return {
    name: 'test.items.list',
    group: 'test',
    protocol: 'both',
    session: true,
    detail: 'full',
    access: 'read',
    repeatable: true,
    ...(paging && { paging }),
    params,
    response: [],
  }
}

/** Pages by number, with all that an answer may tell of them. */
export const byNumber: PagingFact = {
  kind: 'page',
  position: 'page_no',
  first: 1,
  size: 'page_size',
  items: 'result.items',
  total: 'result.total',
  pages: 'result.pages',
}

/** A call that is answered from a list, in order, and keeps what it was asked. */
export function scripted(answers: readonly Answer[]) {
  const asked: { parameters: Parameters; options: CallOptions }[] = []
  const call: PaginatePlan['call'] = (parameters, options) => {
    asked.push({ parameters, options })
    const answer = answers[asked.length - 1]
    return answer ? Promise.resolve(answer) : Promise.reject(new Error(`call ${asked.length} was not expected`))
  }
  return { call, asked }
}

/** Everything that one iteration gives. */
export async function collect(plan: PaginatePlan) {
  const infos: PageInfo[] = []
  const onPage = (info: PageInfo): void => {
    infos.push(info)
  }
  const iteration = paginate({ ...plan, options: { onPage, ...plan.options } })
  const items: unknown[] = []
  for (;;) {
    const step = await iteration.next()
    if (step.done) {
      expect(infos.at(-1)?.end).toBe(step.value)
      expect(infos.slice(0, -1).every(({ end }) => end === undefined)).toBe(true)
      return { items, infos, end: step.value }
    }
    items.push(step.value)
  }
}
