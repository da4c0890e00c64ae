import type { TradeOrder } from '../domain/order.ts'
import type { Product } from '../domain/product.ts'
import type { SeededRandom } from '../domain/seeded-random.ts'
import { seedOrder, stages } from './seed-orders.ts'

const DAY = 86_400_000
// 2018-10-31 00:00 US Pacific daylight time: the embedded seed's orders begin a day later.
const LAST_DAY = 1_540_969_200_000
/** A day is a page of a hundred orders, however many days there are. */
const PER_DAY = 100

// As the ids of products: in steps, none twice. Each order has room for the ids of three lines.
const STEP = 736_878_719
const NUMBERS = 1_000_000_000

/** The states of the seed's orders, each as often as there. */
const course = stages.flatMap((stage) => Array.from({ length: stage.orders }, () => stage))

/** One of the orders that fill a state: a hundred a day, the later ones ever further back. */
export function scaleOrder(
  random: SeededRandom,
  index: number,
  products: readonly Product[],
  sellerId: string,
): TradeOrder {
  const stage = course[index % course.length]
  if (stage === undefined) throw new RangeError('the seed has no orders to take after')
  const number = (STEP * (index + 1)) % NUMBERS
  return seedOrder(random, {
    orderId: `80${String(number * 4).padStart(14, '0')}`,
    sellerId,
    stage,
    products,
    createdAt: LAST_DAY - Math.floor(index / PER_DAY) * DAY + Math.floor(((index % PER_DAY) * DAY) / PER_DAY),
  })
}
