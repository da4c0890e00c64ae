import { orderDefaults, type TradeOrder } from '../domain/order.ts'
import type { Click } from '../domain/affiliate/click.ts'
import {
  type AffiliateQuery,
  type AffiliateStart,
  afterLines,
  clickOf,
  countingLines,
  fromOrder,
} from './affiliate-query.ts'
import type { Database, Row } from './database.ts'
import { createStatementCache } from './statement-cache.ts'

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
  /** How many lines the orders of a list have. */
  countFollowedLines(query: AffiliateQuery): number
  /** Orders of a list, oldest first, at most `most` of them, and how many lines of the list come before the first. */
  listFollowedOrders(
    query: AffiliateQuery,
    start: AffiliateStart,
    most: number,
  ): { readonly orders: FollowedOrder[]; readonly before: number }
  /** Some of these orders, in the same form. */
  findFollowedOrders(orderIds: readonly string[], cookie: number): FollowedOrder[]
}

/** Clicks beyond this many are forgotten, the oldest first. */
const MOST_CLICKS = 100_000

/** Clicks on promotion links of one database, and the orders that followed them. */
export function createAffiliateStore(database: Database): AffiliateStore {
  let statements: ReturnType<typeof prepare> | undefined
  const prepared = () => (statements ??= prepare(database))
  const statementOf = createStatementCache(database)
  const findFollowed = (orderIds: readonly string[], cookie: number): FollowedOrder[] =>
    prepared()
      .find.all({ orderIds: JSON.stringify(orderIds), cookie })
      .map(readRow)
  return {
    saveClick: ({ appKey, trackingId, target, clickedAt }) => {
      prepared().insert.run({ appKey, trackingId, target, clickedAt })
      prepared().forget.run({ most: MOST_CLICKS })
    },
    countClicks: ({ appKey, trackingId, target }) =>
      (prepared().count.get({ appKey, trackingId, target }) as { clicks: number }).clicks,
    countFollowedLines: (query) =>
      (statementOf(countingLines(query.time)).get(bound(query)) as { total: number }).total,
    listFollowedOrders: (query, start, most) => {
      const sql = 'skip' in start ? afterLines(query.time) : fromOrder(query.time)
      const rows = statementOf(sql).all({ ...bound(query), ...start, most }) as { id: string; before: number }[]
      const orders = findFollowed(
        rows.map(({ id }) => id),
        query.cookie,
      )
      return { orders, before: rows[0]?.before ?? 0 }
    },
    findFollowedOrders: findFollowed,
  }
}

/** Not at the start, which is to be quick: most worlds have no affiliates. */
function prepare(database: Database) {
  const click = clickOf(
    `json_object('appKey', app_key, 'trackingId', tracking_id, 'target', target, 'clickedAt', clicked_at)`,
  )
  return {
    insert: database.prepare(`insert into affiliate_click (app_key, tracking_id, target, clicked_at)
      values (:appKey, :trackingId, :target, :clickedAt)`),
    forget: database.prepare('delete from affiliate_click where seq <= (select max(seq) from affiliate_click) - :most'),
    count: database.prepare(`select count(*) as clicks from affiliate_click
      where app_key = :appKey and tracking_id = :trackingId and target = :target`),
    find: database.prepare(`select document, ${click} as click from trade_order
      where order_id in (select value from json_each(:orderIds)) order by created_at, order_id`),
  }
}

function bound({ time: _time, status, ...query }: AffiliateQuery): Row {
  return { ...query, status: status ?? null }
}

function readRow(row: unknown): FollowedOrder {
  const { document, click } = row as { document: string; click: string | null }
  return {
    order: { ...orderDefaults, ...(JSON.parse(document) as TradeOrder) },
    click: click === null ? null : (JSON.parse(click) as Click),
  }
}
