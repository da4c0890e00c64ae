import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PaginatePlan } from '../../src/client/paginate.ts'
import { byNumber, collect, pagedMethod } from './scripted-pages.ts'

/** A server over a list of numbers, with the habits of servers. */
interface Habits {
  readonly count: number
  /** Items on a page at most, whatever is asked for. */
  readonly cap: number
  readonly total: 'none' | 'number' | 'text'
  readonly pages: 'none' | 'right' | 'as asked'
  /** What comes beyond the last page. */
  readonly beyond: 'empty' | 'last' | 'no list'
}

const habits: fc.Arbitrary<Habits> = fc.record({
  count: fc.nat(60),
  cap: fc.integer({ min: 1, max: 20 }),
  total: fc.constantFrom('none', 'number', 'text'),
  pages: fc.constantFrom('none', 'right', 'as asked'),
  beyond: fc.constantFrom('empty', 'last', 'no list'),
})

function serve({ count, cap, total, pages, beyond }: Habits) {
  const asked: number[] = []
  const call: PaginatePlan['call'] = ({ page_no, page_size }) => {
    const number = Number(page_no)
    asked.push(number)
    const size = Math.min(cap, Number(page_size))
    const last = Math.max(1, Math.ceil(count / size))
    const shown = beyond === 'last' ? Math.min(number, last) : number
    const from = (shown - 1) * size
    const items = Array.from({ length: Math.max(0, Math.min(size, count - from)) }, (_, index) => from + index)
    const list = items.length === 0 && beyond === 'no list' ? {} : { items }
    const counts = {
      ...(total === 'none' ? {} : { total: total === 'text' ? String(count) : count }),
      ...(pages === 'none' ? {} : { pages: pages === 'right' ? last : Math.ceil(count / Number(page_size)) }),
    }
    return Promise.resolve({ result: { ...list, ...counts } })
  }
  return { call, asked, last: (size: number) => Math.max(1, Math.ceil(count / Math.min(cap, size))) }
}

const fact = pagedMethod(byNumber)
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

it('gives every item once and asks at most once beyond the last page', async () => {
  await fc.assert(
    fc.asyncProperty(habits, fc.integer({ min: 1, max: 25 }), async (server, size) => {
      // A number of pages that a cap makes wrong, with no total beside it, misleads any client.
      fc.pre(server.pages !== 'as asked' || server.total !== 'none' || size <= server.cap)
      const { call, asked, last } = serve(server)
      const { items } = await collect({ fact, call, parameters: { page_size: size } })
      expect(items).toEqual(upTo(server.count))
      expect(asked).toEqual(upTo(asked.length).map((index) => index + 1))
      expect(asked.length).toBeLessThanOrEqual(last(size) + 1)
      if (server.total !== 'none' || server.pages !== 'none') expect(asked).toHaveLength(last(size))
    }),
  )
})

it('gives the first items up to the limit and asks for no page that they do not need', async () => {
  await fc.assert(
    fc.asyncProperty(
      habits,
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 1, max: 70 }),
      async (server, limit, pages) => {
        const size = server.cap
        const { call, asked, last } = serve(server)
        const { items } = await collect({ fact, call, parameters: { page_size: size }, options: { limit, pages } })
        expect(items).toEqual(upTo(Math.min(server.count, limit, pages * size)))
        expect(asked.length).toBeLessThanOrEqual(pages)
        // One page more only where the list ends before the limit, which a server without totals does not say.
        expect(asked.length).toBeLessThanOrEqual(server.count < limit ? last(size) + 1 : Math.ceil(limit / size))
      },
    ),
  )
})

it('begins at any page', async () => {
  await fc.assert(
    fc.asyncProperty(habits, fc.integer({ min: 1, max: 8 }), async (server, start) => {
      const size = server.cap
      const { call } = serve({ ...server, beyond: 'empty' })
      const { items } = await collect({ fact, call, parameters: { page_size: size, page_no: start } })
      expect(items).toEqual(upTo(server.count).slice((start - 1) * size))
    }),
  )
})

it('gives no item twice and ends while the list grows or shrinks at its end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 10 }),
      async (counts, size) => {
        let calls = 0
        const call: PaginatePlan['call'] = ({ page_no }) => {
          const count = counts[Math.min(calls, counts.length - 1)] ?? 0
          calls += 1
          const from = (Number(page_no) - 1) * size
          const items = Array.from({ length: Math.max(0, Math.min(size, count - from)) }, (_, index) => from + index)
          return Promise.resolve({ result: { items, total: count } })
        }
        const { items } = await collect({ fact, call, parameters: { page_size: size } })
        const distinct = [...new Set(items)]
        expect(items).toEqual(distinct)
        expect(calls).toBeLessThanOrEqual(Math.ceil(Math.max(...counts) / size) + 1)
      },
    ),
  )
})
