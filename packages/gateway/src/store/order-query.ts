import type { OrderStatus } from '../domain/order.ts'
import type { Row } from './database.ts'

/** Which orders; every given condition must hold. Times are epoch milliseconds, ends included. */
export interface OrderFilter {
  readonly sellerId?: string | undefined
  /** The account that placed them through the API. */
  readonly buyerAccountId?: string | undefined
  readonly createdFrom?: number | undefined
  readonly createdTo?: number | undefined
  readonly updatedFrom?: number | undefined
  readonly updatedTo?: number | undefined
  readonly status?: OrderStatus | undefined
  /** Any of these; an empty list means any state. */
  readonly statuses?: readonly OrderStatus[] | undefined
  readonly buyerLoginId?: string | undefined
}

/** A filter as SQL: the part behind `select`, and what is bound. */
export interface OrderQuery {
  readonly from: string
  readonly parameters: Row
}

const conditions: Readonly<Record<keyof OrderFilter, string>> = {
  sellerId: 'seller_id = :sellerId',
  buyerAccountId: 'buyer_account_id = :buyerAccountId',
  createdFrom: 'created_at >= :createdFrom',
  createdTo: 'created_at <= :createdTo',
  updatedFrom: 'updated_at >= :updatedFrom',
  updatedTo: 'updated_at <= :updatedTo',
  status: 'status = :status',
  statuses: 'status in (select value from json_each(:statuses))',
  buyerLoginId: 'buyer_login_id = :buyerLoginId',
}

/** Only what is given becomes a condition: one that always holds would keep SQLite from an index. */
export function orderQuery(filter: OrderFilter): OrderQuery {
  const given = givenConditions(filter)
  const parameters: Record<string, string | number> = {}
  for (const name of given) {
    const value = filter[name] ?? ''
    parameters[name] = typeof value === 'object' ? JSON.stringify(value) : value
  }
  const where = given.length === 0 ? '' : ` where ${given.map((name) => conditions[name]).join(' and ')}`
  return { from: `from trade_order${indexFor(new Set(given))}${where}`, parameters }
}

/** The conditions of a filter that leave anything out. */
export function givenConditions(filter: OrderFilter): (keyof OrderFilter)[] {
  const names = Object.keys(conditions) as (keyof OrderFilter)[]
  return names.filter((name) => filter[name] !== undefined && !(name === 'statuses' && filter.statuses?.length === 0))
}

/** Named, since SQLite knows nothing of how many rows a condition leaves and would take an index for the order that it gives. */
function indexFor(given: ReadonlySet<keyof OrderFilter>): string {
  if (given.has('buyerAccountId')) return ' indexed by trade_order_by_buyer'
  if (!given.has('sellerId')) return ''
  const hasCreated = given.has('createdFrom') || given.has('createdTo')
  const hasUpdated = given.has('updatedFrom') || given.has('updatedTo')
  if (given.has('buyerLoginId')) return ' indexed by trade_order_by_login'
  if (hasUpdated && !hasCreated) return ' indexed by trade_order_by_update'
  return given.has('status') ? ' indexed by trade_order_by_status' : ' indexed by trade_order_by_seller'
}
