import { type AffiliateOrder, affiliateOrders, COOKIE, SETTLING } from '../domain/affiliate/affiliate-order.ts'
import { parsePacificTime } from '../domain/pacific-time.ts'
import type { AffiliateQuery, AffiliateTime } from '../store/affiliate-query.ts'
import type { FollowedOrder } from '../store/affiliate.ts'
import { invalidParameter } from './invalid-parameter.ts'
import type { OperationContext } from '../operations/operation.ts'
import { textOf } from './text-of.ts'

/** Which time of an order the range is of; anything else, and nothing, is the time of its creation. */
const timeTypes: ReadonlyMap<string, AffiliateTime> = new Map([
  ['Payment Completed Time', 'paid'],
  ['Buyer Confirmed Receipt Time', 'received'],
  ['Completed Settlement Time', 'settled'],
])

/**
 * Which affiliate orders of the calling app a call asks for, in a state and a time. The words of `time_type` are inferred; `locale_site` changes nothing. Source:
 * method catalogue, `aliexpress.affiliate.order.list`.
 */
export function readAffiliateQuery(
  params: ReadonlyMap<string, string>,
  { app, now }: Pick<OperationContext, 'app' | 'now'>,
): { readonly query: AffiliateQuery } | ReturnType<typeof invalidParameter> {
  const from = parsePacificTime(textOf(params, 'start_time') ?? '')
  if (from === undefined) return invalidParameter('start_time')
  const to = parsePacificTime(textOf(params, 'end_time') ?? '')
  if (to === undefined || to < from) return invalidParameter('end_time')
  const time = timeTypes.get(textOf(params, 'time_type') ?? '') ?? 'created'
  const later = time === 'settled' ? SETTLING : 0
  return {
    query: {
      appKey: app.appKey,
      status: textOf(params, 'status'),
      time,
      from: from - later,
      // The texts have whole seconds: an end takes in all of its own.
      to: to - later + 999,
      cookie: COOKIE,
      settledBefore: now - SETTLING,
    },
  }
}

/** What the calling app earns on orders. */
export function affiliateOrdersOf(
  followed: readonly FollowedOrder[],
  { app, now, store }: Pick<OperationContext, 'app' | 'now' | 'store'>,
): readonly AffiliateOrder[] {
  const view = { appKey: app.appKey, now, productOf: (id: string) => store.findProduct(id) }
  return followed.flatMap((one) => affiliateOrders(one, view))
}
