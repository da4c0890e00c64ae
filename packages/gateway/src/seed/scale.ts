import { createSeededRandom } from '../domain/seeded-random.ts'
import type { TradeOrder } from '../domain/order.ts'
import type { Product } from '../domain/product.ts'
import { defaultSeed } from './default-seed.ts'
import { scaleOrder } from './scale-order.ts'
import { scaleProduct } from './scale-product.ts'
import type { Seed } from './seed.ts'

/** How large a new state is to be: so many records in all, the seed's among them. */
export interface Scale {
  /** 0 to 1,000,000. @default those of the seed */
  readonly products?: number
  /** 0 to 1,000,000. @default those of the seed */
  readonly orders?: number
}

/** Of each kind. A million products take 3 GB, in memory or on disk: docs/seed.md. */
const MOST_RECORDS = 1_000_000

/** What takes the records. */
interface Taker {
  saveProduct(product: Product): void
  saveOrder(order: TradeOrder): void
}

// Any number.
const START = 20_190_103

/**
 * Makes what fills a state up to a size: invented products and orders of the first seller, the same every time. They are made one by one, so that they need no memory
 * beside the state.
 *
 * @throws {RangeError} for a size that cannot be meant, or for a seed without a seller or without a product to order.
 */
export function createGrowth(seed: Seed, scale: Scale): (taker: Taker) => void {
  const products = checked('products', scale.products) - seed.products.length
  const orders = checked('orders', scale.orders) - seed.orders.length
  const seller = seed.accounts.find(({ platform }) => platform === 'seller_center')?.accountId
  const templates = defaultSeed().products
  if (products <= 0 && orders <= 0) return () => {}
  if (seller === undefined) throw new RangeError('the option scale needs a seller: add one to the accounts of the seed')
  const made = (index: number): Product => scaleProduct(index, templates, seller)
  const some = Math.min(Math.max(products, 0), templates.length)
  const sold = seed.products.length > 0 ? seed.products : Array.from({ length: some }, (_, index) => made(index))
  if (orders > 0 && sold.length === 0) {
    throw new RangeError('the option scale has orders and nothing to order: give it products, or add some to the seed')
  }
  const productIds = new Set(seed.products.map(({ productId }) => productId))
  const orderIds = new Set(seed.orders.map(({ orderId }) => orderId))
  return (taker) => {
    const random = createSeededRandom(START)
    for (const product of apart(products, made, ({ productId }) => productIds.has(productId)))
      taker.saveProduct(product)
    const order = (index: number): TradeOrder => scaleOrder(random, index, sold, seller)
    for (const one of apart(orders, order, ({ orderId }) => orderIds.has(orderId))) taker.saveOrder(one)
  }
}

/** So many records, without those that the seed has under the same id. */
function* apart<Item>(count: number, make: (index: number) => Item, isTaken: (item: Item) => boolean): Iterable<Item> {
  for (let index = 0, left = count; left > 0; index++) {
    const item = make(index)
    if (isTaken(item)) continue
    yield item
    left--
  }
}

function checked(name: keyof Scale, value: number = 0): number {
  if (Number.isInteger(value) && value >= 0 && value <= MOST_RECORDS) return value
  throw new RangeError(`the option scale.${name} is ${String(value)}: give a whole number from 0 to ${MOST_RECORDS}`)
}
