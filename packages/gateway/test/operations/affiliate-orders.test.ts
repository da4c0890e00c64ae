import { describe, expect, it } from 'vitest'

import { pathOfLink } from '../../src/domain/affiliate/promotion-link.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import { open, orders, PRODUCT } from './affiliate-world.ts'

describe('affiliate orders', () => {
  const LIST = 'aliexpress.affiliate.order.list'
  const BY_INDEX = 'aliexpress.affiliate.order.listbyindex'
  const range = { start_time: '2018-11-01 00:00:00', end_time: '2019-01-31 00:00:00' }
  const states = ['Payment Completed', 'Buyer Confirmed Receipt', 'Completed Settlement', 'Invalid']

  interface OrderRow {
    readonly order_id: string
    readonly sub_order_id: string
    readonly tracking_id: string
    readonly order_status: string
    readonly paid_amount: number
    readonly commission_rate: string
    readonly estimated_paid_commission: number
    readonly finished_amount: number
  }
  const ordersOf = (answer: unknown): OrderRow[] =>
    (answer as { resp_result: { result?: { orders: { order: OrderRow[] } } } }).resp_result.result?.orders.order ?? []

  it('of the seed are the paid ones with an even number, each line in one state', async () => {
    const { call } = await open()
    const rows: OrderRow[] = []
    for (const status of states) {
      for (let page = 1; ; page += 1) {
        const answer = await call(LIST, { ...range, status, page_no: String(page), page_size: '7' })
        const found = ordersOf(answer)
        expect(found.every((row) => row.order_status === status)).toBe(true)
        rows.push(...found)
        if (found.length === 0) break
      }
    }
    const even = orders.filter((order) => order.paidAt !== null && /[02468]$/u.test(order.orderId))
    const lines = even.flatMap((order) => order.lines.map(({ childId }) => childId))
    expect(lines.length).toBeGreaterThan(24)
    expect(rows.map((row) => row.sub_order_id).toSorted()).toEqual(lines.toSorted())
    expect(rows.every((row) => row.tracking_id === 'default')).toBe(true)
    expect(new Set(rows.map((row) => row.order_status)).size).toBeGreaterThan(1)
    for (const row of rows) {
      const line = even.flatMap((order) => order.lines).find(({ childId }) => childId === row.sub_order_id)
      expect(row.paid_amount).toBe(Math.round(Number(line?.unitPrice.amount) * 100) * (line?.count ?? 0))
      const rate = Number.parseFloat(row.commission_rate)
      expect(row.estimated_paid_commission).toBe(Math.round((row.paid_amount * rate) / 100))
      const isReceived = row.order_status === 'Buyer Confirmed Receipt' || row.order_status === 'Completed Settlement'
      expect(row.finished_amount).toBe(isReceived ? row.paid_amount : 0)
    }
  })

  it('by index come each once, whatever the size of the page', async () => {
    const { call } = await open()
    const all = ordersOf(await call(LIST, { ...range, status: 'Payment Completed', page_size: '50' }))
    for (const page_size of ['1', '5', '50']) {
      const rows: OrderRow[] = []
      for (let from = ''; ;) {
        const query = { ...range, status: 'Payment Completed', page_size, ...(from && { start_query_index_id: from }) }
        const answer = await call(BY_INDEX, query)
        const found = ordersOf(answer)
        if (found.length === 0) break
        rows.push(...found)
        from = (answer as { resp_result: { result: { max_query_index_id: string } } }).resp_result.result
          .max_query_index_id
      }
      expect(rows.map((row) => row.sub_order_id)).toEqual(all.map((row) => row.sub_order_id))
    }
    const wrong = { ...range, status: 'Invalid', start_query_index_id: 'x' }
    expect(await call(BY_INDEX, wrong)).toMatchObject({ code: 'InvalidParameter' })
  })

  it('that end without a receipt are invalid', async () => {
    const seed = defaultSeed()
    const lost = seed.orders.find(({ orderId, status }) => /[02468]$/u.test(orderId) && status === 'FUND_PROCESSING')
    const ended = { status: 'FINISH', endReason: 'issue_refund_close_trade' } as const
    const changed = seed.orders.map((order) => (order === lost ? { ...order, ...ended } : order))
    const { call } = await open({ ...seed, orders: changed })
    const idsOf = async (status: string) =>
      ordersOf(await call(LIST, { ...range, status, page_size: '50' })).map((row) => row.order_id)
    expect(await idsOf('Invalid')).toContain(lost?.orderId)
    for (const status of states.slice(0, 3)) expect(await idsOf(status), status).not.toContain(lost?.orderId)
  })

  it('are counted, and each page begins where the one before ended, also within an order', async () => {
    const { call } = await open()
    const answer = await call(LIST, { ...range, status: 'Payment Completed', page_size: '50' })
    const all = ordersOf(answer)
    expect(new Set(all.map((row) => row.order_id)).size).toBeLessThan(all.length)
    for (const size of [1, 2, 3]) {
      const rows: OrderRow[] = []
      for (let page = 1; page <= Math.ceil(all.length / size); page += 1) {
        const query = { ...range, status: 'Payment Completed', page_no: String(page), page_size: String(size) }
        const paged = await call(LIST, query)
        const counts = { total_record_count: all.length, total_page_no: Math.ceil(all.length / size) }
        expect(paged).toMatchObject({ resp_result: { result: { current_page_no: page, ...counts } } })
        rows.push(...ordersOf(paged))
      }
      expect(rows).toEqual(all)
    }
    const param_publisher_order_effect_req = JSON.stringify({ ...range, status: 'Payment Completed', page_size: 3 })
    const ru = await call('aliexpress.ru.affiliate.order.listbyindex', { param_publisher_order_effect_req })
    expect(ru).toMatchObject({
      result: { code: 200, result: { current_record_count: 3, total_record_count: all.length } },
    })
    const { orders: first } = (ru as unknown as { result: { result: { orders: Record<string, OrderRow[]> } } }).result
      .result
    expect(Object.values(first)[0]?.map((row) => row.sub_order_id)).toEqual(
      all.slice(0, 3).map((row) => row.sub_order_id),
    )
  })

  it('are found by the time that is asked for', async () => {
    const { gateway, call } = await open()
    gateway.clock.advance(31 * 86_400_000)
    const settled = ordersOf(await call(LIST, { ...range, status: 'Completed Settlement', page_size: '50' }))
    expect(settled.length).toBeGreaterThan(0)
    const times = [
      ['Payment Completed Time', 'paid_time'],
      ['Buyer Confirmed Receipt Time', 'finished_time'],
      ['Completed Settlement Time', 'completed_settlement_time'],
    ] as const
    for (const [time_type, field] of times) {
      for (const row of settled) {
        const at = (row as unknown as Readonly<Record<string, string>>)[field] ?? ''
        const query = { start_time: at, end_time: at, status: 'Completed Settlement', time_type }
        const found = ordersOf(await call(LIST, query)).map((one) => one.sub_order_id)
        expect(found, `${time_type} ${at}`).toContain(row.sub_order_id)
        expect(found.length).toBeLessThan(settled.length)
      }
    }
  })

  it('are settled thirty days after the receipt', async () => {
    const { gateway, call } = await open()
    const count = async (status: string) => ordersOf(await call(LIST, { ...range, status, page_size: '50' })).length
    const received = await count('Buyer Confirmed Receipt')
    const settled = await count('Completed Settlement')
    expect(received + settled).toBeGreaterThan(0)
    gateway.clock.advance(31 * 86_400_000)
    expect(await count('Completed Settlement')).toBeGreaterThanOrEqual(received + settled)
  })

  it('refuse a range that is none', async () => {
    const { call } = await open()
    for (const wrong of [
      { start_time: '2018-13-01 00:00:00' },
      { end_time: '2018-10-01 00:00:00' },
      { page_no: '0' },
    ]) {
      const answer = await call(LIST, { ...range, status: 'Invalid', ...wrong })
      expect(answer, JSON.stringify(wrong)).toMatchObject({ code: 'InvalidParameter' })
    }
  })

  const place = {
    out_order_id: 'affiliate-1',
    logistics_address: {
      full_name: 'Ann Lee',
      mobile_no: '5125550123',
      address: '1 Main Street',
      country: 'US',
      province: 'Texas',
      city: 'Austin',
      zip: '78701',
    },
    product_items: [{ product_id: Number(PRODUCT), product_count: 2, sku_attr: '14:691' }],
  }

  it('follow a click: of the app, for three days, for the link that was followed last', async () => {
    const { gateway, call } = await open()
    const link = (appKey: string, trackingId: string) =>
      pathOfLink({ appKey, trackingId, kind: 'normal', target: `https://www.aliexpress.com/item/${PRODUCT}.html` })
    const order = async (out_order_id: string) => {
      const answer = (await call('aliexpress.ds.order.create', {
        access_token: 'test',
        param_place_order_request4_open_api_d_t_o: JSON.stringify({ ...place, out_order_id }),
        ds_extend_request: JSON.stringify({ payment: { pay_currency: 'USD', try_to_pay: 'true' } }),
      })) as { result: { is_success: boolean; order_list: { number: string[] } } }
      expect(answer.result.is_success, JSON.stringify(answer)).toBe(true)
      return answer.result.order_list.number[0] ?? ''
    }
    const trackingOf = async (orderId: string) => {
      const answer = await call('aliexpress.affiliate.order.get', { order_ids: orderId })
      return ordersOf(answer)[0]?.tracking_id
    }
    const before = await order('a')
    await gateway.fetch(gateway.url + link('12345678', 'first'))
    gateway.clock.advance(3_600_000)
    await gateway.fetch(gateway.url + link('12345678', 'second'))
    gateway.clock.advance(2 * 86_400_000)
    const after = await order('b')
    gateway.clock.advance(2 * 86_400_000)
    const late = await order('c')
    expect(await trackingOf(before)).toBeUndefined()
    expect(await trackingOf(after)).toBe('second')
    expect(await trackingOf(late)).toBeUndefined()
    const today = { start_time: '2018-12-31 00:00:00', end_time: '2019-01-31 00:00:00', status: 'Payment Completed' }
    const listed = ordersOf(await call(LIST, today)).filter((row) => row.tracking_id === 'second')
    // Two of 15.50 dollars, in cents.
    expect(listed).toMatchObject([{ order_id: after, paid_amount: 3100 }])
  })
})
