import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findMethod } from '@aeop/sdk/catalogue'
import { writeJson } from '../../src/answers/json-writer.ts'
import { productAnswer } from '../../src/views/product-answer.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import { createReadCaches } from '../../src/store/read-cache.ts'
import { createTransaction } from '../../src/store/transaction.ts'
import { createWorld, type World } from '../operations/run-operation.ts'

const seed = defaultSeed()
const product = seed.products[0] ?? fail()
const app = seed.apps[0] ?? fail()
const token = seed.tokens[0] ?? fail()

let world: World
beforeEach(() => {
  world = createWorld()
})
afterEach(() => world.store.close())

const productGet = 'aliexpress.ds.product.get'
const ask = (shipTo: string, currency: string): string => {
  const params = { product_id: product.productId, ship_to_country: shipTo, target_currency: currency }
  return writeJson(world.answer(productGet, params), findMethod(productGet)?.response ?? [], shipTo === 'DE')
}
/** The product in every form that is kept: two views, of which one is simplified. */
const texts = () => [ask('US', 'USD'), ask('DE', 'EUR')]

describe('what is kept between calls', () => {
  it('is given up when the product is saved anew', () => {
    const before = texts()
    expect(texts()).toEqual(before)
    world.store.saveProduct({ ...product, subject: 'A lamp of another kind' })
    for (const text of texts()) {
      expect(text).toContain('A lamp of another kind')
      expect(text).not.toContain(`"subject":"${product.subject}"`)
    }
    world.store.saveProduct(product)
    expect(texts()).toEqual(before)
  })

  it('holds nothing of a transaction that was undone', () => {
    const before = texts()
    const other = { ...product, productId: '1005000000000001' }
    const change = (): void => {
      world.store.saveProduct({ ...product, subject: 'Never' })
      world.store.saveProduct(other)
      world.store.saveApp({ ...app, secret: 'never' })
      world.store.saveToken({ ...token, accountId: '1' })
      world.store.saveToken({ ...token, accessToken: 'never', refreshToken: 'never' })
      // Reading puts the new rows among the kept ones.
      for (const text of texts()) expect(text).toContain('"Never"')
      expect(world.store.findProduct(other.productId)).toEqual(other)
      expect(world.store.findApp(app.appKey)?.secret).toBe('never')
      expect(world.store.findToken(token.accessToken)?.accountId).toBe('1')
      expect(world.store.findToken('never')).toBeDefined()
      throw new Error('stop')
    }
    expect(() => world.store.transaction(change)).toThrow('stop')
    expect(texts()).toEqual(before)
    expect(world.store.findProduct(other.productId)).toBeUndefined()
    expect(world.store.findApp(app.appKey)).toEqual(app)
    expect(world.store.findToken(token.accessToken)).toEqual(token)
    expect(world.store.findToken('never')).toBeUndefined()
  })

  it('follows a reset, to the same seed and to another one', () => {
    const before = texts()
    world.store.saveProduct({ ...product, subject: 'Gone after the reset' })
    world.store.saveToken({ ...token, accountId: '1' })
    for (const text of texts()) expect(text).toContain('Gone after the reset')
    expect(world.store.findToken(token.accessToken)?.accountId).toBe('1')
    world.store.reset(seed)
    expect(texts()).toEqual(before)
    expect(world.store.findToken(token.accessToken)).toEqual(token)
    world.store.reset({ ...seed, tokens: [], products: [{ ...product, subject: 'Of another seed' }] })
    for (const text of texts()) expect(text).toContain('Of another seed')
    expect(world.store.findToken(token.accessToken)).toBeUndefined()
  })

  it('is right for every country and currency, however many are asked for', () => {
    const countries = ['US', 'FR', 'ES', 'IT', 'PL', 'NL', 'US', 'FR'].filter(
      (country) => !product.excludedCountries.includes(country),
    )
    for (const country of countries) {
      expect(ask(country, 'USD')).toContain(`"ship_to_country":"${country}"`)
      expect(ask(country, 'EUR')).toContain(`"currency_code":"EUR"`)
    }
  })
})

describe('memory', () => {
  const view = (shipTo: string) => ({
    shipTo,
    currency: 'USD',
    convert: (dollars: string) => dollars,
    url: 'http://127.0.0.1:4100',
  })

  it('holds four views of a product', () => {
    const first = productAnswer(product, view('US'))
    for (const country of ['FR', 'ES', 'IT']) productAnswer(product, view(country))
    expect(productAnswer(product, view('US'))).toBe(first)
    productAnswer(product, view('PL'))
    const again = productAnswer(product, view('US'))
    expect(again).not.toBe(first)
    expect(again).toEqual(first)
  })

  it('holds a thousand rows of a kind and the thousand before, and no misses', () => {
    const rows = createReadCaches().create<{ readonly key: string }>()
    const loaded: string[] = []
    const get = (key: string) =>
      rows.get(key, () => {
        loaded.push(key)
        return key === 'nobody' ? undefined : { key }
      })
    for (let index = 0; index < 2000; index++) get(String(index))
    expect(get('0')).toEqual({ key: '0' })
    expect(loaded).toHaveLength(2000)
    // One more, and what was not read again of the earlier ones is gone.
    expect([get('0'), get('1'), get('1999')]).toEqual([{ key: '0' }, { key: '1' }, { key: '1999' }])
    expect(loaded.slice(2000)).toEqual(['1'])
    expect([get('nobody'), get('nobody')]).toEqual([undefined, undefined])
    expect(loaded.slice(2001)).toEqual(['nobody', 'nobody'])
  })

  it('has a row that was replaced as it is now, wherever it was kept, and no row that nobody has read', () => {
    const rows = createReadCaches().create<{ readonly text: string }>()
    const read = (key: string) => rows.get(key, () => ({ text: `${key} read` }))?.text
    for (let index = 0; index < 1001; index++) read(String(index))
    for (const key of ['0', '1000', 'unread']) rows.replace(key, { text: 'replaced' })
    expect([read('0'), read('1000'), read('unread')]).toEqual(['replaced', 'replaced', 'unread read'])
    // The first has come among the newest, so it is there twice: the newer one counts, also once there is a thousand more.
    rows.replace('0', { text: 'again' })
    for (let index = 2000; index < 2998; index++) read(String(index))
    expect(read('0')).toBe('again')
  })
})

describe('an order and a product that were read and are saved again', () => {
  it('are read as they were saved, with and without what is kept of them', () => {
    const { store } = world
    const order = store.findOrder(seed.orders[0]?.orderId ?? '') ?? fail()
    const issue = { issueId: '700', reason: 'broken', openedAt: 1, closedAt: null }
    const later = {
      ...order,
      status: 'IN_ISSUE',
      heldStatus: order.status,
      updatedAt: order.updatedAt + 1,
      issue,
    } as const
    store.saveOrder(later)
    expect(store.findOrder(order.orderId)).toEqual(later)
    expect(store.findOrderByIssue('700')).toEqual(later)
    // What an order never changes by itself may still be changed.
    const moved = { ...later, buyer: { ...later.buyer, loginId: 'us9999' }, createdAt: later.createdAt - 1 }
    store.saveOrder(moved)
    const bySeller = { sellerId: order.sellerId, buyerLoginId: 'us9999' }
    expect(store.listOrders(bySeller, { number: 1, size: 5 })).toEqual({ orders: [moved], total: 1 })

    const stocked = store.findProduct(product.productId) ?? fail()
    const sold = { ...stocked, skus: stocked.skus.map(({ stock: _stock, ...sku }) => Object.assign(sku, { stock: 7 })) }
    const cheaper = {
      ...sold,
      skus: sold.skus.map(({ salePrice: _price, ...sku }) => Object.assign(sku, { salePrice: '0.01' })),
    }
    for (const saved of [sold, cheaper]) {
      store.saveProduct(saved)
      expect(store.findProduct(product.productId)).toEqual(saved)
      expect(store.listProducts(1000, 0)).toContainEqual(saved)
    }
    const query = { categoryId: product.categoryId, shipTo: 'US', ordering: 'min_price,asc' } as const
    expect(store.searchProducts(query, { number: 1, size: 1 }).products).toEqual([cheaper])
    expect(() => store.transaction(() => [store.saveProduct(sold), store.saveOrder(order), fail()])).toThrow('missing')
    expect(store.findProduct(product.productId)).toEqual(cheaper)
    expect(store.findOrder(order.orderId)).toEqual(moved)
  })
})

it('a transaction that SQLite has undone itself is forgotten too, and the first error is told', () => {
  const told: string[] = []
  const transaction = createTransaction(
    {
      exec: (sql) => {
        told.push(sql)
        if (sql === 'commit') throw new Error('database or disk is full')
        if (sql === 'rollback') throw new Error('cannot rollback - no transaction is active')
      },
      prepare: () => fail(),
      close: () => undefined,
    },
    () => told.push('forgotten'),
  )
  expect(() => transaction(() => 'value')).toThrow('database or disk is full')
  expect(told).toContain('forgotten')
  expect(() => transaction(() => fail())).toThrow('missing from the seed')
})

function fail(): never {
  throw new Error('missing from the seed')
}
