import { type AffiliateOrder, affiliateOrders } from '../domain/affiliate/affiliate-order.ts'
import { parsePacificTime } from '../domain/pacific-time.ts'
import { invalidParameter } from '../parameters/invalid-parameter.ts'
import type { OperationContext, Refusal } from './operation.ts'
import { readCount } from '../parameters/read-count.ts'
import { textOf } from '../parameters/text-of.ts'

/** One page of what a dropshipper earns on. */
export interface CommissionPage {
  readonly entries: readonly AffiliateOrder[]
  readonly number: number
}

const cursor = /^\d{15}-\d{1,19}-\d{3}$/
const EVER = 8_640_000_000_000_000
/** More orders than an account has. */
const ALL = 1_000_000

/**
 * Lines of the orders that the account placed and paid, oldest first, behind the cursor: in a state of affiliate orders, or in all, and created in a time.
 *
 * Source: method catalogue for the parameters. Which orders these are, and that the states are those of affiliate orders, is inferred.
 */
export function commissionOrders(
  params: ReadonlyMap<string, string>,
  { store, token, app, now }: Pick<OperationContext, 'store' | 'token' | 'app' | 'now'>,
): CommissionPage | { readonly refusal: Refusal } {
  const from = timeIn(params, 'start_time', 0)
  if (from === undefined) return invalidParameter('start_time')
  const to = timeIn(params, 'end_time', EVER)
  if (to === undefined || to < from) return invalidParameter('end_time')
  const number = readCount(textOf(params, 'page_no') ?? '1')
  if (number === undefined) return invalidParameter('page_no')
  const size = readCount(textOf(params, 'page_size') ?? '20')
  if (size === undefined) return invalidParameter('page_size')
  const after = textOf(params, 'start_query_index_id') ?? ''
  if (after !== '' && !cursor.test(after)) return invalidParameter('start_query_index_id')
  if (token === null) return { refusal: { error: 'missing-session' } }
  const status = textOf(params, 'status')
  // The texts have whole seconds: an end takes in all of its own.
  const filter = { buyerAccountId: token.accountId, createdFrom: from, createdTo: Math.min(EVER, to + 999) }
  const { orders } = store.listOrders(filter, { number: 1, size: ALL })
  const view = { appKey: app.appKey, now, productOf: (productId: string) => store.findProduct(productId) }
  const entries = orders
    // Who orders through the API has come by no link: the order counts as its own.
    .flatMap((order) => affiliateOrders({ order, click: { ...ownClick, appKey: app.appKey } }, view))
    .filter((entry) => entry.index > after && (status === undefined || entry.status === status))
    .toSorted((one, other) => (one.index < other.index ? -1 : 1))
  return { entries: entries.slice((number - 1) * size, number * size), number }
}

const ownClick = { trackingId: 'dropshipping', target: '', clickedAt: 0 } as const

function timeIn(params: ReadonlyMap<string, string>, name: string, otherwise: number): number | undefined {
  const text = textOf(params, name)
  return text === undefined ? otherwise : parsePacificTime(text)
}
