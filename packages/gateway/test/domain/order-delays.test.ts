import { describe, expect, it } from 'vitest'

import { delayOf, orderDelays, transitOf } from '../../src/domain/order-delays.ts'
import { DAY, HOUR } from './a-placed-order.ts'

describe('delays', () => {
  it('are whole minutes within their bounds, and another for another order', () => {
    const ids = Array.from({ length: 300 }, (_, index) => String(8_180_000_000_000_000 + index))
    for (const name of Object.keys(orderDelays) as (keyof typeof orderDelays)[]) {
      const { from, to } = orderDelays[name]
      const delays = ids.map((id) => delayOf(id, name))
      expect(Math.min(...delays)).toBeGreaterThanOrEqual(from)
      expect(Math.max(...delays)).toBeLessThanOrEqual(to)
      expect(delays.every((delay) => delay % 60_000 === 0)).toBe(true)
      expect(new Set(delays).size).toBeGreaterThan(from === to ? 0 : 150)
      // Both ends are come near to.
      expect(Math.min(...delays) - from).toBeLessThanOrEqual((to - from) / 20)
      expect(to - Math.max(...delays)).toBeLessThanOrEqual((to - from) / 20)
    }
  })

  it.each([
    ['5-9', 5 * DAY, 9 * DAY],
    ['9-5', 5 * DAY, 9 * DAY],
    ['soon', 20 * DAY, 40 * DAY],
    ['0-0', HOUR, HOUR],
  ])('of a parcel promised in %s days', (promised, from, to) => {
    const transit = transitOf('1', 'LP1', promised)
    expect(transit).toBeGreaterThanOrEqual(from)
    expect(transit).toBeLessThanOrEqual(to)
  })
})
