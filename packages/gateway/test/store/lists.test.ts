import * as fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { orderStatuses, type TradeOrder } from '../../src/domain/order.ts'
import type { ProductOrdering } from '../../src/domain/product-ordering.ts'
import type { Product } from '../../src/domain/product.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import type { OrderFilter } from '../../src/store/order-query.ts'
import { smallest } from '../../src/store/smallest.ts'
import { openStore } from '../../src/store/store.ts'

const seed = defaultSeed()
const SELLER = '220000458001'
const store = openStore({ seed })
beforeEach(() => store.reset(seed))
afterAll(() => store.close())

const matches = (order: TradeOrder, filter: OrderFilter): boolean =>
  (filter.sellerId === undefined || order.sellerId === filter.sellerId) &&
  (filter.buyerAccountId === undefined || order.buyerAccountId === filter.buyerAccountId) &&
  order.createdAt >= (filter.createdFrom ?? 0) &&
  order.createdAt <= (filter.createdTo ?? Infinity) &&
  order.updatedAt >= (filter.updatedFrom ?? 0) &&
  order.updatedAt <= (filter.updatedTo ?? Infinity) &&
  (filter.status === undefined || order.status === filter.status) &&
  (filter.statuses === undefined || filter.statuses.length === 0 || filter.statuses.includes(order.status)) &&
  (filter.buyerLoginId === undefined || order.buyer.loginId === filter.buyerLoginId)

const time = fc.constantFrom(...seed.orders.flatMap(({ createdAt, updatedAt }) => [createdAt, updatedAt]))
const status = fc.constantFrom(...orderStatuses)
const filters = fc.record(
  {
    sellerId: fc.constantFrom(SELLER, '1'),
    buyerAccountId: fc.constantFrom('240000917002', '1'),
    createdFrom: time,
    createdTo: time,
    updatedFrom: time,
    updatedTo: time,
    status,
    statuses: fc.array(status, { maxLength: 3 }),
    buyerLoginId: fc.constantFrom('buyer1@example.com', 'buyer2@example.com', 'nobody@example.com'),
  },
  { requiredKeys: [] },
)

describe('lists of orders', () => {
  it('hold what the conditions say, newest first, and count all pages', () => {
    const orders = seed.orders.map((order, index) =>
      index % 3 === 0 ? { ...order, buyerAccountId: '240000917002' } : order,
    )
    for (const order of orders) store.saveOrder(order)
    const newestFirst = orders.toSorted((a, b) => b.createdAt - a.createdAt || (a.orderId < b.orderId ? 1 : -1))
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 4 }), (filter, number) => {
        const expected = newestFirst.filter((order) => matches(order, filter))
        const listed = store.listOrders(filter, { number, size: 7 })
        expect(listed.total).toBe(expected.length)
        expect(listed.orders.map(({ orderId }) => orderId)).toEqual(
          expected.slice((number - 1) * 7, number * 7).map(({ orderId }) => orderId),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('count orders that come, go into another state, and are undone', () => {
    const total = (filter: Omit<OrderFilter, 'sellerId'> = {}): number =>
      store.listOrders({ sellerId: SELLER, ...filter }, { number: 1, size: 1 }).total
    const order = seed.orders.find(({ status: is }) => is === 'RISK_CONTROL') ?? fail()
    const finished = total({ status: 'FINISH' })
    expect(total({ status: 'RISK_CONTROL' })).toBe(2)
    store.saveOrder({ ...order, status: 'FINISH' })
    store.saveOrder({ ...order, orderId: '8000000000000001', sellerId: '1' })
    expect([total(), total({ status: 'RISK_CONTROL' }), total({ status: 'FINISH' })]).toEqual([40, 1, finished + 1])
    expect(total({ statuses: ['RISK_CONTROL', 'FINISH', 'FINISH'] })).toBe(finished + 2)
    store.saveOrder({ ...order, orderId: '8000000000000002' })
    expect(total()).toBe(41)
    const undone = (): void =>
      store.transaction(() => {
        store.saveOrder({ ...order, orderId: '8000000000000003' })
        expect(total()).toBe(42)
        throw new Error('undone')
      })
    expect(undone).toThrow('undone')
    expect(total()).toBe(41)
    store.reset(seed)
    expect(total({ status: 'RISK_CONTROL' })).toBe(2)
  })
})

describe('lists of products', () => {
  const wordsOf = ({ subject, categoryPath, attributes }: Product): string[] =>
    [subject, ...categoryPath, ...attributes.map(({ value }) => value)]
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
  const priceOf = ({ skus }: Product): number => Math.min(...skus.map(({ salePrice }) => Number(salePrice)))
  const keys = {
    min_price: priceOf,
    orders: (one: Product) => one.salesCount,
    comments: (one: Product) => one.evaluationCount,
  }
  const vocabulary = [...new Set(seed.products.flatMap(wordsOf))]
  const beginning = fc
    .tuple(fc.constantFrom(...vocabulary), fc.integer({ min: 1, max: 8 }))
    .map(([word, length]) => word.slice(0, length))
  const queries = fc.record({
    words: fc.option(fc.array(beginning, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    categoryId: fc.option(fc.constantFrom(44, 509, 1524, 9), { nil: undefined }),
    shipTo: fc.constantFrom('US', 'br', ''),
    ordering: fc.constantFrom<ProductOrdering>(
      'min_price,asc',
      'min_price,desc',
      'orders,asc',
      'orders,desc',
      'comments,asc',
      'comments,desc',
    ),
  })

  const check = (products: readonly Product[], runs: number): void =>
    fc.assert(
      fc.property(queries, fc.integer({ min: 1, max: 3 }), ({ words, ordering, ...query }, number) => {
        const [key, direction] = ordering.split(',') as [keyof typeof keys, string]
        const sign = direction === 'asc' ? 1 : -1
        const expected = products
          .filter(
            (product) =>
              product.status === 'onSelling' &&
              (query.categoryId === undefined || product.categoryId === query.categoryId) &&
              !product.excludedCountries.includes(query.shipTo.toUpperCase()) &&
              (words ?? []).every((asked) => wordsOf(product).some((word) => word.startsWith(asked))),
          )
          .toSorted((a, b) => sign * (keys[key](a) - keys[key](b) || (a.productId < b.productId ? -1 : 1)))
        const found = store.searchProducts({ ...query, ordering, words: words?.join(' ') }, { number, size: 5 })
        expect(found.total).toBe(expected.length)
        expect(found.products).toEqual(expected.slice((number - 1) * 5, number * 5))
      }),
      { numRuns: runs },
    )

  it('hold what is asked for, in its order, and count all pages', () => check(seed.products, 300))

  it('follow every change of a product', () => {
    check(seed.products, 20)
    const products = new Map(seed.products.map((product) => [product.productId, product]))
    const changes: readonly ((product: Product) => Product)[] = [
      (product) => ({ ...product, subject: `Renamed ${product.subject.split(' ').slice(2).join(' ')}` }),
      (product) => ({ ...product, status: 'offline' }),
      (product) => ({ ...product, status: 'onSelling' }),
      (product) => ({ ...product, excludedCountries: ['US'] }),
      (product) => ({ ...product, salesCount: product.salesCount + 5000, evaluationCount: 3 }),
      (product) => ({ ...product, categoryId: 9 }),
      (product) => ({ ...product, skus: product.skus.map((sku) => ({ ...sku, salePrice: '0.50' })) }),
    ]
    for (const [index, change] of changes.entries()) {
      for (const { productId } of seed.products.slice(index * 5, index * 5 + 40)) {
        const changed = change(products.get(productId) ?? fail())
        products.set(productId, changed)
        store.saveProduct(changed)
      }
      check([...products.values()], 60)
    }
    expect(() =>
      store.transaction(() => {
        for (const product of seed.products) store.saveProduct({ ...product, subject: 'Gone' })
        check(
          seed.products.map((product) => ({ ...product, subject: 'Gone' })),
          20,
        )
        throw new Error('undone')
      }),
    ).toThrow('undone')
    check([...products.values()], 60)
    expect(store.listCategories()).toContain(9)
    store.reset(seed)
    check(seed.products, 60)
    expect(store.listCategories()).not.toContain(9)
  })
})

it('the smallest of a list are those that stand first when it is sorted', () => {
  const item = fc.record({ key: fc.integer({ min: 0, max: 9 }), id: fc.integer({ min: 0, max: 1000 }) })
  fc.assert(
    fc.property(
      fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 200 }),
      fc.integer({ min: 0, max: 50 }),
      (items, count) => {
        const compare = (a: (typeof items)[number], b: (typeof items)[number]): number => a.key - b.key || a.id - b.id
        expect(smallest(items, count, compare)).toEqual(items.toSorted(compare).slice(0, count))
      },
    ),
  )
})

function fail(): never {
  throw new Error('the seed has it')
}
