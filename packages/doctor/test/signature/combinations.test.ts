import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combinations } from '../../src/signature/combinations.ts'

const items = fc
  .array(fc.integer({ min: 1, max: 5 }), { maxLength: 9 })
  .map((costs) => costs.toSorted((a, b) => a - b).map((cost, id) => ({ id, cost })))

describe('combinations', () => {
  it('gives each combination once, the cheapest first', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 3 }), (list, size) => {
        const all = [...combinations(list, size)]
        const keys = all.map((one) =>
          one
            .map(({ id }) => id)
            .toSorted((a, b) => a - b)
            .join(),
        )
        expect(new Set(keys).size).toBe(all.length)
        expect(all.length).toBe(binomial(list.length, size))
        const sums = all.map((one) => one.reduce((sum, { cost }) => sum + cost, 0))
        expect(sums).toEqual(sums.toSorted((a, b) => a - b))
      }),
    )
  })
})

function binomial(n: number, k: number): number {
  return k === 0 ? 1 : n < k ? 0 : (binomial(n - 1, k - 1) * n) / k
}
