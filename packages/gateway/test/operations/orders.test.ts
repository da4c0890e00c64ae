import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { AnswerObject } from '../../src/operations/operation.ts'
import { createWorld, NOW, scalar, type World } from './run-operation.ts'

const GET = 'aliexpress.solution.order.get'
const FULFILL = 'aliexpress.solution.order.fulfill'
const ORDER = '1000006270175804'

let world: World
beforeEach(() => {
  world = createWorld()
})
afterEach(() => world.store.close())

interface Listed {
  readonly total_count: number
  readonly total_page: number
  readonly current_page: number
  readonly page_size: number
  readonly target_list: readonly (AnswerObject & { readonly product_list: readonly AnswerObject[] })[]
}

function list(params: Readonly<Record<string, string>>): Listed {
  return world.answer(GET, params).result as unknown as Listed
}

function shipment(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    out_ref: ORDER,
    send_type: 'all',
    service_name: 'SPAIN_LOCAL_CORREOS',
    logistics_no: 'ES2019COM0000123456',
    ...changes,
  }
}

/** The base document's order, by the page it stands on. */
function theOrder(): Listed['target_list'][number] | undefined {
  return list({ page_size: '50' }).target_list.find((order) => order.order_id === BigInt(ORDER))
}

describe('order.get', () => {
  it('pages through the account’s orders from parameters of their own', () => {
    const first = list({ page_size: '15', current_page: '1' })
    expect(first).toMatchObject({ total_count: 40, total_page: 3, current_page: 1, page_size: 15, success: true })
    expect(first.target_list).toHaveLength(15)
    expect(list({ page_size: '15', current_page: '3' }).target_list).toHaveLength(10)
    expect(list({ page_size: '15', current_page: '4' }).target_list).toEqual([])
    expect(list({})).toMatchObject({ page_size: 20, current_page: 1 })
    expect(list({ page_size: '999999999', current_page: '999999999' }).target_list).toEqual([])
  })

  it('takes the same filters as JSON in param0, numbers as numbers or text', () => {
    const filters = { order_status_list: ['IN_CANCEL', 'IN_FROZEN'], page_size: 2, current_page: '2' }
    const answer = list({ param0: JSON.stringify(filters) })
    expect(answer).toMatchObject({ total_count: 3, total_page: 2 })
    expect(answer.target_list).toHaveLength(1)
  })

  it.each(['IN_CANCEL,IN_FROZEN', 'IN_CANCEL, IN_FROZEN', '["IN_CANCEL","IN_FROZEN"]'])(
    'takes the states %s',
    (order_status_list) => {
      expect(list({ order_status_list }).total_count).toBe(3)
    },
  )

  it('filters by US Pacific time, both ends included', () => {
    const created = scalar(theOrder()?.gmt_create)
    expect(created).toBe('2018-12-30 09:15:00')
    expect(list({ create_date_start: created }).total_count).toBe(1)
    expect(list({ create_date_start: created, create_date_end: created }).total_count).toBe(1)
    expect(list({ create_date_start: '2018-12-30 09:15:01' }).total_count).toBe(0)
    expect(list({ create_date_end: '2018-12-30 09:14:59' }).total_count).toBe(39)
    world.answer(FULFILL, shipment(), { now: NOW + 789 })
    const changed = { modified_date_start: '2018-12-31 20:00:00', modified_date_end: '2018-12-31 20:00:00' }
    expect(list(changed).target_list.map((order) => order.order_id)).toEqual([BigInt(ORDER)])
  })

  it('filters by buyer and by one state', () => {
    const buyer = scalar(theOrder()?.buyer_login_id)
    const answer = list({ buyer_login_id: buyer, order_status: 'WAIT_SELLER_SEND_GOODS' })
    expect(answer.target_list.map((order) => order.order_id)).toContain(BigInt(ORDER))
    for (const order of answer.target_list) {
      expect(order).toMatchObject({ buyer_login_id: buyer, order_status: 'WAIT_SELLER_SEND_GOODS' })
    }
    expect(list({ buyer_login_id: 'nobody@example.com' }).total_count).toBe(0)
  })

  it('shows nothing of other accounts', () => {
    const [token] = [world.store.findToken('test')]
    if (!token) throw new Error('the seed has the session')
    const stranger = { ...token, accountId: '240000917002' }
    expect(world.answer(GET, {}, { token: stranger }).result).toMatchObject({ total_count: 0, target_list: [] })
    expect(world.refusal(GET, {}, { token: null })).toEqual({ error: 'missing-session' })
  })

  it('keeps ids beyond 2^53 whole', () => {
    const ids = list({ page_size: '50' }).target_list.map((order) => scalar(order.order_id))
    expect(ids.filter((id) => id.startsWith('91') && BigInt(id) > 2n ** 53n).length).toBeGreaterThan(0)
    for (const id of ids) expect(world.store.findOrder(id)).toBeDefined()
  })

  it('adds up: the lines and their freight are what the buyer pays', () => {
    for (const order of list({ page_size: '50' }).target_list) {
      const amounts = order.product_list.flatMap((line) => [line.total_product_amount, line.logistics_amount])
      const sum = amounts.reduce<number>((total, money) => total + Number((money as AnswerObject).amount), 0)
      expect((order.pay_amount as AnswerObject).amount).toBe(sum.toFixed(2))
    }
  })

  it('counts down to the time by which the seller must ship', () => {
    const order = theOrder()
    const days = Number(order?.product_list[0]?.goods_prepare_time)
    // Paid on 2018-12-30 at 09:22:45; the clock is at 2018-12-31 20:00:00, 34 h 37 min 15 s later.
    expect(order?.gmt_pay_time).toBe('2018-12-30 09:22:45')
    expect(order).toMatchObject({
      left_send_good_day: String(days - 2),
      left_send_good_hour: '13',
      left_send_good_min: '22',
    })
    expect(order?.timeout_left_time).toBe(days * 86_400_000 - ((34 * 60 + 37) * 60 + 15) * 1000)
  })

  it.each([
    [{ page_size: '0' }, 'page_size'],
    [{ page_size: '1.5' }, 'page_size'],
    [{ current_page: '-1' }, 'current_page'],
    [{ create_date_start: '2018-12-30' }, 'create_date_start'],
    [{ create_date_end: '2018-02-30 00:00:00' }, 'create_date_end'],
    [{ create_date_start: '2018-12-30 00:00:00', create_date_end: '2018-12-01 00:00:00' }, 'create_date_end'],
    [{ order_status: 'SHIPPED' }, 'order_status'],
    [{ order_status_list: 'FINISH,SHIPPED' }, 'order_status_list'],
    [{ order_status_list: '["FINISH"' }, 'order_status_list'],
    [{ param0: 'page_size=20' }, 'param0'],
    [{ param0: '[]' }, 'param0'],
    [{ param0: 'null' }, 'param0'],
    [{ param0: '{"page_size":20,"current_page":{}}' }, 'param0.current_page'],
    [{ param0: '{"page_size":20,"current_page":1,"buyer_login_id":5}' }, 'param0.buyer_login_id'],
  ])('refuses %j', (params, parameter) => {
    expect(world.refusal(GET, params)).toEqual({ error: 'invalid-parameter', parameter })
  })

  it('misses a page in param0, where it is required', () => {
    expect(world.refusal(GET, { param0: '{"current_page":1}' })).toEqual({
      error: 'missing-parameter',
      parameter: 'param0.page_size',
    })
  })

  it('takes blank filters as left out', () => {
    expect(list({ order_status: '', create_date_start: ' ', page_size: '' }).total_count).toBe(40)
  })
})

describe('order.fulfill', () => {
  it('shows in order.get: state, time, service', () => {
    expect(theOrder()?.order_status).toBe('WAIT_SELLER_SEND_GOODS')
    expect(world.answer(FULFILL, shipment())).toEqual({ result: { result_success: true } })
    const order = theOrder()
    expect(order).toMatchObject({
      order_status: 'WAIT_BUYER_ACCEPT_GOODS',
      logistics_status: 'SELLER_SEND_GOODS',
      gmt_send_goods_time: '2018-12-31 20:00:00',
      gmt_update: '2018-12-31 20:00:00',
    })
    expect(order?.timeout_left_time).toBeUndefined()
    expect(order?.product_list[0]).toMatchObject({
      son_order_status: 'WAIT_BUYER_ACCEPT_GOODS',
      logistics_service_name: 'SPAIN_LOCAL_CORREOS',
      send_goods_time: '2018-12-31 20:00:00',
    })
    expect(world.store.findOrder(ORDER)?.shipments[0]?.logisticsNo).toBe('ES2019COM0000123456')
  })

  it('refuses a second time, and leaves the order as it was', () => {
    world.answer(FULFILL, shipment())
    const before = world.store.findOrder(ORDER)
    const refusal = world.refusal(FULFILL, shipment(), { now: NOW + 5000 })
    expect(refusal).toMatchObject({ error: 'remote-service-error', subCode: '-999' })
    expect(refusal.subMessage).toContain('无需重复操作')
    expect(world.store.findOrder(ORDER)).toEqual(before)
  })

  it('goes on in parts', () => {
    world.answer(FULFILL, shipment({ send_type: 'part' }))
    expect(theOrder()).toMatchObject({
      order_status: 'SELLER_PART_SEND_GOODS',
      logistics_status: 'SELLER_SEND_PART_GOODS',
    })
    world.answer(FULFILL, shipment())
    expect(theOrder()?.order_status).toBe('WAIT_BUYER_ACCEPT_GOODS')
  })

  it.each(['', '1', 'ES2019', '999999999999999999999'])('does not know the order %j', (out_ref) => {
    expect(world.refusal(FULFILL, shipment({ out_ref })).subMessage).toMatch(/^您填写的交易订单号有误或不属于当前账号/)
  })

  it('does not ship other accounts’ orders', () => {
    const token = world.store.findToken('test')
    if (!token) throw new Error('the seed has the session')
    const refusal = world.refusal(FULFILL, shipment(), { token: { ...token, accountId: '240000917002' } })
    expect(refusal.subMessage).toMatch(/不属于当前账号/)
    expect(theOrder()?.order_status).toBe('WAIT_SELLER_SEND_GOODS')
  })

  it('wants the tracking site of another service, and one of two send types', () => {
    expect(world.refusal(FULFILL, shipment({ service_name: 'Other' }))).toEqual({
      error: 'missing-parameter',
      parameter: 'tracking_website',
    })
    expect(world.refusal(FULFILL, shipment({ send_type: 'ALL' }))).toEqual({
      error: 'invalid-parameter',
      parameter: 'send_type',
    })
    const other = shipment({ service_name: 'Other', tracking_website: 'https://track.example.com' })
    expect(world.answer(FULFILL, other)).toEqual({ result: { result_success: true } })
  })
})
