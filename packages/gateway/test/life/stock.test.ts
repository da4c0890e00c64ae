import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Gateway } from '../../src/index.ts'
import { DAY, LAMP, MUG, openShop, payNow, SHIRT, type Shop } from '../operations/dropshipper.ts'

/** The SKUs that the walk orders: product, place among its SKUs, `sku_attr`, pieces at the start. */
const skus = [
  { productId: MUG, index: 0, attr: undefined, stock: 10 },
  { productId: SHIRT, index: 0, attr: '14:771;5:100', stock: 5 },
  { productId: SHIRT, index: 1, attr: '14:772;5:100', stock: 7 },
  { productId: LAMP, index: 0, attr: undefined, stock: 3 },
] as const

const place = fc.record({
  kind: fc.constant('place' as const),
  items: fc.array(fc.record({ sku: fc.nat(skus.length - 1), count: fc.integer({ min: 1, max: 6 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  pays: fc.boolean(),
  number: fc.constantFrom('A', 'B', undefined),
})
const control = fc.record({
  kind: fc.constant('control' as const),
  move: fc.constantFrom('pay', 'ship', 'deliver', 'confirm', 'cancel', 'openIssue', 'closeIssue', 'refund'),
  which: fc.nat(20),
})
const time = fc.record({ kind: fc.constant('time' as const), hours: fc.integer({ min: 1, max: 700 }) })

type Orders = Gateway['state']['orders']

function move(orders: Orders, name: string, orderId: string): void {
  const moves: Readonly<Record<string, () => unknown>> = {
    pay: () => orders.pay(orderId),
    ship: () => orders.ship(orderId),
    deliver: () => orders.deliver(orderId),
    confirm: () => orders.confirm(orderId),
    cancel: () => orders.cancel(orderId),
    openIssue: () => orders.openIssue(orderId),
    closeIssue: () => orders.closeIssue(orderId),
    refund: () => orders.closeIssue(orderId, 'refunded'),
  }
  try {
    moves[name]?.()
  } catch (error) {
    // What the state does not allow is refused; anything else is a fault.
    expect(error).toMatchObject({ name: 'OrderError' })
  }
}

/** Pieces of a SKU in the orders that hold it: open, or gone to the buyer. */
function heldOf(shop: Shop, skuId: string): number {
  return shop.gateway.state.orders
    .list({ limit: 500 })
    .filter((order) => order.buyerAccountId !== null && (order.status !== 'FINISH' || order.shipments.length > 0))
    .flatMap(({ lines }) => lines)
    .filter((line) => line.skuId === skuId)
    .reduce((sum, { count }) => sum + count, 0)
}

describe('the stock', () => {
  it('and what orders hold of it add up to what there was, on any walk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(place, place, control, control, time), { maxLength: 25 }), async (steps) => {
        const shop = await openShop()
        const placed: string[] = []
        for (const step of steps) {
          if (step.kind === 'time') shop.gateway.clock.advance(step.hours * 3_600_000)
          if (step.kind === 'control')
            move(shop.gateway.state.orders, step.move, placed[step.which % placed.length] ?? '1')
          if (step.kind === 'place') {
            const items = step.items.flatMap(({ sku, count }) => {
              const chosen = skus[sku]
              return chosen === undefined
                ? []
                : [{ product_id: Number(chosen.productId), product_count: count, sku_attr: chosen.attr }]
            })
            const order = { product_items: items, out_order_id: step.number }
            const result = await shop.create(order, step.pays ? payNow : undefined)
            if (result.is_success) placed.push(...(result.order_list?.number ?? []).map(String))
            else expect(['INVENTORY_HOLD_ERROR', 'REPEATED_ORDER_ERROR']).toContain(result.error_code)
          }
          for (const { productId, index, stock } of skus) {
            const skuId = shop.gateway.state.products.find(productId)?.skus[index]?.skuId ?? ''
            const left = shop.stockOf(productId, index)
            expect(left).toBeGreaterThanOrEqual(0)
            expect(left + heldOf(shop, skuId)).toBe(stock)
          }
        }
        // No order is lost, and left alone each of them ends.
        shop.gateway.clock.advance(200 * DAY)
        for (const orderId of placed) expect(shop.gateway.state.orders.find(orderId)?.status).toBe('FINISH')
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
