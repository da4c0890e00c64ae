// @ts-check
// A seller's day: list what waits for shipment, ship it, see the state change, and be refused for a second try. Run: node examples/ship-an-order.mjs

import { createGateway } from '@aeop/gateway'
import { createClient, PlatformError } from '@aeop/sdk'

const gateway = await createGateway({ port: 0 })
const client = createClient({
  appKey: '12345678',
  appSecret: 'helloworld',
  session: 'test',
  gateway: gateway.url,
  protocol: 'top',
})

/** @param {'WAIT_SELLER_SEND_GOODS' | 'WAIT_BUYER_ACCEPT_GOODS'} status */
const ordersIn = async (status) => {
  const { result } = await client.call('aliexpress.solution.order.get', {
    param0: { order_status: status, current_page: 1, page_size: 50 },
  })
  return result?.target_list?.map((order) => order.order_id ?? '') ?? []
}

const waiting = await ordersIn('WAIT_SELLER_SEND_GOODS')
const [orderId = ''] = waiting
const shipment = /** @type {const} */ ({
  out_ref: orderId,
  logistics_no: 'ES2019COM0000123456',
  service_name: 'SPAIN_LOCAL_CORREOS',
  send_type: 'all',
})

console.log(`waiting: ${waiting.length}, shipping ${orderId}`)
await client.call('aliexpress.solution.order.fulfill', shipment)
console.log(`shipped: ${(await ordersIn('WAIT_BUYER_ACCEPT_GOODS')).includes(orderId)}`)

try {
  await client.call('aliexpress.solution.order.fulfill', shipment)
} catch (error) {
  if (!(error instanceof PlatformError)) throw error
  console.log(
    `a second time: code ${error.platform.code}, sub-code ${error.platform.subCode}, fault of the ${error.fault}`,
  )
}

await client.close()
await gateway.close()
