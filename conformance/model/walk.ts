/** One walk: the gateway, what can be ordered from it, and the comparison with the book after each step. */
import type { Gateway } from '@aeop/gateway'
import { expect } from 'vitest'
import { type Entry, heldPieces, type Item, type OrderBook, ranks } from './order-book.ts'
import { call } from './shop-calls.ts'

export interface Walk {
  readonly gateway: Gateway
  readonly items: readonly Item[]
}

interface BoughtOrder {
  readonly order_status: string
  readonly order_paidtime_string?: string
  readonly logistics_info_list?: readonly object[]
}

interface SoldOrder {
  readonly order_id: string | number
  readonly order_status: string
  readonly end_reason?: string
}

/** What the buyer is shown of one of its orders. */
export async function boughtOrder({ gateway }: Walk, orderId: string): Promise<BoughtOrder> {
  const came = await call(gateway, 'aliexpress.trade.ds.order.get', { single_order_query: `{"order_id":${orderId}}` })
  if (!('value' in came)) throw new Error(`order ${orderId} is not shown: ${JSON.stringify(came)}`)
  return came.value['result'] as BoughtOrder
}

/** Every order of the seller that came after the start, through all pages. */
async function soldOrders({ gateway }: Walk, from: string): Promise<readonly SoldOrder[]> {
  const orders: SoldOrder[] = []
  for (let page = 1; ; page++) {
    const param0 = { current_page: page, page_size: 7, create_date_start: from }
    const came = await call(gateway, 'aliexpress.solution.order.get', { param0 })
    if (!('value' in came)) throw new Error(`no list: ${JSON.stringify(came)}`)
    const { target_list: list, total_page: pages } = came.value['result'] as {
      readonly target_list?: SoldOrder[] | { readonly order_dto?: SoldOrder[] }
      readonly total_page: number
    }
    orders.push(...(Array.isArray(list) ? list : (list?.order_dto ?? [])))
    if (page >= pages) return orders
  }
}

/** Pieces of an item that the shop is shown. */
async function shownStock({ gateway }: Walk, { productId, skuId }: Item): Promise<number> {
  const came = await call(gateway, 'aliexpress.ds.product.get', { product_id: productId, ship_to_country: 'US' })
  if (!('value' in came)) throw new Error(`product ${productId} is not shown: ${JSON.stringify(came)}`)
  const { ae_item_sku_info_dtos: list } = came.value['result'] as {
    readonly ae_item_sku_info_dtos: readonly {
      readonly sku_id: string | number
      readonly sku_available_stock: number
    }[]
  }
  return Number(list.find(({ sku_id: id }) => String(id) === skuId)?.sku_available_stock)
}

/** US Pacific time of the walk's start, in the form of the method. */
export const START = { clock: '2026-03-02T09:00:00Z', pacific: '2026-03-02 00:00:00' } as const

/**
 * Compares what every side is shown with the book, and takes down what time has done: each order is there once, never goes back to an earlier state, stays paid
 * and sent once it was, and the stock is what is left.
 */
export async function compare(book: OrderBook, walk: Walk): Promise<void> {
  const sold = await soldOrders(walk, START.pacific)
  expect(sold.map(({ order_id: id }) => String(id)).toSorted()).toEqual(
    book.entries.map(({ orderId }) => orderId).toSorted(),
  )
  const entries: Entry[] = []
  for (const entry of book.entries) {
    const bought = await boughtOrder(walk, entry.orderId)
    const seen = sold.find(({ order_id: id }) => String(id) === entry.orderId)?.order_status ?? ''
    const rank = ranks[seen] ?? entry.rank
    expect(rank, `${entry.orderId} in ${seen}`).toBeGreaterThanOrEqual(entry.rank)
    const isPaid = bought.order_paidtime_string !== undefined
    if (entry.isPaid) expect(isPaid, `${entry.orderId} stays paid`).toBe(true)
    if (seen !== 'PLACE_ORDER_SUCCESS' && seen !== 'FINISH') expect(isPaid, `${entry.orderId} is in ${seen}`).toBe(true)
    const parcels = bought.logistics_info_list?.length ?? 0
    if (entry.isSent) expect(parcels, `${entry.orderId} stays sent`).toBeGreaterThan(0)
    // An end before anything was sent gives the pieces back.
    const isHolding = seen !== 'FINISH' || parcels > 0
    if (!entry.isHolding) expect(isHolding, `${entry.orderId} has ended`).toBe(false)
    entries.push({ ...entry, rank, isPaid, isHolding, isSent: entry.isSent || (rank >= 4 && parcels > 0) })
  }
  book.entries = entries
  for (const [index, item] of walk.items.entries())
    expect(await shownStock(walk, item), `stock of item ${index}`).toBe(item.stock - heldPieces(entries, index))
}
