import { accountDefaults, appDefaults } from '../domain/account.ts'
import { tokenDefaults } from '../domain/token.ts'
import { createSeededRandom } from '../domain/seeded-random.ts'
import { seedOrders } from './seed-orders.ts'
import { seedProducts } from './seed-products.ts'
import type { Seed } from './seed.ts'
import { categories } from './words/catalogue.ts'
import { moreCategories } from './words/more-categories.ts'

// Any number: it makes the seed what it is.
const START = 20_190_101
// Apart from it, so that what came later changes nothing of what was there.
const START_OF_MORE = 20_190_102
// 2018-11-01 00:00 UTC.
const TOKEN_ISSUED = 1_541_030_400_000
// Account that sells everything.
const SELLER = '220000458001'
// The product of the platform's own samples.
const SAMPLE_PRODUCT_ID = '1005003784285827'

/**
 * The world of a gateway started without options: the base document's application, secret and session, 300
 * products of 24 categories in four shops and 40 orders, among them the document's order 1000006270175804. The same on every call.
 *
 * Source: base document 108974 (app, secret, session, order); everything else is invented.
 */
export function defaultSeed(): Seed {
  const random = createSeededRandom(START)
  const products = seedProducts(random, SELLER, categories, SAMPLE_PRODUCT_ID)
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
        ...tokenDefaults,
      },
    ],
    codes: [],
    products: [...products, ...seedProducts(createSeededRandom(START_OF_MORE), SELLER, moreCategories)],
    orders: seedOrders(random, SELLER, products),
  }
}
