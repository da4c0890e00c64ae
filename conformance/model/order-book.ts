/** The simple model: what a shop knows that it has ordered, and nothing else. */

/** Something that can be ordered. */
export interface Item {
  readonly productId: string
  readonly skuId: string
  readonly skuAttr: string
  /** Pieces that were there in the beginning. */
  readonly stock: number
}

/** One order that the platform has acknowledged. */
export interface Entry {
  readonly orderId: string
  readonly outOrderId: string
  readonly item: number
  readonly count: number
  readonly isPaidAtOnce: boolean
  readonly placedAt: number
  /** The furthest state seen so far, by its rank. */
  readonly rank: number
  /** Whether its pieces are out of the stock. */
  readonly isHolding: boolean
  /** Whether the platform has said that it is paid, or sent in full. */
  readonly isPaid: boolean
  readonly isSent: boolean
}

export interface OrderBook {
  entries: readonly Entry[]
  /** What the book was when the state was kept. */
  kept: readonly Entry[] | null
}

/** For so long an `out_order_id` stands for one order. */
const REPEAT_WINDOW = 24 * 3_600_000

/** The states of an order in their order; those that lie over others have no rank. Source: method catalogue, `aliexpress.trade.ds.order.get`. */
export const ranks: Readonly<Record<string, number>> = {
  PLACE_ORDER_SUCCESS: 0,
  RISK_CONTROL: 1,
  WAIT_SELLER_SEND_GOODS: 2,
  SELLER_PART_SEND_GOODS: 3,
  WAIT_BUYER_ACCEPT_GOODS: 4,
  FUND_PROCESSING: 5,
  FINISH: 6,
}

/** Pieces of an item that the book's orders hold. */
export function heldPieces(entries: readonly Entry[], item: number): number {
  return entries.reduce((sum, entry) => sum + (entry.item === item && entry.isHolding ? entry.count : 0), 0)
}

/** The order that an `out_order_id` stands for at a time, if any. */
export function standing(entries: readonly Entry[], outOrderId: string, now: number): Entry | undefined {
  return entries.findLast((entry) => entry.outOrderId === outOrderId && entry.placedAt > now - REPEAT_WINDOW)
}
