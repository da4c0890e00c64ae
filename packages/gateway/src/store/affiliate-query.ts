/** Which affiliate orders of an app; every given condition must hold. Times are epoch milliseconds, ends included. */
export interface AffiliateQuery {
  readonly appKey: string
  /** A state in the platform's words; `undefined` for all. */
  readonly status: string | undefined
  /** Which time of an order `from` and `to` are of; `settled` is the receipt of what is settled by now. */
  readonly time: AffiliateTime
  readonly from: number
  readonly to: number
  /** How long a click counts. */
  readonly cookie: number
  /** What was received until then is settled. */
  readonly settledBefore: number
}

export type AffiliateTime = 'created' | 'paid' | 'received' | 'settled'

/** Where a page begins: behind so many lines of the list, or at an order. */
export type AffiliateStart = { readonly skip: number } | { readonly createdAt: number; readonly orderId: string }

/** The click that an order counts for: the latest of those before it. */
export function clickOf(selected: string): string {
  return `(select ${selected} from affiliate_click
    where clicked_at <= created_at and clicked_at >= created_at - :cookie order by clicked_at desc, seq desc limit 1)`
}

const times: Readonly<Record<AffiliateTime, string>> = {
  created: 'created_at',
  paid: 'paid_at',
  received: 'received_at',
  settled: 'case when received_at <= :settledBefore then received_at end',
}

/** The rule of domain/affiliate/affiliate-order.ts; orders of the list are held against it by the tests. */
const matching = (time: AffiliateTime): string => `
  from trade_order indexed by trade_order_for_affiliates
  where paid_at is not null and ${times[time]} between :from and :to
    and case when buyer_account_id is null then substr(order_id, -1) in ('0', '2', '4', '6', '8')
      else ${clickOf('app_key')} = :appKey end
    and (:status is null or :status = case
      when received_at <= :settledBefore then 'Completed Settlement'
      when received_at is not null then 'Buyer Confirmed Receipt'
      when status = 'FINISH' then 'Invalid' else 'Payment Completed' end)`

/** Counts the lines of all orders. */
export const countingLines = (time: AffiliateTime): string =>
  `select coalesce(sum(line_count), 0) as total ${matching(time)}`

/** Ids of orders, oldest first, each with the number of lines before it: those behind `:skip` lines. */
export const afterLines = (time: AffiliateTime): string => `select id, upto - lines as before from (
    select order_id as id, line_count as lines, sum(line_count) over (order by created_at, order_id) as upto
    ${matching(time)}
  ) where upto > :skip limit :most`

/** Ids of orders, oldest first, from one on. */
export const fromOrder = (time: AffiliateTime): string => `select order_id as id, 0 as before ${matching(time)}
  and created_at >= :createdAt and (created_at > :createdAt or order_id >= :orderId)
  order by created_at, order_id limit :most`
