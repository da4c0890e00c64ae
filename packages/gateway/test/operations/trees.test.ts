import { findMethod } from '@aeop/sdk/catalogue'
import { afterAll, describe, expect, it } from 'vitest'

import { operations } from '../../src/operations/index.ts'
import { aPng } from './a-picture.ts'
import { aShippedOrder, LOGISTICS_NO, orderRequest } from './a-shipped-order.ts'
import { lookupCalls } from './lookup-calls.ts'
import { createWorld, scalar } from './run-operation.ts'
import { sellerCalls } from './seller-calls.ts'
import { treeProblems } from './tree-problems.ts'

const world = createWorld()

const png = { fileName: 'one.png', content: aPng(3, 2) }
const files = new Map([
  ['image_file_bytes', png],
  ['file_data', png],
  ['image_bytes', png],
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

function queueOne(): Readonly<Record<string, string>> {
  const [appKey, accountId, at] = ['12345678', '220000458001', Date.UTC(2019, 0, 1)] as const
  const [topic, content] = ['aliexpress_order_Finish', '{}'] as const
  world.store.addTmcMessage({ id: 1, appKey, topic, accountId, content, publishedAt: at, visibleAt: at })
  return {}
}

/** A call of each method that succeeds, and how many values its answer has at least. */
/** A refresh token that has not served yet. */
const renewal = (): { readonly refresh_token: string } => ({
  refresh_token: scalar(world.answer('/auth/token/create', { code: code() })['refresh_token']),
})

const calls: readonly (readonly [string, () => Readonly<Record<string, string>>])[] = [
  ...sellerCalls(world),
  ...lookupCalls(world.store.findProduct('1005003784285827')?.skus[0]?.skuId ?? ''),
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
  ['aliexpress.ds.order.create', () => ({ param_place_order_request4_open_api_d_t_o: orderRequest })],
  ['aliexpress.trade.buy.placeorder', () => ({ param_place_order_request4_open_api_d_t_o: orderRequest })],
  [
    'aliexpress.trade.ds.order.get',
    () => ({ single_order_query: JSON.stringify({ order_id: Number(aShippedOrder(world)) }) }),
  ],
  ['aliexpress.ds.trade.order.get', () => ({ order_id: aShippedOrder(world) })],
  [
    'aliexpress.ds.commissionorder.listbyindex',
    () => ({ start_time: '2018-01-01 00:00:00', end_time: '2019-12-31 00:00:00' }),
  ],
  ['/ds/order/list', () => ({})],
  ['aliexpress.ds.order.tracking.get', () => ({ ae_order_id: aShippedOrder(world), language: 'en_US' })],
  [
    'aliexpress.logistics.ds.trackinginfo.query',
    () => ({ out_ref: aShippedOrder(world), logistics_no: LOGISTICS_NO, origin: 'ESCROW' }),
  ],
  ['aliexpress.ds.image.search', () => ({ target_currency: 'EUR', product_cnt: '60' })],
  ['aliexpress.image.redefining.uploadtempimage', () => ({})],
  ['taobao.time.get', () => ({})],
  ['taobao.tmc.user.permit', () => ({})],
  ['taobao.tmc.messages.consume', queueOne],
  ['taobao.tmc.messages.confirm', () => ({ s_message_ids: '2000000000000000001' })],
  ['/auth/token/create', () => ({ code: code() })],
  ['/auth/token/refresh', renewal],
  ['/auth/token/security/create', () => ({ code: code() })],
  ['/auth/token/security/refresh', renewal],
  ['/auth/token/createWithOpenId', () => ({ code: code() })],
  ['taobao.top.auth.token.create', () => ({ code: code() })],
  ['taobao.top.auth.token.refresh', renewal],
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

  it.each(['/auth/token/create', '/auth/token/security/create', '/auth/token/createWithOpenId'])(
    'for %s with every field of the tree',
    (method) => {
      const answer = world.answer(method, { code: code() })
      const names = findMethod(method)?.response.map((field) => field.name)
      expect(Object.keys(answer).toSorted()).toEqual(names?.toSorted())
    },
  )

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
