import { orderDefaults, type TradeOrder } from '../domain/order.ts'
import type { Click } from '../domain/affiliate/click.ts'
import type { Database } from './database.ts'

/** An order that was placed in a time, with the click that came before it. */
export interface FollowedOrder {
  readonly order: TradeOrder
  readonly click: Click | null
}

export interface AffiliateStore {
  /** Notes that somebody followed a promotion link. */
  saveClick(click: Click): void
  /** How often a link was followed. */
  countClicks(link: Pick<Click, 'appKey' | 'trackingId' | 'target'>): number
  /**
   * Orders created in a time, oldest first, ends included, each read when it is asked for; of the clicks at most `cookie` milliseconds before each the latest.
   * Epoch milliseconds.
   */
  followedOrders(time: { readonly from: number; readonly to: number }, cookie: number): Iterable<FollowedOrder>
  /** Some of these orders, in the same form. */
  findFollowedOrders(orderIds: readonly string[], cookie: number): FollowedOrder[]
}

/** Clicks beyond this many are forgotten, the oldest first. */
const MOST_CLICKS = 100_000

/** Clicks on promotion links of one database, and the orders that followed them. */
export function createAffiliateStore(database: Database): AffiliateStore {
  let statements: ReturnType<typeof prepare> | undefined
  const prepared = () => (statements ??= prepare(database))
  return {
    saveClick: ({ appKey, trackingId, target, clickedAt }) => {
      prepared().insert.run({ appKey, trackingId, target, clickedAt })
      prepared().forget.run({ most: MOST_CLICKS })
    },
    countClicks: ({ appKey, trackingId, target }) =>
      (prepared().count.get({ appKey, trackingId, target }) as { clicks: number }).clicks,
    *followedOrders({ from, to }, cookie) {
      for (const row of prepared().list.iterate({ from, to, cookie })) yield readRow(row)
    },
    findFollowedOrders: (orderIds, cookie) =>
      prepared()
        .find.all({ orderIds: JSON.stringify(orderIds), cookie })
        .map(readRow),
  }
}

/** Not at the start, which is to be quick: most worlds have no affiliates. */
function prepare(database: Database) {
  const columns = `document, (
    select json_object('appKey', app_key, 'trackingId', tracking_id, 'target', target, 'clickedAt', clicked_at)
    from affiliate_click where clicked_at <= created_at and clicked_at >= created_at - :cookie
    order by clicked_at desc, seq desc limit 1) as click`
  return {
    insert: database.prepare(`insert into affiliate_click (app_key, tracking_id, target, clicked_at)
      values (:appKey, :trackingId, :target, :clickedAt)`),
    forget: database.prepare('delete from affiliate_click where seq <= (select max(seq) from affiliate_click) - :most'),
    count: database.prepare(`select count(*) as clicks from affiliate_click
      where app_key = :appKey and tracking_id = :trackingId and target = :target`),
    list: database.prepare(`select ${columns} from trade_order
      where created_at >= :from and created_at <= :to order by created_at, order_id`),
    find: database.prepare(`select ${columns} from trade_order
      where order_id in (select value from json_each(:orderIds)) order by created_at, order_id`),
  }
}

function readRow(row: unknown): FollowedOrder {
  const { document, click } = row as { document: string; click: string | null }
  return {
    order: { ...orderDefaults, ...(JSON.parse(document) as TradeOrder) },
    click: click === null ? null : (JSON.parse(click) as Click),
  }
}
