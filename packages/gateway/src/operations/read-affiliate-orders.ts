import { type AffiliateOrder, affiliateOrders, COOKIE } from '../domain/affiliate/affiliate-order.ts'
import { parsePacificTime } from '../domain/pacific-time.ts'
import type { FollowedOrder } from '../store/affiliate.ts'
import { invalidParameter } from './invalid-parameter.ts'
import type { OperationContext } from './operation.ts'
import { textOf } from './text-of.ts'

type TimeOf = (entry: AffiliateOrder) => number | null

/** Which time of an order the range is of; anything else, and nothing, is the time of its creation. */
const timeTypes: ReadonlyMap<string, TimeOf> = new Map<string, TimeOf>([
  ['Payment Completed Time', ({ order }) => order.paidAt],
  ['Buyer Confirmed Receipt Time', ({ finishedAt }) => finishedAt],
  ['Completed Settlement Time', ({ settledAt }) => settledAt],
])

/** Orders are settled within this of their creation, by far. */
const YEAR = 366 * 86_400_000

/**
 * The affiliate orders of the calling app in a state and a time, oldest first, each read when it is asked for. The words of `time_type` are inferred;
 * `locale_site` changes nothing. Source: method catalogue, `aliexpress.affiliate.order.list`.
 *
 * @param createdFrom epoch milliseconds; orders before that are of no interest
 */
export function readAffiliateOrders(
  params: ReadonlyMap<string, string>,
  context: OperationContext,
  createdFrom = 0,
): { readonly entries: Iterable<AffiliateOrder> } | ReturnType<typeof invalidParameter> {
  const from = parsePacificTime(textOf(params, 'start_time') ?? '')
  if (from === undefined) return invalidParameter('start_time')
  const to = parsePacificTime(textOf(params, 'end_time') ?? '')
  if (to === undefined || to < from) return invalidParameter('end_time')
  const status = textOf(params, 'status')
  const timeType = timeTypes.get(textOf(params, 'time_type') ?? '')
  const timeOf: TimeOf = timeType ?? (({ order }) => order.createdAt)
  // The texts have whole seconds: an end takes in all of its own.
  const last = to + 999
  const isAsked = (entry: AffiliateOrder): boolean => {
    const at = timeOf(entry)
    return (status === undefined || entry.status === status) && at !== null && at >= from && at <= last
  }
  const earliest = timeType === undefined ? from : from - YEAR
  const followed = context.store.followedOrders({ from: Math.max(earliest, createdFrom), to: last }, COOKIE)
  return { entries: chosen(affiliateOrdersOf(followed, context), isAsked) }
}

/** What the calling app earns on orders. */
export function* affiliateOrdersOf(
  followed: Iterable<FollowedOrder>,
  { app, now, store }: OperationContext,
): Generator<AffiliateOrder> {
  const view = { appKey: app.appKey, now, productOf: (id: string) => store.findProduct(id) }
  for (const one of followed) yield* affiliateOrders(one, view)
}

function* chosen(entries: Iterable<AffiliateOrder>, isAsked: (entry: AffiliateOrder) => boolean) {
  for (const entry of entries) if (isAsked(entry)) yield entry
}
