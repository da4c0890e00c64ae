import { orderDefaults, type OrderStatus, type TradeOrder } from '../domain/order.ts'
import type { Database } from './database.ts'
import type { Page } from './page.ts'

/** Which orders; every given condition must hold. Times are epoch milliseconds, ends included. */
export interface OrderFilter {
  readonly sellerId: string
  readonly createdFrom?: number | undefined
  readonly createdTo?: number | undefined
  readonly updatedFrom?: number | undefined
  readonly updatedTo?: number | undefined
  readonly status?: OrderStatus | undefined
  /** Any of these; an empty list means any state. */
  readonly statuses?: readonly OrderStatus[] | undefined
  readonly buyerLoginId?: string | undefined
}

export interface OrderStore {
  findOrder(orderId: string): TradeOrder | undefined
  /** Newest first. `total` counts the orders of all pages. */
  listOrders(filter: OrderFilter, page: Page): { readonly orders: TradeOrder[]; readonly total: number }
  saveOrder(order: TradeOrder): void
}

const matching = `from trade_order where seller_id = :sellerId
  and created_at >= coalesce(:createdFrom, created_at) and created_at <= coalesce(:createdTo, created_at)
  and updated_at >= coalesce(:updatedFrom, updated_at) and updated_at <= coalesce(:updatedTo, updated_at)
  and status = coalesce(:status, status)
  and (:statuses = '[]' or status in (select value from json_each(:statuses)))
  and buyer_login_id = coalesce(:buyerLoginId, buyer_login_id)`

/** Orders of one database. */
export function createOrderStore(database: Database): OrderStore {
  const find = database.prepare('select document from trade_order where order_id = :orderId')
  const count = database.prepare(`select count(*) as total ${matching}`)
  const list = database.prepare(
    `select document ${matching} order by created_at desc, order_id desc limit :limit offset :offset`,
  )
  const save = database.prepare(`insert or replace into trade_order
    values (:orderId, :sellerId, :status, :buyerLoginId, :createdAt, :updatedAt, :document,
      :buyerAccountId, :appKey, :outOrderId)`)
  return {
    findOrder: (orderId) => readOrder(find.get({ orderId })),
    listOrders: (filter, page) => {
      const conditions = {
        sellerId: filter.sellerId,
        createdFrom: filter.createdFrom ?? null,
        createdTo: filter.createdTo ?? null,
        updatedFrom: filter.updatedFrom ?? null,
        updatedTo: filter.updatedTo ?? null,
        status: filter.status ?? null,
        statuses: JSON.stringify(filter.statuses ?? []),
        buyerLoginId: filter.buyerLoginId ?? null,
      }
      const { total } = count.get(conditions) as { total: number }
      const rows = list.all({ ...conditions, limit: page.size, offset: (page.number - 1) * page.size })
      return { orders: rows.map(readOrder).filter((order) => order !== undefined), total }
    },
    saveOrder: (order) => {
      save.run({
        orderId: order.orderId,
        sellerId: order.sellerId,
        status: order.status,
        buyerLoginId: order.buyer.loginId,
        createdAt: order.createdAt,
        updatedAt: order.updatedAt,
        document: JSON.stringify(order),
        buyerAccountId: order.buyerAccountId,
        appKey: order.appKey,
        outOrderId: order.outOrderId,
      })
    },
  }
}

function readOrder(row: unknown): TradeOrder | undefined {
  if (row === undefined) return undefined
  return { ...orderDefaults, ...(JSON.parse((row as { document: string }).document) as TradeOrder) }
}
