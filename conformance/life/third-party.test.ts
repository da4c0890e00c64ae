/**
 * A whole life through somebody else's client, unmodified: ae_sdk 0.6.0 exchanges the code, looks, orders, pays, reads and tracks, and renews its token a month
 * later. What it cannot do, receive messages, is not asked of it.
 */
import { createGateway, type Gateway } from '@aeop/gateway'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PeerCall, runPeer } from '../run-peer.ts'
import { application } from '../start-gateway.ts'

const DAY = 86_400_000
const PRODUCT = '1005003784285827'

let gateway: Gateway
beforeAll(async () => void (gateway = await createGateway({ port: 0 })))
afterAll(() => gateway.close())

/** How far the gateway's clock is ahead of this machine's: the client's process has to be as far. */
let ahead = 0

function wait(days: number): void {
  ahead += days * DAY
  gateway.clock.advance(days * DAY)
}

/** One call, whose answer has to be a success. */
async function ask(call: PeerCall, session?: string): Promise<Record<string, unknown>> {
  const job = { url: gateway.url, appKey: application.appKey, secret: application.secret }
  const [outcome] = await runPeer('ae-sdk', { ...job, ...(session === undefined ? {} : { session }) }, [call], {
    clockShift: ahead,
  })
  expect(outcome?.ok, outcome?.shown).toBe(true)
  return outcome?.answer as Record<string, unknown>
}

/** The first member of a name, whatever envelopes and lists the client has left around it. */
function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if (Object.hasOwn(value, name)) return (value as Record<string, unknown>)[name]
  for (const inner of Object.values(value)) {
    const found = member(inner, name)
    if (found !== undefined) return found
  }
  return undefined
}

it('is lived with ae_sdk', { timeout: 120_000 }, async () => {
  const code = gateway.authorize({ appKey: application.appKey, account: 'dropshipper@example.com' })
  const token = await ask({ method: '/auth/token/create', params: { code } })
  expect(token).toMatchObject({ account_platform: 'buyerApp' })
  const session = String(token['access_token'])

  const found = await ask(
    {
      method: 'aliexpress.ds.text.search',
      params: { keyWord: 'mug', local: 'en_US', countryCode: 'US', currency: 'USD' },
    },
    session,
  )
  expect(Number(member(found, 'totalCount'))).toBeGreaterThan(0)
  const details = await ask(
    {
      method: 'aliexpress.ds.product.get',
      params: { product_id: PRODUCT, ship_to_country: 'US', target_currency: 'USD', target_language: 'en' },
    },
    session,
  )
  const skus = member(details, 'ae_item_sku_info_dtos')
  const sku = (skus as { sku_id: string; sku_attr: string; sku_available_stock: number }[]).find(
    ({ sku_available_stock: stock }) => stock > 2,
  )
  const quote = await ask(
    {
      method: 'aliexpress.ds.freight.query',
      params: {
        queryDeliveryReq: JSON.stringify({
          productId: PRODUCT,
          selectedSkuId: sku?.sku_id,
          quantity: '1',
          shipToCountry: 'US',
          currency: 'USD',
          language: 'en_US',
          locale: 'en_US',
        }),
      },
    },
    session,
  )
  expect(JSON.stringify(quote)).toContain('CAINIAO_STANDARD')

  const order = {
    ds_extend_request: JSON.stringify({ payment: { pay_currency: 'USD', try_to_pay: 'true' } }),
    param_place_order_request4_open_api_d_t_o: JSON.stringify({
      out_order_id: 'theirs-1',
      logistics_address: {
        full_name: 'Ada Young',
        mobile_no: '2025550142',
        phone_country: '1',
        address: '12 Example Street',
        city: 'Austin',
        province: 'Texas',
        country: 'US',
        zip: '73301',
      },
      product_items: [{ product_id: PRODUCT, product_count: 1, sku_attr: sku?.sku_attr }],
    }),
  }
  const placed = await ask({ method: 'aliexpress.ds.order.create', params: order }, session)
  const created = member(placed, 'result')
  expect(created).toMatchObject({ is_success: true })
  const [orderId] = member(created, 'number') as readonly (string | number)[]

  const statuses: unknown[] = []
  for (let day = 0; day <= 80; day += 8) {
    const read = await ask(
      {
        method: 'aliexpress.trade.ds.order.get',
        params: { single_order_query: JSON.stringify({ order_id: orderId }) },
      },
      session,
    )
    const status = member(read, 'order_status')
    if (status !== statuses.at(-1)) statuses.push(status)
    if (day === 16) {
      const tracked = await ask(
        { method: 'aliexpress.ds.order.tracking.get', params: { ae_order_id: orderId, language: 'en_US' } },
        session,
      )
      expect(JSON.stringify(tracked)).toMatch(/"mail_no":/)
    }
    if (day === 24) break
    wait(8)
  }
  expect(statuses.slice(0, 2)).toEqual(['RISK_CONTROL', 'WAIT_BUYER_ACCEPT_GOODS'])

  wait(5)
  const renewed = await ask({ method: '/auth/token/refresh', params: { refresh_token: token['refresh_token'] } })
  expect(renewed['access_token']).not.toBe(session)
  wait(60)
  expect(gateway.state.orders.find(String(orderId))).toMatchObject({ status: 'FINISH' })
})
