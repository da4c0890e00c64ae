import { defaultSeed, type GatewayOptions, type SeedInput } from '@aeop/gateway'
import { app } from './parameters.ts'

type Product = ReturnType<typeof defaultSeed>['products'][number]

/** The session of the dropshipper. */
export const buyerSession = 'buyer'

/** The embedded seed with stock that does not run out, and a session of its dropshipper. */
function benchSeed(): SeedInput {
  const seed = defaultSeed()
  const buyer = seed.accounts.find(({ platform }) => platform === 'buyerApp')
  if (buyer === undefined) throw new Error('the seed has a buyer')
  return {
    ...seed,
    tokens: [
      ...seed.tokens,
      { accessToken: buyerSession, appKey: app.appKey, accountId: buyer.accountId, issuedAt: Date.UTC(2018, 10, 1) },
    ],
    products: seed.products.map(wellStocked),
  }
}

function wellStocked(product: Product): Product {
  return { ...product, skus: product.skus.map((sku) => ({ ...sku, stock: 1_000_000 })) }
}

/** A gateway with so many products and so many orders. */
export function worldOf(records: number): GatewayOptions {
  return { seed: benchSeed(), scale: { products: records, orders: records } }
}
