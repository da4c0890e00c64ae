import type { TradeOrder } from './order.ts'
import type { Product } from './product.ts'

/** By how much an order changes the stock of a SKU; less than nothing takes. */
export interface StockChange {
  readonly productId: string
  readonly skuId: string
  readonly by: number
}

/**
 * What a change of an order does to the stock: placing it through the API holds its pieces, and an end before anything was shipped gives them back. Orders
 * from the shop have taken theirs before the gateway began.
 *
 * @example stockChanges(undefined, placed) // [{ productId: '1005003784285827', skuId: '12000…', by: -2 }]
 */
export function stockChanges(before: TradeOrder | undefined, after: TradeOrder): readonly StockChange[] {
  if (after.buyerAccountId === null) return []
  const held = before !== undefined && holds(before) ? before.lines : []
  const holding = holds(after) ? after.lines : []
  return [...held.map((line) => ({ line, by: line.count })), ...holding.map((line) => ({ line, by: -line.count }))]
    .flatMap(({ line, by }) => (line.skuId ? [{ productId: line.productId, skuId: line.skuId, by }] : []))
    .reduce<StockChange[]>(summed, [])
    .filter(({ by }) => by !== 0)
}

/** Whether an order's pieces are out of the stock: kept for the buyer, or gone. */
function holds(order: TradeOrder): boolean {
  return order.status !== 'FINISH' || order.shipments.length > 0
}

function summed(changes: StockChange[], next: StockChange): StockChange[] {
  const index = changes.findIndex(({ productId, skuId }) => productId === next.productId && skuId === next.skuId)
  const known = changes[index]
  return known === undefined ? [...changes, next] : changes.with(index, { ...known, by: known.by + next.by })
}

/** A product with a SKU's stock changed; a SKU that is gone changes nothing. */
export function changeStock(product: Product, skuId: string, by: number): Product {
  const skus = product.skus.map((sku) => (sku.skuId === skuId ? { ...sku, stock: sku.stock + by } : sku))
  return { ...product, skus }
}
