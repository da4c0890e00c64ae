import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createQuotas } from '../../src/quotas/quotas.ts'

const METHODS = ['taobao.time.get', 'aliexpress.ds.product.get', 'aliexpress.ds.address.get']

const limit = fc.option(fc.integer({ min: 1, max: 4 }))

/** Mostly small steps, and some over days. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1500 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90_000_000 }) },
)

interface Passed {
  readonly at: number
  readonly method: string
}

describe('windows of calls', () => {
  it('let pass and ban as lists of all calls would', () => {
    fc.assert(
      fc.property(
        fc.record({ apiPerSecond: limit, apiPerDay: limit, perDay: fc.option(fc.integer({ min: 1, max: 8 })) }),
        fc.array(fc.record({ step, method: fc.constantFrom(...METHODS) }), { maxLength: 60 }),
        fc.integer({ min: 0, max: 86_400_000 }),
        (quota, calls, start) => {
          const quotas = createQuotas()
          const passed: Passed[] = []
          const bans = new Map<string, number>()
          let now = Date.UTC(2019, 0, 1) + start
          for (const { step, method } of calls) {
            now += step
            // Everything is looked up in the list of what passed; days by the wall clock of a place with GMT+8.
            const today = passed.filter(({ at }) => dayIn(at) === dayIn(now))
            const own = today.filter((call) => call.method === method)
            const second = own.filter(({ at }) => Math.trunc(at / 1000) === Math.trunc(now / 1000))
            const midnight = Date.parse(`${dayIn(now)}T24:00:00+08:00`)
            const banned = bans.get(method) ?? 0
            let expected: [string, number] | undefined
            if (quota.perDay !== null && today.length >= quota.perDay) expected = ['app-calls-per-day', midnight - now]
            else if (quota.apiPerDay !== null && own.length >= quota.apiPerDay)
              expected = ['api-calls-per-day', midnight - now]
            else if (quota.apiPerSecond !== null && banned > now) expected = ['api-calls-per-second', banned - now]
            else if (quota.apiPerSecond !== null && second.length >= quota.apiPerSecond) {
              bans.set(method, now + 1000)
              expected = ['api-calls-per-second', 1000]
            }
            const ban = quotas.take({ appKey: '1', quota }, method, now)
            expect(ban).toEqual(expected && { limit: expected[0], seconds: Math.ceil(expected[1] / 1000) })
            if (ban === undefined) passed.push({ at: now, method })
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** `yyyy-mm-dd` in Shanghai, as the runtime's own tables of time zones have it. */
function dayIn(epochMs: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(epochMs)
}
