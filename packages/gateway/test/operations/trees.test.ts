import { findMethod } from '@aeop/sdk/catalogue'
import { afterAll, describe, expect, it } from 'vitest'

import { operations } from '../../src/operations/index.ts'
import { aPng } from './a-picture.ts'
import { createWorld } from './run-operation.ts'
import { treeProblems } from './tree-problems.ts'

const world = createWorld()

const png = { fileName: 'one.png', content: aPng(3, 2) }
const files = new Map([
  ['image_file_bytes', png],
  ['file_data', png],
])
afterAll(() => world.store.close())

function code(): string {
  world.store.saveCode({
    code: '3_12345678_x',
    appKey: '12345678',
    accountId: '220000458001',
    issuedAt: Date.UTC(2019, 0, 1, 4),
    usedAt: null,
  })
  return '3_12345678_x'
}

/** A call of each method that succeeds, and how many values its answer has at least. */
const calls: readonly (readonly [string, () => Readonly<Record<string, string>>])[] = [
  ['aliexpress.solution.order.get', () => ({ page_size: '50', current_page: '1' })],
  [
    'aliexpress.solution.order.fulfill',
    () => ({ out_ref: '1000006270175804', send_type: 'all', service_name: 'CPAM', logistics_no: 'LP0001' }),
  ],
  ['aliexpress.ds.product.get', () => ({ product_id: '1005003784285827', ship_to_country: 'US' })],
  [
    'aliexpress.ds.text.search',
    () => ({ keyWord: 'shoes', local: 'en_US', countryCode: 'US', currency: 'EUR', pageSize: '60' }),
  ],
  ['aliexpress.ds.image.search', () => ({ target_currency: 'EUR', product_cnt: '60' })],
  ['aliexpress.image.redefining.uploadtempimage', () => ({})],
  ['taobao.time.get', () => ({})],
  ['/auth/token/create', () => ({ code: code() })],
  ['/auth/token/refresh', () => ({ refresh_token: 'test-refresh' })],
]

describe('answers fit the catalogue', () => {
  it('for every method there is', () => {
    expect(calls.map(([method]) => method).toSorted()).toEqual([...operations.keys()].toSorted())
  })

  it.each(calls)('%s', (method, params) => {
    const fields = findMethod(method)?.response ?? []
    const answer = world.answer(method, params(), { files })
    expect(treeProblems(answer, fields)).toEqual([])
    expect(Object.keys(answer).length).toBeGreaterThan(0)
  })

  it('for token calls with every field of the tree', () => {
    const answer = world.answer('/auth/token/create', { code: code() })
    const names = findMethod('/auth/token/create')?.response.map((field) => field.name)
    expect(Object.keys(answer).toSorted()).toEqual(names?.toSorted())
  })

  it('and the comparison finds what does not fit', () => {
    const fields = findMethod('aliexpress.solution.order.get')?.response ?? []
    const wrong = { result: { total_count: '3', made_up: 1, target_list: [{ order_id: 2 ** 53, gmt_create: 7 }] } }
    expect(treeProblems(wrong, fields)).toEqual([
      '/result/total_count: not of type integer',
      '/result/made_up: not in the tree',
      '/result/target_list/0/order_id: not of type integer',
      '/result/target_list/0/gmt_create: not of type string',
    ])
  })
})
