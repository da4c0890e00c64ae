import { expect, it } from 'vitest'

import type { Gateway } from '../../src/index.ts'
import { DAY, MUG, openShop, payNow, type Shop } from '../operations/dropshipper.ts'

const ORDERS = 120
const HALF_YEAR = 180 * DAY

/** A hundred paid orders and twenty unpaid ones, an hour apart. */
async function shopWithOrders(): Promise<Shop> {
  const shop = await openShop()
  const mug = shop.gateway.state.products.find(MUG)
  if (mug === undefined) throw new Error('no mug')
  shop.gateway.state.products.save({ ...mug, skus: mug.skus.map((sku) => Object.assign({}, sku, { stock: ORDERS })) })
  for (let number = 0; number < ORDERS; number += 1) {
    await shop.place({}, number % 6 === 0 ? undefined : payNow)
    shop.gateway.clock.advance(DAY / 24)
  }
  return shop
}

function bought({ state }: Gateway) {
  return state.orders.list({ limit: 500, buyerAccountId: '240000917002' })
}

it('half a year in one jump and in many small steps comes to the same for every order', async () => {
  const [jump, steps] = await Promise.all([shopWithOrders(), shopWithOrders()])
  jump.gateway.clock.advance(HALF_YEAR)
  const hours = [1, 5, 24, 3, 71, 12, 200, 7]
  let left = HALF_YEAR
  for (let index = 0; left > 0; index += 1) {
    const step = Math.min(left, (hours[index % hours.length] ?? 1) * (DAY / 24) + index)
    steps.gateway.clock.advance(step)
    left -= step
  }
  const orders = bought(jump.gateway)
  expect(orders).toHaveLength(ORDERS)
  expect(bought(steps.gateway)).toEqual(orders)
  expect(orders.every(({ status }) => status === 'FINISH')).toBe(true)
  const ends = new Set(orders.map(({ endReason }) => endReason))
  expect(ends).toContain('buyer_accept_goods')
  expect(ends).toContain('pay_timeout_close_trade')
  // Among so many a dispute is to be expected.
  expect(orders.filter(({ issue }) => issue !== null).length).toBeGreaterThan(0)
  expect(jump.stockOf(MUG)).toBe(orders.filter(({ endReason }) => endReason === 'pay_timeout_close_trade').length)
}, 60_000)
