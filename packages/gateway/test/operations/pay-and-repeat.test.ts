import { describe, expect, it } from 'vitest'

import { ask, iopSign } from '../ask.ts'
import { address, BUYER, DAY, items, LAMP, MUG, NOON, openShop, payNow } from './dropshipper.ts'

describe('payment at once', () => {
  it('is taken where the account may pay through the API', async () => {
    const shop = await openShop()
    const result = await shop.create({}, payNow)
    expect(result.error_msg).toBeUndefined()
    const order = await shop.see(String(result.order_list?.number[0]))
    expect(order).toMatchObject({ order_status: 'RISK_CONTROL', order_paidtime_string: '2018-12-31 20:00:00' })
    expect(order['pay_timeout_second']).toBeUndefined()
  })

  it.each([
    ['is on no list', 'none', 'USD'],
    ['pays in euros', 'active', 'EUR'],
  ] as const)('fails with a text where the account %s, and the order stands', async (_why, apiPay, currency) => {
    const shop = await openShop()
    const account = shop.gateway.state.accounts.find(BUYER)
    if (account === undefined) throw new Error('no buyer')
    shop.gateway.state.accounts.save({ ...account, apiPay })
    const result = await shop.create({}, { payment: { pay_currency: currency, try_to_pay: 'true' } })
    expect(result).toMatchObject({ is_success: true, error_msg: 'OrderCreated, autoPay fail:APIPayFail' })
    const orderId = String(result.order_list?.number[0])
    expect(await shop.see(orderId)).toMatchObject({ order_status: 'PLACE_ORDER_SUCCESS' })
    shop.gateway.state.orders.pay(orderId)
    expect(await shop.see(orderId)).toMatchObject({ order_status: 'RISK_CONTROL' })
  })

  it('is never made by aliexpress.trade.buy.placeorder, which carries the settings in the order', async () => {
    const shop = await openShop()
    const reply = await shop.call('aliexpress.trade.buy.placeorder', {
      param_place_order_request4_open_api_d_t_o: JSON.stringify({
        logistics_address: address,
        ...items([MUG, 1]),
        ds_extend_request: payNow,
      }),
    })
    const result = reply.json['aliexpress_trade_buy_placeorder_response']?.['result'] as {
      order_list: { number: number[] }
    }
    expect(await shop.see(String(result.order_list.number[0]))).toMatchObject({ order_status: 'PLACE_ORDER_SUCCESS' })
  })
})

describe('out_order_id', () => {
  const mine = { out_order_id: 'A-1' }

  it('stands for one order for 24 hours', async () => {
    const shop = await openShop()
    const first = await shop.place(mine)
    shop.gateway.clock.advance(DAY - 1)
    expect(await shop.place(mine)).toEqual(first)
    expect(shop.stockOf(MUG)).toBe(9)
    shop.gateway.clock.advance(1)
    const later = await shop.place(mine)
    expect(later).not.toEqual(first)
    expect(await shop.place(mine)).toEqual(later)
    expect(shop.stockOf(MUG)).toBe(8)
  })

  it('answers with all orders of the first call, and with its failed payment', async () => {
    const shop = await openShop()
    const account = shop.gateway.state.accounts.find(BUYER)
    if (account === undefined) throw new Error('no buyer')
    shop.gateway.state.accounts.save({ ...account, apiPay: 'none' })
    const first = await shop.create({ ...mine, ...items([MUG, 1], [LAMP, 1]) }, payNow)
    expect(first.order_list?.number).toHaveLength(2)
    expect(await shop.create({ ...mine, ...items([MUG, 1], [LAMP, 1]) }, payNow)).toEqual(first)
  })

  it('is refused with another content', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place(mine)
    const again = await shop.create({ ...mine, ...items([MUG, 2]) })
    expect(again).toMatchObject({ is_success: false, error_code: 'REPEATED_ORDER_ERROR' })
    expect(again.error_msg).toContain(orderId)
    expect(shop.stockOf(MUG)).toBe(9)
  })

  it('is refused at all where the switch is off', async () => {
    const shop = await openShop({ strict: true })
    await shop.place(mine)
    expect(await shop.create(mine)).toMatchObject({ is_success: false, error_code: 'REPEATED_ORDER_ERROR' })
  })

  it('is each account’s own', async () => {
    const shop = await openShop()
    const first = await shop.place(mine)
    expect(await shop.place(mine, undefined, 'other')).not.toEqual(first)
  })

  it('is each app’s own', async () => {
    const shop = await openShop()
    const [first] = await shop.place(mine)
    const secret = 'second'
    const other = shop.gateway.state.apps.find('12345678')
    if (other === undefined) throw new Error('no app')
    shop.gateway.state.apps.save({ ...other, appKey: '87654321', secret })
    const public_ = { app_key: '87654321', timestamp: String(NOON), sign_method: 'sha256' }
    const code = shop.gateway.authorize({ appKey: '87654321', account: 'dropshipper@example.com' })
    const exchange = { ...public_, code }
    const { json: token } = await ask(shop.gateway, '/rest/auth/token/create', {
      ...exchange,
      sign: iopSign(exchange, '/auth/token/create', secret),
    })
    const call = {
      ...public_,
      method: 'aliexpress.ds.order.create',
      access_token: String(token['access_token']),
      param_place_order_request4_open_api_d_t_o: JSON.stringify({
        logistics_address: address,
        ...items([MUG, 1]),
        ...mine,
      }),
    }
    const { text } = await ask(shop.gateway, '/sync', { ...call, sign: iopSign(call, '', secret) })
    expect(text).toContain('"is_success":true')
    expect(text).not.toContain(first)
  })

  it('knows the same order whatever is said of payment', async () => {
    const shop = await openShop()
    const [orderId = ''] = await shop.place(mine)
    expect(await shop.place(mine, payNow)).toEqual([orderId])
    // The second call pays nothing.
    expect(await shop.see(orderId)).toMatchObject({ order_status: 'PLACE_ORDER_SUCCESS' })
  })

  it('places nothing where the first call was refused', async () => {
    const shop = await openShop()
    await shop.create({ ...mine, ...items([MUG, 11]) })
    expect(await shop.place({ ...mine, ...items([MUG, 1]) })).toHaveLength(1)
  })
})
