import { describe, expect, it } from 'vitest'
import { paginate } from '../../src/client/paginate.ts'
import type { PagingFact } from '../../src/catalogue/method-fact.ts'
import { byNumber, collect, pagedMethod, scripted } from './scripted-pages.ts'

const fact = pagedMethod(byNumber)
const full = (from: number) => ({ result: { items: [from, from + 1] } })

describe('paginate asks for no more than is needed', () => {
  it('nothing before the first item is asked for', async () => {
    const { call, asked } = scripted([])
    const iteration = paginate({ fact, call })
    await new Promise((resolve) => setImmediate(resolve))
    expect(asked).toEqual([])
    await iteration.return('limit')
    expect(asked).toEqual([])
  })

  it('no page while the one before has items left, and none after a break', async () => {
    const { call, asked } = scripted([full(1), full(3)])
    const counts: number[] = []
    for await (const item of paginate<number>({ fact, call })) {
      counts.push(asked.length)
      if (item === 3) break
    }
    expect(counts).toEqual([1, 1, 2])
    expect(asked).toHaveLength(2)
  })

  it.each([
    [1, [1], 1, 'limit'],
    [2, [1, 2], 1, 'limit'],
    [3, [1, 2, 3], 2, 'limit'],
  ])('no page beyond a limit of %i', async (limit, items, calls, end) => {
    const { call, asked } = scripted([full(1), full(3)])
    expect(await collect({ fact, call, options: { limit } })).toMatchObject({ items, end })
    expect(asked).toHaveLength(calls)
  })

  it('says limit only where something may be left', async () => {
    const last = { result: { items: [1, 2], total: 2 } }
    expect((await collect({ fact, call: scripted([last]).call, options: { limit: 2 } })).end).toBe('last-page')
    expect((await collect({ fact, call: scripted([last]).call, options: { limit: 1 } })).end).toBe('limit')
  })

  it('no more pages than the option allows', async () => {
    const { call, asked } = scripted([full(1), full(3)])
    expect(await collect({ fact, call, options: { pages: 2 } })).toMatchObject({ items: [1, 2, 3, 4], end: 'pages' })
    expect(asked).toHaveLength(2)
  })
})

describe('paginate', () => {
  it('hands the options of a call to each call, and none of its own', async () => {
    const { call, asked } = scripted([full(1), { result: { items: [] } }])
    const { signal } = new AbortController()
    await collect({ fact, call, options: { session: 's', timeout: 5, check: false, signal, limit: 9, pages: 9 } })
    const ofCall = { session: 's', timeout: 5, check: false, signal }
    expect(asked.map(({ options }) => options)).toEqual([ofCall, ofCall])
  })

  it('gives up between two pages when the signal aborts, and says that nothing was sent', async () => {
    const { call, asked } = scripted([full(1), full(3)])
    const controller = new AbortController()
    const items: unknown[] = []
    const iterate = async () => {
      for await (const item of paginate({ fact, call, options: { signal: controller.signal } })) {
        items.push(item)
        controller.abort('enough')
      }
    }
    await expect(iterate()).rejects.toMatchObject({ code: 'aborted', sent: false, cause: 'enough' })
    expect(items).toEqual([1, 2])
    expect(asked).toHaveLength(1)
  })

  it('passes on what a call throws, after the items before it', async () => {
    const { call } = scripted([full(1)])
    const items: unknown[] = []
    const iterate = async () => {
      for await (const item of paginate({ fact, call })) items.push(item)
    }
    await expect(iterate()).rejects.toThrow('call 2 was not expected')
    expect(items).toEqual([1, 2])
  })
})

describe('paginate by cursor', () => {
  const byCursor: PagingFact = { kind: 'cursor', position: 'q.from', first: '', items: 'items', next: 'next' }

  it('leaves the cursor out at first and then sends what the answer named, until it names none', async () => {
    const { call, asked } = scripted([
      { items: [1], next: 'a' },
      { items: [2], next: 'b' },
      { items: [3], next: ' ' },
    ])
    const { items, end, infos } = await collect({ fact: pagedMethod(byCursor), call, parameters: { q: { word: 'w' } } })
    expect(items).toEqual([1, 2, 3])
    expect(end).toBe('last-page')
    expect(asked.map(({ parameters }) => parameters)).toEqual([
      { q: { word: 'w' } },
      { q: { word: 'w', from: 'a' } },
      { q: { word: 'w', from: 'b' } },
    ])
    expect(infos.map(({ position }) => position)).toEqual(['', 'a', 'b'])
  })

  it('goes on where one cursor serves for all pages', async () => {
    const { call } = scripted([
      { items: [1], next: 'a' },
      { items: [2], next: 'a' },
      { items: [], next: 'a' },
    ])
    expect((await collect({ fact: pagedMethod(byCursor), call })).items).toEqual([1, 2])
  })

  it('does not count a total from a cursor that the caller gave', async () => {
    const counted = pagedMethod({ ...byCursor, total: 'total' })
    const rest = scripted([
      { items: [7, 8], next: 'b', total: 2 },
      { items: [9], total: 2 },
    ])
    expect((await collect({ fact: counted, call: rest.call, parameters: { q: { from: 'a' } } })).items).toEqual([
      7, 8, 9,
    ])
    const whole = scripted([{ items: [1, 2], next: 'b', total: 2 }])
    expect((await collect({ fact: counted, call: whole.call })).end).toBe('last-page')
  })
})

it('paginate by offset counts the items that came', async () => {
  const byOffset: PagingFact = {
    kind: 'offset',
    position: 'start',
    first: 0,
    size: 'count',
    items: 'items',
    total: 'total',
  }
  const { call, asked } = scripted([
    { items: [3, 4, 5], total: 7 },
    { items: [6, 7], total: 7 },
  ])
  const { items, end } = await collect({ fact: pagedMethod(byOffset), call, parameters: { start: 2, count: 10 } })
  expect(items).toEqual([3, 4, 5, 6, 7])
  expect(end).toBe('last-page')
  expect(asked.map(({ parameters }) => parameters['start'])).toEqual([2, 5])
})
