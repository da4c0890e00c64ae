import { accountDefaults, appDefaults } from '../domain/account.ts'
import { createSeededRandom } from '../domain/seeded-random.ts'
import { seedOrders } from './seed-orders.ts'
import { seedProducts } from './seed-products.ts'
import type { Seed } from './seed.ts'

// Any number: it makes the seed what it is.
const START = 20_190_101
// 2018-11-01 00:00 UTC.
const TOKEN_ISSUED = 1_541_030_400_000
// Account that sells everything.
const SELLER = '220000458001'

/**
 * The world of a gateway started without options: the base document's application, secret and session, a shop with 60
 * products and 40 orders, among them the document's order 1000006270175804. The same on every call.
 *
 * Source: base document 108974 (app, secret, session, order); everything else is invented.
 */
export function defaultSeed(): Seed {
  const random = createSeededRandom(START)
  const products = seedProducts(random, SELLER)
  return {
    apps: [
      {
        appKey: '12345678',
        secret: 'helloworld',
        name: 'Base document example',
        status: 'online',
        category: null,
        addresses: [],
        ...appDefaults,
      },
    ],
    accounts: [
      {
        accountId: SELLER,
        loginId: 'cn1530000001example',
        platform: 'seller_center',
        nick: 'Northlight',
        // A seller's account, and the only session of the document: it may call everything all the same.
        dropshipper: 'active',
        ...accountDefaults,
      },
      {
        accountId: '240000917002',
        loginId: 'dropshipper@example.com',
        platform: 'buyerApp',
        nick: 'us1200000002',
        dropshipper: 'active',
        ...accountDefaults,
      },
    ],
    tokens: [
      {
        accessToken: 'test',
        refreshToken: 'test-refresh',
        appKey: '12345678',
        accountId: SELLER,
        issuedAt: TOKEN_ISSUED,
        expiresAt: null,
        refreshExpiresAt: null,
      },
    ],
    codes: [],
    products,
    orders: seedOrders(random, SELLER, products),
  }
}
