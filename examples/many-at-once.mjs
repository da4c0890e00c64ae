// @ts-check
// A batch: many calls in one HTTP request, each with its own answer or error, in the order of the requests. Run: node examples/many-at-once.mjs

import { createGateway } from '@aeop/gateway'
import { createClient } from '@aeop/sdk'

const gateway = await createGateway({ port: 0 })
const client = createClient({
  appKey: '12345678',
  appSecret: 'helloworld',
  session: 'test',
  gateway: gateway.url,
  protocol: 'top',
})

const method = 'aliexpress.solution.order.get'
const page = { current_page: 1, page_size: 50 }
const results = await client.batch([
  { method, parameters: { param0: { order_status: 'WAIT_SELLER_SEND_GOODS', ...page } } },
  { method, parameters: { param0: { order_status: 'WAIT_BUYER_ACCEPT_GOODS', ...page } } },
  { method, parameters: { param0: { order_status: 'FINISH', ...page } }, session: 'somebody-else' },
  { method: 'taobao.time.get' },
])

for (const result of results) {
  if (!result.ok) console.log(`refused: ${result.error.code}, fault of the ${result.error.fault}`)
  else console.log(`answered: ${Object.keys(result.answer).join(', ')}`)
}

await client.close()
await gateway.close()
