import { beforeEach, describe, expect, it } from 'vitest'
import { anOrder, dollars } from '../domain/an-order.ts'
import { openShop, type Shop } from './a-shop.ts'

const SELLER = '220000458001'
const ID = 8_170_000_000_000_001
const order = { order_id: ID }

/** A paid order of two lines, a third of which the buyer wants to cancel, and a disputed one. */
function someOrders() {
  const [line] = anOrder().lines
  if (line === undefined) throw new Error('no line')
  const lines = [
    { ...line, childId: '8170000000000002', skuCode: 'A-1' },
    {
      ...line,
      childId: '8170000000000003',
      skuCode: 'B-2',
      count: 2,
      unitPrice: dollars('4.50'),
      logisticsAmount: dollars('1.25'),
    },
  ]
  const address = {
    fullName: 'Ana Ruiz',
    mobileNo: '600000000',
    phoneCountry: '+34',
    address: 'Calle Mayor 1',
    address2: '',
    city: 'Madrid',
    province: 'Madrid',
    country: 'ES',
    zip: '28001',
  }
  const base = { sellerId: SELLER, createdAt: Date.UTC(2018, 11, 31), updatedAt: Date.UTC(2018, 11, 31, 1), address }
  return [
    anOrder({ ...base, orderId: String(ID), lines, paidAt: Date.UTC(2018, 11, 31, 1) }),
    anOrder({ ...base, orderId: '8170000000000011', status: 'IN_CANCEL', heldStatus: 'WAIT_SELLER_SEND_GOODS' }),
    anOrder({ ...base, orderId: '8170000000000021', status: 'IN_CANCEL', heldStatus: 'WAIT_SELLER_SEND_GOODS' }),
    anOrder({
      ...base,
      orderId: '8170000000000031',
      status: 'IN_ISSUE',
      heldStatus: 'WAIT_BUYER_ACCEPT_GOODS',
      issue: { issueId: '681700000000000031', reason: 'Broken', openedAt: Date.UTC(2018, 11, 31, 2), closedAt: null },
    }),
  ]
}

let shop: Shop
beforeEach(async () => {
  shop = await openShop(someOrders())
})

const detail = async (session?: string) => shop.call('aliexpress.solution.order.info.get', { param1: order }, session)

const UNKNOWN: unknown = expect.stringMatching(/订单号有误或不属于当前账号/)

describe('an order, read by its seller', () => {
  it('shows what is in it, in full', async () => {
    expect(await detail()).toMatchObject({
      result: {
        data: {
          id: ID,
          order_status: 'WAIT_SELLER_SEND_GOODS',
          fund_status: 'PAY_SUCCESS',
          order_amount: { amount: '20.24', currency_code: 'USD', cent: 2024 },
          logistics_amount: { amount: '1.25' },
          gmt_create: '2018-12-30 16:00:00',
          receipt_address: { contact_person: 'Ana Ruiz', country: 'ES', detail_address: 'Calle Mayor 1', zip: '28001' },
          child_order_list: [
            { id: 8_170_000_000_000_002, sku_code: 'A-1', init_order_amt: { amount: '9.99' }, order_sort_id: 1 },
            { id: 8_170_000_000_000_003, sku_code: 'B-2', init_order_amt: { amount: '9.00' }, product_count: 2 },
          ],
        },
      },
    })
    expect(await shop.call('aliexpress.trade.new.redefining.findorderbyid', { param1: order })).toMatchObject({
      target: { id: ID, buyerloginid: 'buyer@example.com' },
    })
  })

  it('shows the same in every method that shows a part of it', async () => {
    const receipt = { result: { contact_person: 'Ana Ruiz', mobile_no: '600000000', city: 'Madrid', country: 'ES' } }
    expect(await shop.call('aliexpress.solution.order.receiptinfo.get', { param1: order })).toMatchObject(receipt)
    expect(await shop.call('aliexpress.trade.redefining.findorderreceiptinfo', { param1: order })).toMatchObject(
      receipt,
    )
    expect(await shop.call('aliexpress.solution.order.delivery.info.get', { single_order_query: order })).toMatchObject(
      receipt,
    )
    expect(await shop.call('aliexpress.trade.redefining.findorderbaseinfo', { param1: order })).toMatchObject({
      result: { order_status: 'WAIT_SELLER_SEND_GOODS', issue_status: 'NO_ISSUE' },
    })
    expect(await shop.call('aliexpress.trade.redefining.findordertradeinfo', { param1: order })).toMatchObject({
      result: { order_amount: '20.24', logistics_amount: '1.25', child_order_list: [{ product_price: '9.99' }, {}] },
    })
    const query = { order_status: 'IN_ISSUE', buyer_login_id: 'buyer@example.com' }
    expect(await shop.call('aliexpress.trade.seller.orderlist.get', { param_aeop_order_query: query })).toMatchObject({
      result: { total_count: 1, target_list: [{ order_id: 8_170_000_000_000_031 }] },
    })
    const simple = {
      create_date_start: '2018-12-30 16:00:00',
      create_date_end: '2018-12-30 16:00:00',
      page: 2,
      page_size: 3,
    }
    expect(await shop.call('aliexpress.trade.redefining.findorderlistsimplequery', { param1: simple })).toMatchObject({
      result: { total_item: 4, order_list: [{ order_id: ID }] },
    })
  })

  it('is not shown to another seller', async () => {
    expect(await detail('other')).toMatchObject({
      error_response: { code: 41, sub_code: 'isv.invalid-parameter:param1.order_id' },
    })
  })
})

describe('an order, shipped', () => {
  const status = async () =>
    ((await detail()) as unknown as { result: { data: { order_status: string } } }).result.data.order_status
  const parcel = (logistics_no: string) => ({
    logistics_no,
    service_name: 'CPAM',
    tracking_web_site: 'https://t.example.com',
  })
  const lines = async (list: readonly object[], session?: string) =>
    shop.call(
      'aliexpress.logistics.sellershipmentsupportsubtradeorder',
      { trade_order_id: ID, sub_trade_order_list: list },
      session,
    )

  it('line by line: in part until every line has gone', async () => {
    const first = { sub_trade_order_index: 1, send_type: 'all', shipment_list: [parcel('AA0001'), parcel('AA0002')] }
    expect(await lines([first])).toMatchObject({ is_success: true, trade_order_id: ID })
    expect(await status()).toBe('SELLER_PART_SEND_GOODS')
    expect(await lines([first])).toMatchObject({ is_success: false, code_of_error: '-999' })
    expect(
      await lines([{ sub_trade_order_index: 2, send_type: 'part', shipment_list: [parcel('BB0001')] }]),
    ).toMatchObject({ is_success: true })
    expect(await status()).toBe('SELLER_PART_SEND_GOODS')
    const request = {
      trade_order_id: ID,
      sub_trade_order_list: [{ sub_trade_order_index: 2, send_type: 'all', shipment_list: [parcel('BB0002')] }],
    }
    expect(
      await shop.call('aliexpress.logistics.order.shipment', {
        param_aeop_seller_shipment_sub_trade_order_request: request,
      }),
    ).toMatchObject({ result: { success: true, trade_order_id: ID } })
    expect(await status()).toBe('WAIT_BUYER_ACCEPT_GOODS')
    expect(await shop.call('aliexpress.logistics.querysellershipmentinfo', { trade_order_id: ID })).toMatchObject({
      result_success: true,
      sub_trade_order_list: [
        {
          sub_trade_order_index: 1,
          send_type: 'all',
          shipment_list: [{ logistics_no: 'AA0001' }, { logistics_no: 'AA0002' }],
        },
        {
          sub_trade_order_index: 2,
          send_type: 'all',
          shipment_list: [{ logistics_no: 'BB0001' }, { logistics_no: 'BB0002' }],
        },
      ],
    })
  })

  it('not at all where one of the parcels cannot be', async () => {
    const good = { sub_trade_order_index: 1, send_type: 'all', shipment_list: [parcel('AA0001')] }
    const bad = { sub_trade_order_index: 2, send_type: 'all', shipment_list: [parcel('no!')] }
    expect(await lines([good, bad])).toMatchObject({ is_success: false, code_of_error: '-999' })
    const beyond = { ...good, sub_trade_order_index: 3 }
    expect(await lines([good, beyond])).toMatchObject({ is_success: false, error_msg: UNKNOWN })
    expect(await lines([good], 'other')).toMatchObject({ is_success: false, error_msg: UNKNOWN })
    expect(await status()).toBe('WAIT_SELLER_SEND_GOODS')
  })

  it('by the lines’ ids, and its parcel corrected and followed', async () => {
    const ship = async (ids: readonly number[] | undefined, trackingNumber: string) =>
      shop.call('aliexpress.asf.dbs.declareship', {
        tradeOrderId: ID,
        shipmentProviderCode: 'CPAM',
        trackingNumber,
        ...(ids === undefined ? {} : { tradeOrderItemIdList: ids.map((tradeOrderItemId) => ({ tradeOrderItemId })) }),
      })
    expect(await ship([8_170_000_000_000_003], 'DBS0001')).toMatchObject({
      result: { success: true, data: { tradeOrderId: ID, trackingNumber: 'DBS0001' } },
    })
    expect(await status()).toBe('SELLER_PART_SEND_GOODS')
    expect(await ship([42], 'DBS0002')).toMatchObject({ result: { success: false, errorCode: '-999' } })
    expect(await ship(undefined, 'DBS0003')).toMatchObject({ result: { success: true } })
    expect(await status()).toBe('WAIT_BUYER_ACCEPT_GOODS')
    const modified = {
      tradeOrderId: ID,
      oldTrackingNumber: 'DBS0003',
      newTrackingNumber: 'DBS0004',
      newShipmentProviderCode: 'CPAM',
    }
    expect(await shop.call('aliexpress.asf.dbs.declare.ship.modify', modified)).toMatchObject({
      result: { success: true, data: { trackingNumber: 'DBS0004' } },
    })
    expect(await shop.call('aliexpress.asf.dbs.declare.ship.modify', modified)).toMatchObject({
      result: { success: false, errorCode: '-999' },
    })
    const track = async () => shop.call('aliexpress.asf.shipment.tracking.get', { tradeOrderId: ID, mailNo: 'DBS0004' })
    const count = async () =>
      ((await track()) as unknown as { result: { data: { details?: object[] } } }).result.data.details?.length ?? 0
    const early = await count()
    shop.gateway.clock.advance(60 * 86_400_000)
    expect(await count()).toBeGreaterThan(early)
    const asked = { logistics_no: 'DBS0004', origin: 'ESCROW', out_ref: ID, service_name: 'CPAM', to_area: 'ES' }
    expect(await shop.call('aliexpress.logistics.redefining.querytrackingresult', asked)).toMatchObject({
      result_success: true,
      details: [
        { event_desc: 'Delivered', signed_name: 'Ana Ruiz' },
        ...Array.from({ length: (await count()) - 1 }, () => ({})),
      ],
    })
    expect(await shop.call('aliexpress.logistics.redefining.querytrackingresult', asked, 'other')).toMatchObject({
      result_success: false,
    })
  })

  it('whole by the older method, which says why not in its answer', async () => {
    const ship = { out_ref: ID, send_type: 'all', service_name: 'CPAM', logistics_no: 'LP0001' }
    const old = 'aliexpress.logistics.sellershipmentfortop'
    expect(await shop.call(old, ship, 'other')).toMatchObject({ result_success: false, result_error_code: '-999' })
    expect(await shop.call(old, ship)).toMatchObject({ result_success: true })
    expect(await status()).toBe('WAIT_BUYER_ACCEPT_GOODS')
    expect(await shop.call(old, ship)).toMatchObject({ result_success: false, result_error_code: '-999' })
    const change = {
      out_ref: ID,
      send_type: 'all',
      old_logistics_no: 'LP0001',
      old_service_name: 'CPAM',
      new_logistics_no: 'LP0002',
      new_service_name: 'EMS',
    }
    expect(await shop.call('aliexpress.logistics.sellermodifiedshipmentfortop', change)).toMatchObject({
      result_success: true,
    })
    expect(await detail()).toMatchObject({
      result: { data: { logistic_info_list: [{ logistics_no: 'LP0002', logistics_service_name: 'EMS' }] } },
    })
  })
})

describe('wishes of buyers', () => {
  const words = {
    accept: 'aliexpress.trade.seller.order.acceptcancel',
    refuse: 'aliexpress.trade.seller.order.refusecancel',
  } as const
  const answer = async (word: 'accept' | 'refuse', order_id: number, session?: string) =>
    shop.call(words[word], { param_order_cancel_request: { order_id } }, session)
  const statusOf = async (order_id: number) =>
    shop.call('aliexpress.trade.redefining.findorderbaseinfo', { param1: { order_id } })

  it('to cancel are agreed to or refused, once, by the order’s seller', async () => {
    expect(await answer('accept', 8_170_000_000_000_011, 'other')).toMatchObject({ result: { success: false } })
    expect(await answer('accept', 8_170_000_000_000_011)).toMatchObject({ result: { success: true, target: true } })
    expect(await statusOf(8_170_000_000_000_011)).toMatchObject({ result: { order_status: 'FINISH' } })
    expect(await answer('refuse', 8_170_000_000_000_011)).toMatchObject({ result: { success: false } })
    expect(await answer('refuse', 8_170_000_000_000_021)).toMatchObject({ result: { success: true } })
    expect(await statusOf(8_170_000_000_000_021)).toMatchObject({ result: { order_status: 'WAIT_SELLER_SEND_GOODS' } })
  })

  it('for their money are there in the seed, one for each order in dispute', async () => {
    const disputed = { param_aeop_order_query: { order_status: 'IN_ISSUE' } }
    const orders = await shop.call('aliexpress.trade.seller.orderlist.get', disputed)
    const issues = await shop.call('aliexpress.issue.issuelist.get', { query_dto: { issue_status: 'processing' } })
    const idsOf = (rows: unknown, name: string) =>
      (rows as Readonly<Record<string, unknown>>[]).map((row) => String(row[name])).toSorted()
    const { target_list } = (orders as unknown as { result: { target_list: object[] } }).result
    const { data_list } = issues as unknown as { data_list: object[] }
    expect(idsOf(data_list, 'parent_order_id')).toEqual(idsOf(target_list, 'order_id'))
    expect(data_list.length).toBeGreaterThan(1)
  })

  it('for their money are listed, answered with a proposal, and agreed to', async () => {
    const issue = { issue_id: '681700000000000031', buyer_login_id: 'buyer@example.com' }
    const list = async (query_dto: object, session?: string) =>
      shop.call('aliexpress.issue.issuelist.get', { query_dto }, session)
    expect(await list({ issue_status: 'processing', order_no: 8_170_000_000_000_031 })).toMatchObject({
      total_item: 1,
      data_list: [{ issue_id: '681700000000000031', issue_status: 'processing', reason_english: 'Broken' }],
    })
    expect(await list({ order_no: 8_170_000_000_000_031 }, 'other')).toMatchObject({ total_item: 0 })
    const save = async (changes: object) =>
      shop.call('aliexpress.issue.solution.save', { param_dto: { ...issue, add_solution_type: 'refund', ...changes } })
    expect(await save({ refund_amount: '1000.00' })).toMatchObject({
      error_response: { code: 41, sub_code: 'isv.invalid-parameter:param_dto.refund_amount' },
    })
    expect(await save({ refund_amount: '2.50', solution_context: 'A quarter back' })).toMatchObject({
      result_object: true,
    })
    const found = await shop.call('aliexpress.issue.detail.get', issue)
    expect(found).toMatchObject({
      result_object: {
        refund_money_max: '9.99',
        buyer_solution_list: [{ refund_money: '9.99', solution_owner: 'buyer' }],
        seller_solution_list: [{ refund_money: '2.50', content: 'A quarter back' }],
      },
    })
    const { buyer_solution_list, seller_solution_list } = (
      found as unknown as { result_object: Record<string, { id: number }[]> }
    ).result_object
    const agree = async (solution_id: number | undefined, session?: string) =>
      shop.call('aliexpress.issue.solution.agree', { ...issue, solution_id }, session)
    expect(await agree(seller_solution_list?.[0]?.id)).toMatchObject({ result_object: false })
    expect(await agree(buyer_solution_list?.[0]?.id, 'other')).toMatchObject({ error_response: { code: 41 } })
    expect(await agree(buyer_solution_list?.[0]?.id)).toMatchObject({ result_object: true })
    expect(await statusOf(8_170_000_000_000_031)).toMatchObject({ result: { order_status: 'FINISH' } })
    expect(await list({ issue_status: 'finish' })).toMatchObject({ data_list: [{ issue_status: 'finish' }] })
    expect(await save({ refund_amount: '2.50' })).toMatchObject({ result_object: false })
  })
})
