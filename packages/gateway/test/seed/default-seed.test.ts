import { writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { orderStatuses } from '../../src/domain/order.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import { readSeedFile } from '../../src/seed/read-seed-file.ts'
import { createSeededRandom } from '../../src/domain/seeded-random.ts'

const seed = defaultSeed()

describe('the embedded seed', () => {
  it('is the same every time', () => {
    expect(JSON.stringify(defaultSeed())).toBe(JSON.stringify(seed))
  })

  it('draws from the published mulberry32 sequence', () => {
    // First outputs for the state 1, as unsigned 32-bit numbers.
    const random = createSeededRandom(1)
    expect([random.below(2 ** 32), random.below(2 ** 32), random.below(2 ** 32)]).toEqual([
      2_693_262_067, 11_749_833, 2_265_367_787,
    ])
  })

  it('holds the base document’s application, session and order', () => {
    expect(seed.apps).toEqual([expect.objectContaining({ appKey: '12345678', secret: 'helloworld' })])
    expect(seed.tokens).toEqual([expect.objectContaining({ accessToken: 'test', expiresAt: null })])
    const order = seed.orders.find(({ orderId }) => orderId === '1000006270175804')
    expect(order?.status).toBe('WAIT_SELLER_SEND_GOODS')
    expect(order?.sellerId).toBe(seed.tokens[0]?.accountId)
    expect(seed.products.some(({ productId }) => productId === '1005003784285827')).toBe(true)
  })

  it('has products with ids of the platform’s form', () => {
    expect(seed.products).toHaveLength(300)
    expect(new Set(seed.products.map(({ categoryId }) => categoryId)).size).toBe(24)
    expect(new Set(seed.products.map(({ subject }) => subject)).size).toBe(300)
    expect(new Set(seed.products.map(({ shop }) => shop.storeId)).size).toBe(4)
    for (const product of seed.products) {
      expect(product.productId).toMatch(/^1005\d{12}$/)
      expect(product.skus.length).toBeGreaterThan(1)
      for (const sku of product.skus) {
        expect(sku.skuId).toMatch(/^12000\d{12}$/)
        expect(Number(sku.salePrice)).toBeLessThan(Number(sku.price))
      }
    }
  })

  it('has orders in every state, of 2018-11-01 to 2018-12-31', () => {
    expect(seed.orders).toHaveLength(40)
    expect(new Set(seed.orders.map((order) => order.status))).toEqual(new Set(orderStatuses))
    for (const order of seed.orders) {
      expect(order.orderId).toMatch(/^\d{16}$/)
      const times = [order.createdAt, order.paidAt, order.shipments[0]?.sentAt, order.updatedAt]
      for (const time of times.filter((at) => typeof at === 'number')) {
        expect(time).toBeGreaterThanOrEqual(Date.UTC(2018, 10, 1, 7))
        expect(time).toBeLessThan(Date.UTC(2018, 11, 31, 8))
      }
    }
    expect(seed.orders.some((order) => order.lines.length > 1)).toBe(true)
    // Beyond 2^53, where a number would lose digits.
    expect(seed.orders.some((order) => BigInt(order.orderId) > BigInt(Number.MAX_SAFE_INTEGER))).toBe(true)
  })

  it('is a valid seed file', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'aeop-seed-'))
    const file = path.join(folder, 'seed.json')
    writeFileSync(file, JSON.stringify(seed))
    expect(await readSeedFile(file)).toEqual(JSON.parse(JSON.stringify(seed)))
    rmSync(folder, { recursive: true })
  })
})
