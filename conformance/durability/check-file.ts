import { createRequire } from 'node:module'
import { expect } from 'vitest'
import { products, STOCK } from './crash-seed.ts'
import type { Ledger } from './ledger.ts'

interface Database {
  prepare(sql: string): { all(): unknown[] }
  close(): void
}

interface Order {
  readonly orderId: string
  readonly status: string
  readonly outOrderId: string | null
  readonly lines: readonly { readonly productId: string; readonly count: number }[]
  readonly shipments: readonly { readonly logisticsNo: string }[]
}

// It is a dependency of the gateway, not of this room.
const require = createRequire(new URL('../../packages/gateway/package.json', import.meta.url))
const PACKAGE = '@photostructure/sqlite'

/** Node's own SQLite, or the package for Node 20: the file is read without a line of the gateway's. */
const { DatabaseSync } = (process.getBuiltinModule('node:sqlite') ?? require(PACKAGE)) as {
  readonly DatabaseSync: new (path: string) => Database
}

/** Looks at a copy of the file that a killed gateway left: all that was acknowledged is there, and nothing by halves. */
export function checkFile(path: string, ledger: Ledger): void {
  const database = new DatabaseSync(path)
  try {
    const all = <Found>(sql: string): Found[] => database.prepare(sql).all() as Found[]
    expect(all('pragma integrity_check')).toEqual([expect.objectContaining({ integrity_check: 'ok' })])
    const rows = all<{ order_id: string; status: string; out_order_id: string | null; document: string }>(
      'select order_id, status, out_order_id, document from trade_order',
    )
    const orders = rows.map((row) => {
      const order = JSON.parse(row.document) as Order
      expect([order.orderId, order.status, order.outOrderId]).toEqual([row.order_id, row.status, row.out_order_id])
      return order
    })
    const parcels = new Map(
      orders.flatMap(({ orderId, shipments }) => shipments.map((one) => [one.logisticsNo, orderId])),
    )
    expect(missing(ledger.parcels, parcels)).toEqual([])
    const placed = orders.filter(({ outOrderId }) => outOrderId !== null)
    const byOwnNumber = new Map(placed.map(({ outOrderId, orderId }) => [outOrderId ?? '', orderId]))
    expect(byOwnNumber.size, 'orders placed twice').toBe(placed.length)
    expect(missing(ledger.orders, byOwnNumber)).toEqual([])
    expect(placed.filter(({ outOrderId }) => !ledger.askedOrders.has(outOrderId ?? ''))).toEqual([])
    checkStock(all, placed)
    checkSteps(all, placed)
    checkTokens(all, ledger)
  } finally {
    database.close()
  }
}

type All = <Found>(sql: string) => Found[]

/** An order and the stock that it took are one write. */
function checkStock(all: All, placed: readonly Order[]): void {
  const stocks = all<{ id: string; stock: number }>(
    `select product_id as id, document ->> '$.skus[0].stock' as stock from product`,
  )
  const sold = (id: string): number => placed.filter(({ lines }) => lines[0]?.productId === id).length
  expect(stocks.map(({ id, stock }) => [id, stock])).toEqual(products.map((id) => [id, STOCK - sold(id)]))
}

/** So are an order, what happens to it next, and the message about it. */
function checkSteps(all: All, placed: readonly Order[]): void {
  const steps = all<{ subject: string }>(`select subject from due_event where kind = 'order-step'`)
  expect(steps.map(({ subject }) => subject).toSorted()).toEqual(placed.map(({ orderId }) => orderId).toSorted())
  const messages = all<{ body: string }>('select body from push_message').map(({ body }) => body)
  const told = new Set(messages.flatMap((body) => body.match(/\d{16}/g) ?? []))
  expect(placed.filter(({ orderId }) => !told.has(orderId))).toEqual([])
}

/** A code that is spent and the token that it was spent on. */
function checkTokens(all: All, { tokens }: Ledger): void {
  const kept = new Set(all<{ token: string }>('select access_token as token from token').map(({ token }) => token))
  expect([...tokens].filter((token) => !kept.has(token))).toEqual([])
  const [spent] = all<{ count: number }>('select count(*) as count from authorization_code where used_at is not null')
  // Two are of the seed.
  expect(spent?.count).toBe(kept.size - 2)
}

function missing(acknowledged: ReadonlyMap<string, string>, kept: ReadonlyMap<string, string>): string[] {
  return [...acknowledged].filter(([name, order]) => kept.get(name) !== order).map(([name]) => name)
}
