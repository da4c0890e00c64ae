/** Any sequence of calls, clock moves, faults, and states put back leaves the gateway as a simple model of a shop's book says: no order lost, doubled, or in two states. */
import { createGateway, type Gateway } from '@aeop/gateway'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Item, OrderBook } from './order-book.ts'
import { call } from './shop-calls.ts'
import { anyStep } from './steps.ts'
import { START } from './walk.ts'

let gateway: Gateway
let items: readonly Item[]

beforeAll(async () => {
  gateway = await createGateway({ port: null, clock: START.clock })
  gateway.clock.freeze()
  items = await threeItems()
})
afterAll(() => gateway.close())

/** Three SKUs of three products, one of them with few pieces, so that they run out. */
async function threeItems(): Promise<readonly Item[]> {
  const found: Item[] = []
  for (const { productId, skus } of gateway.state.products.list({ limit: 40 })) {
    const sku = skus.find(({ stock }) => (found.length === 0 ? stock > 3 && stock < 40 : stock > 100))
    if (sku === undefined || found.length === 3) continue
    const came = await call(gateway, 'aliexpress.ds.product.get', { product_id: productId, ship_to_country: 'US' })
    if (!('value' in came)) continue
    const { ae_item_sku_info_dtos: shown } = came.value['result'] as {
      readonly ae_item_sku_info_dtos: readonly { readonly sku_id: string | number; readonly sku_attr: string }[]
    }
    const skuAttr = shown.find(({ sku_id: id }) => String(id) === sku.skuId)?.sku_attr ?? ''
    found.push({ productId, skuId: sku.skuId, skuAttr, stock: sku.stock })
  }
  expect(found).toHaveLength(3)
  return found
}

const RUNS = Number(process.env['AEOP_WALKS'] ?? 60)

it('no order is lost, doubled or in two states, whatever happens', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(anyStep, { maxCommands: 40, size: 'max' }), async (steps) => {
      gateway.reset()
      gateway.clock.set(START.clock)
      const book: OrderBook = { entries: [], kept: null }
      await fc.asyncModelRun(() => ({ model: book, real: { gateway, items } }), steps)
    }),
    { numRuns: RUNS },
  )
})
