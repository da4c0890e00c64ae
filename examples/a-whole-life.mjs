// @ts-check
// A dropshipper's month in a few seconds: consent, search, quote, order, pay, ship, track, messages on the way, and the token renewed a month later.
// Run: node examples/a-whole-life.mjs

import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createGateway } from '@aeop/gateway'
import { createClient } from '@aeop/sdk'

const app = { appKey: '12345678', secret: 'helloworld' }
const gateway = await createGateway({ port: 0, clock: '2026-03-02T09:00:00Z' })
gateway.clock.freeze()

// The shop's own server, where the platform's messages arrive. Their signature is over the key and the raw bytes, so it is checked before anything is parsed.
/** @type {string[]} */
const heard = []
const shop = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks)
    const expected = createHmac('sha256', app.secret).update(app.appKey).update(body).digest('hex')
    const isGenuine = request.headers.authorization === expected
    if (isGenuine) heard.push(JSON.parse(body.toString()).data.orderStatus)
    response.writeHead(isGenuine ? 200 : 401).end()
  })
}).listen(0, '127.0.0.1')
await once(shop, 'listening')
const { port } = /** @type {import('node:net').AddressInfo} */ (shop.address())
gateway.pushes.subscribe(app.appKey, {
  url: `http://127.0.0.1:${port}/messages`,
  topics: ['DROPSHIPPER_ORDER_STATUS_UPDATE'],
})

// 1. Authorise: a buyer's account, which signed the dropshipping agreement, lets the app in.
// The client lives in the gateway's time.
const client = createClient({ appKey: app.appKey, appSecret: app.secret, gateway: gateway.url, now: gateway.clock.now })
const code = gateway.authorize({ appKey: app.appKey, account: 'dropshipper@example.com' })
const token = await client.call('/auth/token/create', { code })
let session = String(token['access_token'])
console.log(`authorised: ${token['account_platform']}`)

// 2. Search, look, quote.
const found = await client.call(
  'aliexpress.ds.text.search',
  { keyWord: 'mug', local: 'en_US', countryCode: 'US', currency: 'USD' },
  { session },
)
console.log(`found: ${found.data?.totalCount} products`)
const product_id = '1005003784285827'
const { result: product } = await client.call(
  'aliexpress.ds.product.get',
  { product_id, ship_to_country: 'US', target_currency: 'USD', target_language: 'en' },
  { session },
)
const sku = product?.ae_item_sku_info_dtos?.find(({ sku_available_stock = 0 }) => sku_available_stock > 5)
const quote = await client.call(
  'aliexpress.ds.freight.query',
  {
    queryDeliveryReq: {
      productId: product_id,
      selectedSkuId: sku?.sku_id ?? '',
      quantity: '2',
      shipToCountry: 'US',
      currency: 'USD',
      language: 'en_US',
      locale: 'en_US',
    },
  },
  { session },
)
const service = quote.result?.delivery_options?.[0]
console.log(`quoted: ${service?.code} for ${service?.shipping_fee_cent ?? '0'}`)

// 3. Order and pay. With an out_order_id the same call may be made again without a second order.
const order = {
  ds_extend_request: { payment: { pay_currency: 'USD', try_to_pay: 'true' } },
  param_place_order_request4_open_api_d_t_o: {
    out_order_id: 'shop-1001',
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
    product_items: [
      {
        product_id,
        product_count: 2,
        sku_attr: sku?.sku_attr ?? '',
        logistics_service_name: service?.code ?? '',
      },
    ],
  },
}
const placed = await client.call('aliexpress.ds.order.create', order, { session })
const again = await client.call('aliexpress.ds.order.create', order, { session })
const order_id = placed.result?.order_list?.[0] ?? ''
console.log(`ordered: once, though called twice: ${again.result?.order_list?.[0] === order_id}`)

// 4. Time goes by. What the platform would do in days happens when the clock is moved.
const statusOf = async () => {
  const { result } = await client.call(
    'aliexpress.trade.ds.order.get',
    { single_order_query: { order_id } },
    { session },
  )
  return result?.order_status
}
const HOUR = 3_600_000
let last = await statusOf()
console.log(`day 0: ${last}`)
for (let hour = 6; hour < 24 * 100 && last !== 'FINISH'; hour += 6) {
  gateway.clock.advance(6 * HOUR)
  if (hour === 24 * 28) {
    // 5. A month later the token is renewed, before its end.
    const renewed = await client.call('/auth/token/refresh', { refresh_token: token['refresh_token'] })
    session = String(renewed['access_token'])
    console.log(`renewed for ${renewed['expires_in']} s`)
  }
  const status = await statusOf()
  if (status !== last) console.log(`${(last = status)}`)
}

// 6. The parcel's way, and what the shop was told meanwhile.
const tracked = await client.call(
  'aliexpress.ds.order.tracking.get',
  { ae_order_id: order_id, language: 'en_US' },
  { session },
)
console.log(`tracked: ${JSON.stringify(tracked).match(/"tracking_name":"[^"]*"/g)?.length ?? 0} events`)
await gateway.idle()
console.log(`heard: ${[...new Set(heard)].toSorted().join(', ')}`)

await client.close()
shop.closeAllConnections()
shop.close()
await gateway.close()
