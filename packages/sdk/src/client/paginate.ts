import type { MethodFact } from '../catalogue/method-fact.ts'
import type { Answer } from '../protocol/decode-answer.ts'
import type { JsonValue } from '../protocol/lossless-json.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import { abortedError } from './aborted-error.ts'
import type { CallOptions } from './client.ts'
import { ofKind } from './option-checks.ts'
import { pagingFor, parametersAt, sizeOf, startOf, type Position } from './paging/page-position.ts'
import { watchPages } from './paging/page-watch.ts'
import { readPaginateOptions, type PageEnd, type PaginateOptions } from './paging/paginate-options.ts'
import { readPage, type Page } from './paging/read-page.ts'

/** What an iteration needs. */
export interface PaginatePlan {
  readonly fact: MethodFact
  /** Makes one call of the method. */
  readonly call: (parameters: Parameters, options: CallOptions) => Promise<Answer>
  readonly parameters?: Parameters
  readonly options?: PaginateOptions
}

/**
 * The items of a method that gives them in pages, one page in memory at a time. Nothing is called before the first item is asked for, and no page before the
 * one in front of it is used up.
 *
 * How the pages of each method are asked for: facts/paging.json.
 *
 * @returns why there were no more pages, to those who iterate by hand; `onPage` tells it too.
 * @throws {ArgumentError} for a method of which no paging is known, and for options and parameters that cannot be used.
 * @throws {TransportError} `aborted` when the signal aborts, `unexpected-answer` when an answer holds no list where it should.
 * @throws what `call` throws.
 * @example
 * const fact = findMethod('aliexpress.affiliate.order.list')
 * for await (const order of paginate({ fact, call, parameters, options: { limit: 500 } })) console.log(order)
 */
export async function* paginate<Item = JsonValue>({
  fact,
  call,
  parameters = {},
  options = {},
}: PaginatePlan): AsyncGenerator<Item, PageEnd, undefined> {
  const { limit, pages, onPage, ofCall } = readPaginateOptions(options)
  const paging = pagingFor(fact, ofKind('parameters', parameters, 'object'))
  let position = startOf(paging, parameters)
  const watch = watchPages(paging, position, sizeOf(paging, parameters))
  let left = limit
  for (let page = 1; ; page += 1) {
    if (ofCall.signal?.aborted) throw abortedError(ofCall.signal, { sent: false })
    const answer = await call(parametersAt(fact, paging, parameters, position), ofCall)
    const read = readPage(answer, paging)
    const natural = watch.endAt(read, position)
    const items = natural === 'repeated-page' ? [] : read.items.slice(0, left)
    left -= items.length
    const isCut = natural !== 'repeated-page' && items.length < read.items.length
    const end = isCut ? 'limit' : (natural ?? optionEnd(left, page === pages))
    onPage({ page, position, items: items.length, total: watch.total, ...(end && { end }) })
    for (const item of items) yield item as Item
    if (end !== undefined) return end
    position = following(paging.kind, position, read)
  }
}

function optionEnd(left: number, isLast: boolean): PageEnd | undefined {
  if (left === 0) return 'limit'
  return isLast ? 'pages' : undefined
}

/** A server may give fewer items than asked for, so an offset grows by what came. */
function following(kind: 'page' | 'offset' | 'cursor', position: Position, { items, next = '' }: Page): Position {
  if (kind === 'cursor') return next
  return Number(position) + (kind === 'page' ? 1 : items.length)
}
