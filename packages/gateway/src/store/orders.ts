import { receiptOf } from '../domain/affiliate/affiliate-order.ts'
import { orderDefaults, type TradeOrder } from '../domain/order.ts'
import type { Database } from './database.ts'
import { givenConditions, type OrderFilter, orderQuery } from './order-query.ts'
import { createOrderTotals, type OrderTotals } from './order-totals.ts'
import type { Page } from './page.ts'
import type { ReadCaches } from './read-cache.ts'
import { createStatementCache } from './statement-cache.ts'

export interface OrderStore {
  findOrder(orderId: string): TradeOrder | undefined
  /** Newest first. `total` counts the orders of all pages. */
  listOrders(filter: OrderFilter, page: Page): { readonly orders: TradeOrder[]; readonly total: number }
  /** Orders that an account placed through an app after a time under the app's own number, oldest first. */
  findPlacedOrders(placed: PlacedOrders): TradeOrder[]
  saveOrder(order: TradeOrder): void
}

export interface PlacedOrders {
  readonly buyerAccountId: string
  readonly appKey: string
  readonly outOrderId: string
  /** Epoch milliseconds, not included. */
  readonly after: number
}

const columns =
  'seller_id, status, buyer_login_id, created_at, updated_at, document, buyer_account_id, app_key, out_order_id, issue_id, paid_at, received_at, line_count'

/** Orders of one database. */
export function createOrderStore(database: Database, caches: ReadCaches): OrderStore {
  const statementOf = createStatementCache(database)
  const totals = createOrderTotals(database, caches)
  const kept = caches.create<TradeOrder>()
  const find = database.prepare('select document from trade_order where order_id = :orderId')
  const save = database.prepare(`insert into trade_order (order_id, ${columns})
    values (:orderId, :sellerId, :status, :buyerLoginId, :createdAt, :updatedAt, :document,
      :buyerAccountId, :appKey, :outOrderId, :issueId, :paidAt, :receivedAt, :lineCount)
    on conflict (order_id) do update set (${columns}) = (excluded.${columns.replaceAll(', ', ', excluded.')})`)
  const update = database.prepare(`update trade_order
    set status = :status, updated_at = :updatedAt, document = :document, issue_id = :issueId, paid_at = :paidAt,
      received_at = :receivedAt where order_id = :orderId`)
  const findPlaced = database.prepare(`select document from trade_order indexed by trade_order_by_out_order_id
    where buyer_account_id = :buyerAccountId and out_order_id = :outOrderId and app_key = :appKey and created_at > :after
    order by created_at, order_id`)
  const findOrder = (orderId: string): TradeOrder | undefined =>
    kept.get(orderId, () => readOrder(find.get({ orderId })))
  return {
    findOrder,
    listOrders: (filter, page) => {
      const { from, parameters } = orderQuery(filter)
      const window = { limit: page.size, offset: (page.number - 1) * page.size }
      const list = statementOf(
        `select order_id as id ${from} order by created_at desc, order_id desc limit :limit offset :offset`,
      )
      const rows = list.all({ ...parameters, ...window }) as { id: string }[]
      const count = (): number =>
        (statementOf(`select count(*) as total ${from}`).get(parameters) as { total: number }).total
      return {
        orders: rows.map(({ id }) => findOrder(id)).filter((order) => order !== undefined),
        total: keptTotal(totals, filter) ?? count(),
      }
    },
    findPlacedOrders: ({ buyerAccountId, appKey, outOrderId, after }) =>
      findPlaced
        .all({ buyerAccountId, appKey, outOrderId, after })
        .map(readOrder)
        .filter((order) => order !== undefined),
    saveOrder: (order) => {
      const before = kept.peek(order.orderId)
      const count = totals.moving(order, before)
      const { orderId } = order
      const changing = { orderId, document: JSON.stringify(order), ...changingColumns(order) }
      if (before !== undefined && isPlacedAlike(before, order)) update.run(changing)
      else save.run({ ...changing, ...lastingColumns(order) })
      kept.replace(orderId, { ...orderDefaults, ...order })
      count()
    },
  }
}

function changingColumns(order: TradeOrder) {
  const { status, updatedAt, paidAt, issue } = order
  return { status, updatedAt, paidAt, receivedAt: receiptOf(order), issueId: issue?.issueId ?? null }
}

/** What stays as it is from the placing of an order on. SQLite takes a row out of each index of which a column is set, and puts it back. */
function lastingColumns({ sellerId, buyer, createdAt, buyerAccountId, appKey, outOrderId, lines }: TradeOrder) {
  return {
    sellerId,
    buyerLoginId: buyer.loginId,
    createdAt,
    buyerAccountId,
    appKey,
    outOrderId,
    lineCount: lines.length,
  }
}

function isPlacedAlike(one: TradeOrder, other: TradeOrder): boolean {
  const [columnsOfOne, columnsOfOther] = [lastingColumns(one), lastingColumns(other)]
  const names = Object.keys(columnsOfOne) as (keyof typeof columnsOfOne)[]
  return names.every((name) => columnsOfOne[name] === columnsOfOther[name])
}

/** The total where nothing but seller and state is asked for: the other conditions leave few orders, which are counted. */
function keptTotal(totals: OrderTotals, filter: OrderFilter): number | undefined {
  const { sellerId, status, statuses = [] } = filter
  const others = givenConditions(filter).filter((name) => !['sellerId', 'status', 'statuses'].includes(name))
  if (sellerId === undefined || others.length > 0) return undefined
  if (status === undefined) return totals.of(sellerId, statuses)
  return statuses.length === 0 || statuses.includes(status) ? totals.of(sellerId, [status]) : 0
}

function readOrder(row: unknown): TradeOrder | undefined {
  if (row === undefined) return undefined
  return { ...orderDefaults, ...(JSON.parse((row as { document: string }).document) as TradeOrder) }
}
