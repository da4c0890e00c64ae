/** What can happen to a shop's orders, one step each, as fast-check draws them. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { heldPieces, type OrderBook, standing } from './order-book.ts'
import { type Came, call } from './shop-calls.ts'
import { boughtOrder, compare, type Walk } from './walk.ts'

type Step = fc.AsyncCommand<OrderBook, Walk>

/** A step that can always be tried; afterwards both sides are compared. */
function step(name: string, run: (book: OrderBook, walk: Walk) => Promise<void>): Step {
  return {
    check: () => true,
    run: async (book, walk) => {
      await run(book, walk)
      await compare(book, walk)
    },
    toString: () => name,
  }
}

/** Trouble on the way of one order: the call is lost, or only its answer. */
const troubles = {
  none: undefined,
  'lost before': { kind: 'drop' },
  'lost behind': { kind: 'drop', after: true },
  'refused behind': { kind: 'refusal', refusal: 'service-unavailable', after: true },
} as const

interface Wish {
  readonly out: number
  readonly item: number
  readonly count: number
  readonly isPaidAtOnce: boolean
  readonly trouble: keyof typeof troubles
}

const place = (wish: Wish): Step =>
  step(`place ${JSON.stringify(wish)}`, async (book, walk) => {
    const { gateway, items } = walk
    const trouble = troubles[wish.trouble]
    if (trouble !== undefined) gateway.faults.add({ ...trouble, methods: ['aliexpress.ds.order.create'], count: 1 })
    const first = await order(walk, wish)
    gateway.faults.clear()
    // A client that has no answer, or none that it can trust, asks again under the same number.
    const came = trouble === undefined ? first : await order(walk, wish)
    const { result } = ('value' in came ? came.value : {}) as {
      result?: { is_success: boolean; error_code?: string; order_list?: readonly (number | string)[] }
    }
    const outOrderId = `out-${wish.out}`
    const earlier = standing(book.entries, outOrderId, gateway.clock.now())
    const item = items[wish.item]
    if (item === undefined || result === undefined) throw new Error(`no result: ${JSON.stringify(came)}`)
    if (earlier !== undefined) {
      // How it is to be paid is no part of what is ordered.
      const isSame = earlier.item === wish.item && earlier.count === wish.count
      if (isSame) expect(result.order_list?.map(String)).toEqual([earlier.orderId])
      else expect(result).toMatchObject({ is_success: false, error_code: 'REPEATED_ORDER_ERROR' })
      return
    }
    if (item.stock - heldPieces(book.entries, wish.item) < wish.count) {
      expect(result).toMatchObject({ is_success: false, error_code: 'INVENTORY_HOLD_ERROR' })
      return
    }
    expect(result.is_success).toBe(true)
    const [orderId = '', ...others] = (result.order_list ?? []).map(String)
    expect(others).toEqual([])
    expect(book.entries.map((entry) => entry.orderId)).not.toContain(orderId)
    const placedAt = gateway.clock.now()
    const { item: index, count, isPaidAtOnce } = wish
    const seen = { rank: 0, isHolding: true, isPaid: isPaidAtOnce, isSent: false }
    book.entries = [...book.entries, { orderId, outOrderId, item: index, count, isPaidAtOnce, placedAt, ...seen }]
  })

async function order({ gateway, items }: Walk, { out, item, count, isPaidAtOnce }: Wish): Promise<Came> {
  const { productId, skuAttr } = items[item] ?? { productId: '', skuAttr: '' }
  return call(gateway, 'aliexpress.ds.order.create', {
    ds_extend_request: isPaidAtOnce ? { payment: { pay_currency: 'USD', try_to_pay: 'true' } } : {},
    param_place_order_request4_open_api_d_t_o: {
      out_order_id: `out-${out}`,
      logistics_address: address,
      product_items: [{ product_id: productId, product_count: count, sku_attr: skuAttr }],
    },
  })
}

const address = {
  full_name: 'Ada Young',
  mobile_no: '2025550142',
  phone_country: '1',
  address: '12 Example Street',
  city: 'Austin',
  province: 'Texas',
  country: 'US',
  zip: '73301',
}

const wait = (minutes: number): Step =>
  step(`wait ${minutes} minutes`, async (_book, { gateway }) => {
    // Never the very end of a window: whether it counts is nobody's business.
    gateway.clock.advance(minutes * 60_000 + 1)
  })

/** One of the orders there are, by a number drawn before they were. */
function chosen(book: OrderBook, at: number): string | undefined {
  return book.entries[at % Math.max(book.entries.length, 1)]?.orderId
}

/** A parcel that the seller declares is taken where something is left to send, and refused otherwise. */
const ship = (at: number, sendType: 'all' | 'part'): Step =>
  step(`ship ${sendType} of ${at}`, async (book, walk) => {
    const orderId = chosen(book, at)
    if (orderId === undefined) return
    const before = await boughtOrder(walk, orderId)
    const parcels = before.logistics_info_list?.length ?? 0
    const came = await call(walk.gateway, 'aliexpress.solution.order.fulfill', {
      out_ref: orderId,
      logistics_no: `MODEL${book.entries.length}${parcels}`,
      service_name: 'CAINIAO_STANDARD',
      send_type: sendType,
    })
    const after = await boughtOrder(walk, orderId)
    const grown = (after.logistics_info_list?.length ?? 0) - parcels
    expect(grown, JSON.stringify(came)).toBe('value' in came ? 1 : 0)
    if (['PLACE_ORDER_SUCCESS', 'RISK_CONTROL', 'FINISH'].includes(before.order_status)) expect(grown).toBe(0)
    if (before.order_status === 'WAIT_SELLER_SEND_GOODS') expect(grown).toBe(1)
  })

const moves = ['pay', 'ship', 'deliver', 'confirm', 'cancel', 'openIssue', 'closeIssue'] as const

/** What a person does to an order is done, or said to be impossible, and then nothing has changed. */
const move = (at: number, name: (typeof moves)[number]): Step =>
  step(`${name} ${at}`, async (book, walk) => {
    const orderId = chosen(book, at)
    if (orderId === undefined) return
    const { orders } = walk.gateway.state
    const before = JSON.stringify(orders.find(orderId))
    try {
      orders[name](orderId)
    } catch (error) {
      expect((error as Error).name).toBe('OrderError')
      expect(JSON.stringify(orders.find(orderId))).toBe(before)
      return
    }
    expect(JSON.stringify(orders.find(orderId))).not.toBe(before)
  })

const keep = step('snapshot', async (book, { gateway }) => {
  gateway.state.snapshot('walk')
  book.kept = book.entries
})

const restore = step('restore', async (book, { gateway }) => {
  if (book.kept === null) return
  gateway.state.restore('walk')
  book.entries = book.kept
})

const anyOrder = fc.nat({ max: 9 })

/** Every step of a walk. */
export const anyStep: fc.Arbitrary<Step>[] = [
  fc
    .record({
      out: fc.nat({ max: 5 }),
      item: fc.nat({ max: 2 }),
      count: fc.integer({ min: 1, max: 3 }),
      isPaidAtOnce: fc.boolean(),
      trouble: fc.constantFrom<Wish['trouble'][]>('none', 'none', 'lost before', 'lost behind', 'refused behind'),
    })
    .map(place),
  fc.constantFrom(1, 45, 6 * 60, 25 * 60, 4 * 24 * 60, 21 * 24 * 60, 60 * 24 * 60).map(wait),
  fc.tuple(anyOrder, fc.constantFrom('all' as const, 'part' as const)).map(([at, type]) => ship(at, type)),
  fc.tuple(anyOrder, fc.constantFrom(...moves)).map(([at, name]) => move(at, name)),
  fc.constantFrom(keep, restore),
]
