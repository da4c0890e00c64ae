import { describe, expect, it } from 'vitest'
import { paginate } from '../../src/client/paginate.ts'
import { ArgumentError } from '../../src/errors/argument-error.ts'
import { TransportError } from '../../src/errors/transport-error.ts'
import { byNumber, collect, pagedMethod, scripted } from './scripted-pages.ts'

const fact = pagedMethod(byNumber)
const page = (items: readonly number[], rest: Readonly<Record<string, number | string>> = {}) => ({
  result: { items, ...rest },
})

describe('paginate ends', () => {
  it.each([
    ['on the last page by total', [page([1, 2], { total: 3 }), page([3], { total: 3 })], [1, 2, 3], 'last-page'],
    ['by a total in text', [page([1, 2], { total: '4' }), page([3, 4], { total: ' 4 ' })], [1, 2, 3, 4], 'last-page'],
    ['on the last page by pages', [page([1, 2], { pages: 2 }), page([3], { pages: 2 })], [1, 2, 3], 'last-page'],
    ['on an empty page', [page([1, 2]), page([])], [1, 2], 'empty-page'],
    ['on an answer without the list', [page([1, 2]), { result: {} }], [1, 2], 'empty-page'],
    ['on an answer that found nothing', [{ request_id: 'x' }], [], 'empty-page'],
    ['on a page shorter than a full one before', [page([1, 2]), page([3])], [1, 2, 3], 'short-page'],
    ['on a repeated page', [page([1, 2]), page([3, 4]), page([3, 4])], [1, 2, 3, 4], 'repeated-page'],
    [
      'on a repeated page though the total says more',
      [page([1, 2], { total: 9 }), page([1, 2], { total: 9 })],
      [1, 2],
      'repeated-page',
    ],
    [
      'where the newest total says, not the first',
      [page([1, 2], { total: 100 }), page([3, 4], { total: 5 }), page([5], { total: 5 })],
      [1, 2, 3, 4, 5],
      'last-page',
    ],
    ['with the last total that was stated', [page([1, 2], { total: 4 }), page([3, 4])], [1, 2, 3, 4], 'last-page'],
  ] as const)('%s', async (_what, answers, items, end) => {
    const { call, asked } = scripted(answers)
    const seen = await collect({ fact, call, parameters: { page_size: 2 } })
    expect(seen.items).toEqual(items)
    expect(seen.end).toBe(end)
    expect(asked.map(({ parameters }) => parameters['page_no'])).toEqual(answers.map((_, index) => index + 1))
  })

  it('not on a page that a cap made short, as long as the total says more', async () => {
    const answers = [
      page([1, 2, 3], { total: 7, pages: 1 }),
      page([4, 5, 6], { total: 7, pages: 1 }),
      page([7], { total: 7 }),
    ]
    const { call } = scripted(answers)
    const { items, end } = await collect({ fact, call, parameters: { page_size: 100 } })
    expect({ items, end }).toEqual({ items: [1, 2, 3, 4, 5, 6, 7], end: 'last-page' })
  })

  it('not where the total counts one page and the number of pages says more', async () => {
    const { call } = scripted([page([1, 2], { total: 2, pages: 2 }), page([3], { total: 2, pages: 2 })])
    expect((await collect({ fact, call, parameters: { page_size: 2 } })).items).toEqual([1, 2, 3])
  })

  it('not on a short first page whose size nobody has honoured yet', async () => {
    const { call } = scripted([page([1, 2]), page([3, 4]), page([])])
    expect((await collect({ fact, call, parameters: { page_size: 50 } })).end).toBe('empty-page')
  })

  it('on a short first page whose size the facts allow', async () => {
    const { call } = scripted([page([1, 2])])
    const capped = pagedMethod({ ...byNumber, maxSize: 50 })
    expect((await collect({ fact: capped, call, parameters: { page_size: 50 } })).end).toBe('short-page')
  })

  it('not by a number of pages where the position counts items', async () => {
    const offset = pagedMethod({ ...byNumber, kind: 'offset', position: 'start', first: 0 })
    const { call, asked } = scripted([page([1, 2], { pages: 3 }), page([3, 4], { pages: 3 }), page([], { pages: 3 })])
    expect((await collect({ fact: offset, call })).end).toBe('empty-page')
    expect(asked.map(({ parameters }) => parameters['start'])).toEqual([0, 2, 4])
  })

  it('not by a total below the number of its own items', async () => {
    const { call } = scripted([page([1, 2], { total: 0 }), page([])])
    const { infos } = await collect({ fact, call, parameters: { page_size: 2 } })
    expect(infos.map(({ total }) => total)).toEqual([undefined, undefined])
  })
})

describe('paginate begins', () => {
  it('at the page and with the size of the parameters, and counts what lies before', async () => {
    const { call, asked } = scripted([page([5, 6], { total: '7' }), page([7], { total: '7' })])
    const { items, infos } = await collect({ fact, call, parameters: { page_no: '3', page_size: '2', word: 'a' } })
    expect(items).toEqual([5, 6, 7])
    expect(asked.map(({ parameters }) => parameters)).toEqual([
      { page_no: 3, page_size: '2', word: 'a' },
      { page_no: 4, page_size: '2', word: 'a' },
    ])
    expect(infos).toEqual([
      { page: 1, position: 3, items: 2, total: 7 },
      { page: 2, position: 4, items: 1, total: 7, end: 'last-page' },
    ])
  })

  it('behind pages of the size that the server gives, not of the size that was asked for', async () => {
    // Page 2 of 50 each: 150 are there, not the 250 that 200 + 50 would make.
    const many = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
    const { call } = scripted([page(many(51, 50), { total: 150 }), page(many(101, 50), { total: 150 })])
    const { items, end } = await collect({ fact, call, parameters: { page_no: 2, page_size: 200 } })
    expect([items.length, end]).toEqual([100, 'last-page'])
  })

  it('with the first page of the facts, and a position in an object, as text where its field is text', async () => {
    const params = [{ name: 'query', type: 'json', fields: [{ name: 'page', type: 'string' }] }] as const
    const zeroBased = pagedMethod({ kind: 'page', position: 'query.page', first: 0, items: 'items' }, params)
    const { call, asked } = scripted([{ items: [1] }, { items: [] }])
    const parameters = { query: { word: 'a' } }
    await collect({ fact: zeroBased, call, parameters })
    expect(asked.map((one) => one.parameters)).toEqual([
      { query: { word: 'a', page: '0' } },
      { query: { word: 'a', page: '1' } },
    ])
    expect(parameters).toEqual({ query: { word: 'a' } })
  })

  it('in the object that may hold the page instead, where it is given', async () => {
    const either = pagedMethod({ ...byNumber, orIn: 'param0' })
    const { call, asked } = scripted([page([1, 2]), page([3])])
    const { end } = await collect({ fact: either, call, parameters: { param0: { page_size: 2, page_no: 4 } } })
    expect(asked.map(({ parameters }) => parameters)).toEqual([
      { param0: { page_size: 2, page_no: 4 } },
      { param0: { page_size: 2, page_no: 5 } },
    ])
    expect(end).toBe('short-page')
  })

  it.each([null, '', ' '])('beside that object where it is %o, which leaves it out', async (param0) => {
    const { call, asked } = scripted([page([1])])
    const either = pagedMethod({ ...byNumber, orIn: 'param0' })
    await collect({ fact: either, call, parameters: { param0, page_size: 2 }, options: { pages: 1 } })
    expect(asked.map(({ parameters }) => parameters)).toEqual([{ param0, page_size: 2, page_no: 1 }])
  })
})

describe('paginate refuses', () => {
  const noCall = () => Promise.reject(new Error('nothing may be sent'))
  it.each([
    ['a method without paging', pagedMethod(undefined), {}, {}, 'method: of test.items.list no paging is known'],
    ['a page that is none', fact, { page_no: 'two' }, {}, 'page_no: it names no page'],
    ['a negative page', fact, { page_no: -1 }, {}, 'page_no: it names no page'],
    [
      'text in the place of the object that holds the page',
      pagedMethod({ ...byNumber, position: 'param0.page_no' }),
      { param0: '{"page_no":1}' },
      {},
      'param0: param0.page_no is set from page to page',
    ],
    ['a limit of nothing', fact, {}, { limit: 0 }, 'limit: 0 is no number of items'],
    ['half a page', fact, {}, { pages: 1.5 }, 'pages: 1.5 is no number of pages'],
  ] as const)('%s', async (_what, method, parameters, options, message) => {
    const begun = paginate({ fact: method, call: noCall, parameters, options }).next()
    await expect(begun).rejects.toThrow(ArgumentError)
    await expect(begun).rejects.toThrow(message)
  })

  it('an answer with something else in the place of the list', async () => {
    const { call } = scripted([{ result: { items: 'none' } }])
    const begun = paginate({ fact, call }).next()
    await expect(begun).rejects.toThrow(TransportError)
    await expect(begun).rejects.toThrow('result.items of the answer is no list')
  })
})
