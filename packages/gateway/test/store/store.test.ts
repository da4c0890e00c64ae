import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'

import { defaultSeed } from '../../src/seed/default-seed.ts'
import { openStore, type Store } from '../../src/store/store.ts'

const seed = defaultSeed()
const SELLER = '220000458001'
const folder = mkdtempSync(path.join(tmpdir(), 'aeop-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
const places = [
  ['memory', () => ':memory:'],
  ['a file', () => path.join(folder, `${(files += 1)}.db`)],
] as const

describe.each(places)('the store in %s', (_, place) => {
  let store: Store
  beforeEach(() => {
    store = openStore({ path: place(), seed })
  })
  afterEach(() => store.close())

  it('finds what the seed has', () => {
    expect(store.findApp('12345678')).toEqual(seed.apps[0])
    expect(store.listAccounts()).toEqual(seed.accounts)
    expect(store.findAccount(SELLER)).toEqual(seed.accounts[0])
    expect(store.findToken('test')).toEqual(seed.tokens[0])
    expect(store.findTokenByRefresh('test-refresh')).toEqual(seed.tokens[0])
    for (const product of seed.products) expect(store.findProduct(product.productId)).toEqual(product)
    for (const order of seed.orders) expect(store.findOrder(order.orderId)).toEqual(order)
  })

  it('finds nothing under unknown and awkward keys', () => {
    for (const key of ['', 'nobody', "' or 1=1 --", 'constructor', '\0', '😀']) {
      expect(store.findApp(key)).toBeUndefined()
      expect(store.findAccount(key)).toBeUndefined()
      expect(store.findToken(key)).toBeUndefined()
      expect(store.findTokenByRefresh(key)).toBeUndefined()
      expect(store.findCode(key)).toBeUndefined()
      expect(store.findOrder(key)).toBeUndefined()
      expect(store.findProduct(key)).toBeUndefined()
    }
  })

  it('saves tokens and codes over their older state', () => {
    const [token] = seed.tokens
    if (!token) throw new Error('the seed has a token')
    store.saveToken({ ...token, refreshToken: null })
    store.saveToken({ ...token, accessToken: 'next', expiresAt: 5 })
    expect(store.findToken('test')?.refreshToken).toBeNull()
    expect(store.findTokenByRefresh('test-refresh')).toMatchObject({ accessToken: 'next', expiresAt: 5 })

    const code = { code: '3_1_x', appKey: '1', accountId: '2', issuedAt: 7, usedAt: null }
    store.saveCode(code)
    store.saveCode({ ...code, usedAt: 8 })
    expect(store.findCode('3_1_x')).toEqual({ ...code, usedAt: 8 })
  })

  it('undoes a transaction that throws, inner ones included', () => {
    const [order] = seed.orders
    if (!order) throw new Error('the seed has orders')
    const change = (): void => {
      store.saveOrder({ ...order, endReason: 'outer' })
      store.transaction(() => store.saveOrder({ ...order, endReason: 'inner' }))
      throw new Error('stop')
    }
    expect(() => store.transaction(change)).toThrow('stop')
    expect(store.findOrder(order.orderId)).toEqual(order)
    expect(store.transaction(() => 'value')).toBe('value')
  })

  it('goes back to the seed', () => {
    const [order] = seed.orders
    if (!order) throw new Error('the seed has orders')
    store.saveOrder({ ...order, orderId: '1', status: 'FINISH' })
    store.saveCode({ code: 'c', appKey: '1', accountId: '2', issuedAt: 7, usedAt: null })
    store.reset(seed)
    expect(store.findOrder('1')).toBeUndefined()
    expect(store.findCode('c')).toBeUndefined()
    expect(store.listOrders({ sellerId: SELLER }, { number: 1, size: 1 }).total).toBe(seed.orders.length)
  })

  it('pages through orders, newest first, each once', () => {
    const pages = [1, 2, 3].map((number) => store.listOrders({ sellerId: SELLER }, { number, size: 15 }))
    expect(pages.map((page) => page.total)).toEqual([40, 40, 40])
    expect(pages.map((page) => page.orders.length)).toEqual([15, 15, 10])
    const orders = pages.flatMap((page) => page.orders)
    expect(new Set(orders.map((order) => order.orderId)).size).toBe(40)
    expect(orders[0]?.orderId).toBe('1000006270175804')
    expect(orders.map((order) => order.createdAt)).toEqual(
      seed.orders.map((order) => order.createdAt).toSorted((a, b) => b - a),
    )
    expect(store.listOrders({ sellerId: SELLER }, { number: 4, size: 15 })).toEqual({ orders: [], total: 40 })
  })

  it('filters orders by every condition', () => {
    const page = { number: 1, size: 100 }
    const all = store.listOrders({ sellerId: SELLER }, page).orders
    const middle = all[20]
    if (!middle) throw new Error('there are 40 orders')
    const at = middle.createdAt
    expect(store.listOrders({ sellerId: SELLER, createdFrom: at }, page).total).toBe(21)
    expect(store.listOrders({ sellerId: SELLER, createdTo: at }, page).total).toBe(20)
    expect(store.listOrders({ sellerId: SELLER, createdFrom: at, createdTo: at }, page).orders).toEqual([middle])
    const updated = { updatedFrom: middle.updatedAt, updatedTo: middle.updatedAt }
    expect(store.listOrders({ sellerId: SELLER, ...updated }, page).orders).toEqual([middle])
    expect(store.listOrders({ sellerId: SELLER, status: 'RISK_CONTROL' }, page).total).toBe(2)
    expect(store.listOrders({ sellerId: SELLER, statuses: ['IN_CANCEL', 'IN_FROZEN'] }, page).total).toBe(3)
    expect(store.listOrders({ sellerId: SELLER, statuses: [] }, page).total).toBe(40)
    const both = { status: 'IN_CANCEL', statuses: ['IN_FROZEN'] } as const
    expect(store.listOrders({ sellerId: SELLER, ...both }, page).total).toBe(0)
    const { loginId } = middle.buyer
    expect(store.listOrders({ sellerId: SELLER, buyerLoginId: loginId }, page).total).toBe(
      all.filter((order) => order.buyer.loginId === loginId).length,
    )
    expect(store.listOrders({ sellerId: '1' }, page).total).toBe(0)
  })

  it('searches products by the beginnings of words', () => {
    const titles = (words: string): string[] =>
      store.searchProducts({ words, shipTo: 'US' }, { number: 1, size: 100 }).products.map(({ subject }) => subject)
    expect(titles('vacuum FLASK')).toEqual([expect.stringContaining('Vacuum Flask 500ml')])
    expect(titles('flask vacuum')).toHaveLength(1)
    expect(titles('acuum')).toEqual([])
    expect(titles('earphone')).toHaveLength(2)
    expect(titles('!!!')).toEqual([])
    expect(titles('%')).toEqual([])
  })

  it('searches by category and country, and sorts', () => {
    const page = { number: 1, size: 100 }
    const shoes = store.searchProducts({ categoryId: 322, shipTo: 'US', ordering: 'min_price,asc' }, page)
    expect(shoes.total).toBe(5)
    const prices = shoes.products.map((product) => Math.min(...product.skus.map((sku) => Number(sku.salePrice))))
    expect(prices).toEqual(prices.toSorted((a, b) => a - b))
    const sold = store.searchProducts({ shipTo: 'US', ordering: 'orders,desc' }, page).products
    const bestFirst = seed.products.map((product) => product.salesCount).toSorted((a, b) => b - a)
    expect(sold.map((product) => product.salesCount)).toEqual(bestFirst.slice(0, 100))
    const toBrazil = store.searchProducts({ shipTo: 'br' }, page)
    expect(toBrazil.total).toBe(seed.products.filter((product) => !product.excludedCountries.includes('BR')).length)
    expect(toBrazil.total).toBeLessThan(300)
  })

  it('leaves products out of the search that are not on sale', () => {
    const [product] = seed.products
    if (!product) throw new Error('the seed has products')
    store.saveProduct({ ...product, status: 'offline' })
    expect(store.searchProducts({ shipTo: 'US' }, { number: 1, size: 1 }).total).toBe(299)
    expect(store.findProduct(product.productId)?.status).toBe('offline')
  })
})
