import type { FieldFact, MethodFact, PagingFact } from '@aeop/sdk/facts'
import { describe, expect, it } from 'vitest'
import { pageOf } from '../../src/shaped/page-of.ts'
import { runShaped, allFacts, at, printed, type Params } from './run-shaped.ts'

const paged = allFacts.flatMap((fact) => (fact.paging ? [[fact.name, fact, fact.paging] as const] : []))

/** Parameters by path: `param0.page_no` is a member of an object parameter. */
function asked(values: Readonly<Record<string, string | number | undefined>>): Params {
  const params: Record<string, string> = {}
  const objects: Record<string, Record<string, string>> = {}
  for (const [path, value] of Object.entries(values)) {
    const [name = '', member] = path.split('.')
    if (path === 'undefined' || value === undefined || value === '') continue
    if (member === undefined) params[name] = String(value)
    else (objects[name] ??= {})[member] = String(value)
  }
  for (const [name, members] of Object.entries(objects)) params[name] = JSON.stringify(members)
  return params
}

interface Pages {
  readonly items: unknown[][]
  readonly answers: unknown[]
}

/** Goes through the pages as the facts say, until one is empty or no next one is named. */
function walk(fact: MethodFact, paging: PagingFact, size: number): Pages {
  const items: unknown[][] = []
  const answers: unknown[] = []
  let position: string | number | undefined = paging.first
  for (let step = 0; step < 60 && position !== undefined; step++) {
    const answer = runShaped(fact, asked({ [paging.position]: position, [String(paging.size)]: size }))
    const page = at(answer, paging.items) as unknown[]
    answers.push(answer)
    items.push(page)
    if (paging.kind === 'cursor') position = at(answer, String(paging.next)) as string | undefined
    else if (page.length === 0) position = undefined
    else position = Number(position) + (paging.kind === 'page' ? 1 : page.length)
  }
  return { items, answers }
}

/** Fields of the items of a list, by its path. */
function itemFields({ response }: MethodFact, path: string): readonly FieldFact[] {
  return path
    .split('.')
    .reduce<readonly FieldFact[]>((fields, name) => fields.find((field) => field.name === name)?.fields ?? [], response)
}

describe('pages of shaped lists', () => {
  it('are known for many methods, of each kind', () => {
    expect(paged.length).toBeGreaterThan(50)
    expect(new Set(paged.map(([, , { kind }]) => kind))).toEqual(new Set(['page', 'offset', 'cursor']))
  })

  it.each(paged)('%s: 45 items, no page twice, the last one short', (_name, fact, paging) => {
    const { items, answers } = walk(fact, paging, 10)
    const lengths = items.map((page) => page.length).filter((length) => length > 0)
    const size = paging.size === undefined ? 20 : 10
    const whole = Array.from({ length: Math.floor(45 / size) }, () => size)
    expect(lengths).toEqual([...whole, 45 % size])
    const different = new Set(items.map(printed))
    expect(different.size).toBe(items.length)
    for (const answer of answers) {
      if (paging.total !== undefined) expect(Number(at(answer, paging.total))).toBe(45)
      if (paging.pages !== undefined) expect(Number(at(answer, paging.pages))).toBe(Math.ceil(45 / size))
    }
  })

  const withIds = paged.flatMap(([name, fact, paging]) => {
    const id = itemFields(fact, paging.items).find(({ identifier }) => identifier === true)
    return id === undefined ? [] : [[name, fact, paging, id.name] as const]
  })

  it('are lists of things with ids, most of them', () => {
    expect(withIds.length).toBeGreaterThan(paged.length / 2)
  })

  it.each(withIds)('%s: each item has an id of its own', (_name, fact, paging, id) => {
    const items = walk(fact, paging, 7).items.flat() as Record<string, unknown>[]
    expect(new Set(items.map((item) => item[id])).size).toBe(45)
  })

  it('an item is the same whatever the size of the page', () => {
    const [, fact, paging] = paged.find(([name]) => name === 'aliexpress.affiliate.product.query')!
    const small = walk(fact, paging, 5).items.flat().map(printed)
    const large = walk(fact, paging, 50).items.flat().map(printed)
    expect(small).toEqual(large)
  })

  it('a size beyond the largest counts as the largest, one that is none as 20', () => {
    const paging = {
      kind: 'page',
      position: 'page_no',
      first: 1,
      size: 'page_size',
      maxSize: 30,
      items: 'list',
    } as const
    const sizes = ['1000', '30', '7', '0', 'many', '-1'].map(
      (size) => pageOf(paging, new Map([['page_size', size]])).size,
    )
    expect(sizes).toEqual([30, 30, 7, 1, 20, 20])
  })

  it('position and size may stand in an object parameter instead', () => {
    const paging = { kind: 'page', position: 'page', first: 1, size: 'size', orIn: 'param0', items: 'list' } as const
    const page = pageOf(
      paging,
      new Map([
        ['param0.page', '2'],
        ['param0.size', '30'],
      ]),
    )
    expect(page).toMatchObject({ number: 2, size: 30, offset: 30, count: 15, pages: 2 })
    expect(page.next).toBeUndefined()
  })

  it('a page far behind the end is empty, and its number comes back', () => {
    const [, fact] = paged.find(([name]) => name === 'aliexpress.affiliate.product.query')!
    const answer = runShaped(fact, { page_no: '9', page_size: '20' })
    expect(at(answer, 'resp_result.result')).toMatchObject({
      products: [],
      current_page_no: 9,
      current_record_count: 0,
      total_page_no: 3,
      total_record_count: 45,
    })
  })
})
