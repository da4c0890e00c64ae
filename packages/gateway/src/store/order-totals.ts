import type { TradeOrder } from '../domain/order.ts'
import type { Database } from './database.ts'
import type { ReadCaches } from './read-cache.ts'
import { createStatementCache } from './statement-cache.ts'

/** How many orders a seller has in each state, so that a list of all of them need not count them for its total. */
export interface OrderTotals {
  /** Orders of a seller in any of the states; without states in all. */
  of(sellerId: string, statuses: readonly string[]): number
  /** To be called before an order is saved, with what is known of it; what it answers, afterwards. */
  moving(order: Counted, known: Counted | undefined): () => void
}

type Counted = Pick<TradeOrder, 'orderId' | 'sellerId' | 'status'>

/** Counted when first asked for, kept up with every save, forgotten with what else is kept. */
export function createOrderTotals(database: Database, caches: ReadCaches): OrderTotals {
  const statementOf = createStatementCache(database)
  let kept: Map<string, Map<string, number>> | undefined
  caches.onClear(() => {
    kept = undefined
  })
  const countAll = (): Map<string, Map<string, number>> => {
    const totals = new Map<string, Map<string, number>>()
    const rows = statementOf('select seller_id, status, count(*) as total from trade_order group by seller_id, status')
    for (const row of rows.all() as { seller_id: string; status: string; total: number }[]) {
      add(totals, row.seller_id, row.status, row.total)
    }
    return totals
  }
  const find = () => statementOf('select seller_id as sellerId, status from trade_order where order_id = :orderId')
  return {
    of: (sellerId, statuses) => {
      const ofSeller = (kept ??= countAll()).get(sellerId) ?? new Map<string, number>()
      const wanted = statuses.length === 0 ? [...ofSeller.keys()] : [...new Set(statuses)]
      return wanted.reduce((sum, status) => sum + (ofSeller.get(status) ?? 0), 0)
    },
    moving: ({ orderId, sellerId, status }, known) => {
      const totals = kept
      if (totals === undefined) return () => {}
      const before = known ?? (find().get({ orderId }) as Counted | undefined)
      return () => {
        if (before !== undefined) add(totals, before.sellerId, before.status, -1)
        add(totals, sellerId, status, 1)
      }
    },
  }
}

function add(totals: Map<string, Map<string, number>>, sellerId: string, status: string, count: number): void {
  const ofSeller = totals.get(sellerId) ?? new Map<string, number>()
  totals.set(sellerId, ofSeller)
  ofSeller.set(status, (ofSeller.get(status) ?? 0) + count)
}
