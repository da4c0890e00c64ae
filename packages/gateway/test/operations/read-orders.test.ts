import { describe, expect, it } from 'vitest'

import { DAY, items, LAMP, MUG, openShop, payNow, SHIRT } from './dropshipper.ts'

describe('who may see an order', () => {
  it('is who placed it', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place()
    const query = { single_order_query: JSON.stringify({ order_id: Number(orderId) }) }
    for (const [method, params] of [
      ['aliexpress.trade.ds.order.get', query],
      ['aliexpress.ds.trade.order.get', { order_id: orderId }],
    ] as const) {
      const { json } = await shop.call(method, params, 'other')
      expect(json).toMatchObject({ error_response: { code: '15', sub_code: 'isv.invalid-authorization' } })
      const own = await shop.call(method, params)
      expect(own.text).toContain('PLACE_ORDER_SUCCESS')
    }
  })

  it('is nobody where there is no such order, nor for an order from the shop', async () => {
    const shop = await openShop()
    const ask = async (orderId: number, session?: string) =>
      (
        await shop.call(
          'aliexpress.trade.ds.order.get',
          { single_order_query: JSON.stringify({ order_id: orderId }) },
          session,
        )
      ).json
    expect(await ask(8_180_000_099_999_999)).toMatchObject({
      error_response: { sub_code: 'isv.insufficient-permission' },
    })
    expect(await ask(1_000_006_270_175_804, 'test')).toMatchObject({
      error_response: { sub_code: 'isv.invalid-authorization' },
    })
  })
})

describe('tracking', () => {
  const NOT_FOUND = { ret: false, code: '404', msg: 'TRACKING DATA NOT FOUND' }

  interface Node {
    readonly time_stamp: number
    readonly tracking_name: string
  }

  it('grows with time, newest first, until the parcel is there', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place({}, payNow)
    const nodes = async (session?: string): Promise<Node[]> => {
      const { json } = await shop.call(
        'aliexpress.ds.order.tracking.get',
        { ae_order_id: orderId, language: 'en_US' },
        session,
      )
      const result = json['aliexpress_ds_order_tracking_get_response']?.['result'] as {
        data?: { tracking_detail_line_list: { tracking_detail: { detail_node_list?: { detail_node?: Node[] } }[] } }
      }
      if (result.data === undefined) expect(result).toEqual(NOT_FOUND)
      return result.data?.tracking_detail_line_list.tracking_detail[0]?.detail_node_list?.detail_node ?? []
    }
    expect(await nodes()).toEqual([])
    shop.gateway.state.orders.ship(orderId, { logisticsNo: 'LP0000000000009' })
    expect(await nodes()).toEqual([])
    let known: readonly Node[] = []
    for (let day = 0; day < 45; day += 1) {
      shop.gateway.clock.advance(DAY)
      const now = await nodes()
      expect(now.slice(now.length - known.length)).toEqual(known)
      for (const { time_stamp } of now) expect(time_stamp).toBeLessThanOrEqual(shop.gateway.clock.now())
      known = now
    }
    expect(known.length).toBeGreaterThan(6)
    expect(known[0]?.tracking_name).toBe('Delivered')
    expect(known.at(-1)?.tracking_name).toBe('Accepted by carrier')
    expect(shop.gateway.state.orders.find(orderId)?.deliveredAt).toBe(known[0]?.time_stamp)
    expect(await nodes('other')).toEqual([])
  })

  it('names in each parcel what was declared to be in it', async () => {
    const shop = await openShop()
    const { orders } = shop.gateway.state
    const order = items([MUG, 1], [SHIRT, 2, '14:771;5:100'])
    const parcels = async (orderId: string) => {
      const { text } = await shop.call('aliexpress.ds.order.tracking.get', { ae_order_id: orderId, language: 'en_US' })
      return text
        .split('"mail_no":"')
        .slice(1)
        .map((parcel) => [parcel.slice(0, 4)].concat([...parcel.matchAll(/"item_id":(\d+)/g)].map(([, id = '']) => id)))
    }
    const send = async (orderId: string, list: readonly object[]) => {
      const reply = await shop.call(
        'aliexpress.logistics.sellershipmentsupportsubtradeorder',
        { trade_order_id: orderId, sub_trade_order_list: JSON.stringify(list) },
        'test',
      )
      expect(reply.text).toContain('"is_success":true')
    }
    const parcelOf = (index: number, logistics_no: string) => ({
      sub_trade_order_index: index,
      send_type: 'all',
      shipment_list: [{ logistics_no, service_name: 'CAINIAO_STANDARD' }],
    })
    const [apart = '', together = '', whole = ''] = (
      await Promise.all([shop.place(order, payNow), shop.place(order, payNow), shop.place(items([MUG, 1], [LAMP, 1]))])
    ).flat()
    shop.gateway.clock.advance(DAY - 1)
    await send(apart, [parcelOf(1, 'LP-1'), parcelOf(2, 'LP-2')])
    await send(together, [parcelOf(1, 'LP-3'), parcelOf(2, 'LP-3')])
    orders.pay(whole)
    orders.ship(whole, { logisticsNo: 'LP-4' })
    expect(await parcels(apart)).toEqual([
      ['LP-1', MUG],
      ['LP-2', SHIRT],
    ])
    expect(await parcels(together)).toEqual([['LP-3', MUG, SHIRT]])
    expect(await parcels(whole)).toEqual([['LP-4', MUG]])
  })

  it('is found by number', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place({}, payNow)
    shop.gateway.state.orders.ship(orderId, { logisticsNo: 'LP0000000000009' })
    shop.gateway.clock.advance(60 * DAY)
    const query = async (changes: Readonly<Record<string, string>> = {}) => {
      const { json } = await shop.call('aliexpress.logistics.ds.trackinginfo.query', {
        logistics_no: 'LP0000000000009',
        origin: 'ESCROW',
        out_ref: orderId,
        service_name: 'CAINIAO_STANDARD',
        to_area: 'US',
        ...changes,
      })
      return json['aliexpress_logistics_ds_trackinginfo_query_response'] as {
        result_success: boolean
        error_desc?: string
        details?: { details: { event_desc: string; signed_name?: string; address?: string }[] }
      }
    }
    const found = await query()
    expect(found).toMatchObject({ result_success: true })
    expect(found.details?.details.at(-1)).toMatchObject({
      event_desc: 'Delivered',
      signed_name: 'Ann Lee',
      address: 'Austin, US',
    })
    for (const wrong of [{ logistics_no: 'LP1' }, { out_ref: '8180000000000000' }])
      expect(await query(wrong)).toMatchObject({ result_success: false, error_desc: 'TRACKING DATA NOT FOUND' })
  })
})
