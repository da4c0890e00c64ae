/** The life of an order from the command line alone: log in, search, quote, order, pay, wait, track, hear of it, renew the token a month later. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAeop, spawnAeop, untilEnd } from './run-aeop.ts'
import { startGateway, type RunningGateway } from './start-gateway.ts'

const PRODUCT = '1005003784285827'

let gateway: RunningGateway
beforeAll(async () => void (gateway = await startGateway()))
afterAll(() => gateway.stop())

/** One command that has to end well, and the JSON document that it prints. */
async function aeop(...words: readonly string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await runAeop(words, { env: { AEOP_GATEWAY: gateway.url } })
  expect(code, `aeop ${words.join(' ')}\n${stderr}`).toBe(0)
  return JSON.parse(stdout) as Record<string, unknown>
}

const call = (session: string, method: string, params: Readonly<Record<string, unknown>>) =>
  aeop(
    'call',
    method,
    ...Object.entries(params).map(
      ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ),
    '--session',
    session,
  )

it('is lived with aeop', { timeout: 120_000 }, async () => {
  const listener = spawnAeop(['listen', '--json'], { env: { AEOP_GATEWAY: gateway.url } })
  const heard = untilEnd(listener)
  await new Promise((resolve) => listener.stderr?.once('data', resolve))

  const token = await aeop('login', '--account', 'dropshipper@example.com', '--json', '--show-token')
  const session = String(token['access_token'])
  const found = await call(session, 'aliexpress.ds.text.search', {
    keyWord: 'mug',
    local: 'en_US',
    countryCode: 'US',
    currency: 'USD',
  })
  expect((found['data'] as { totalCount: number }).totalCount).toBeGreaterThan(0)
  const { result: product } = (await call(session, 'aliexpress.ds.product.get', {
    product_id: PRODUCT,
    ship_to_country: 'US',
  })) as { result: { ae_item_sku_info_dtos: { sku_id: string; sku_attr: string; sku_available_stock: number }[] } }
  const sku = product.ae_item_sku_info_dtos.find(({ sku_available_stock: stock }) => stock > 2)
  const quote = await call(session, 'aliexpress.ds.freight.query', {
    queryDeliveryReq: {
      productId: PRODUCT,
      selectedSkuId: sku?.sku_id,
      quantity: '1',
      shipToCountry: 'US',
      currency: 'USD',
      language: 'en_US',
      locale: 'en_US',
    },
  })
  expect(JSON.stringify(quote)).toContain('"code":"CAINIAO_STANDARD"')

  const { result: placed } = (await call(session, 'aliexpress.ds.order.create', {
    ds_extend_request: { payment: { pay_currency: 'USD', try_to_pay: 'true' } },
    param_place_order_request4_open_api_d_t_o: {
      out_order_id: 'terminal-1',
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
    },
  })) as { result: { order_list: (string | number)[] } }
  const orderId = String(placed.order_list[0])
  const status = async () =>
    (
      (await call(session, 'aliexpress.trade.ds.order.get', { single_order_query: { order_id: orderId } }))[
        'result'
      ] as { order_status: string }
    ).order_status
  expect(await status()).toBe('RISK_CONTROL')

  await aeop('clock', 'advance', '6d', '--json')
  expect(await status()).toBe('WAIT_BUYER_ACCEPT_GOODS')
  const tracked = await call(session, 'aliexpress.ds.order.tracking.get', { ae_order_id: orderId, language: 'en_US' })
  expect(JSON.stringify(tracked)).toMatch(/"mail_no":"LP/)

  await aeop('clock', 'advance', 'P23D', '--json')
  const renewed = await aeop('call', '/auth/token/refresh', `refresh_token=${String(token['refresh_token'])}`)
  expect(renewed['access_token']).not.toBe(session)
  await aeop('clock', 'advance', '60d', '--json')
  expect(await aeop('state', 'order', orderId, '--json')).toMatchObject({ status: 'FINISH' })

  listener.kill('SIGINT')
  const { stdout } = await heard
  for (const word of ['OrderCreated', 'PaymentAuthorized', 'OrderShipped', 'OrderConfirmed'])
    expect(stdout).toContain(word)
})
