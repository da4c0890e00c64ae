// @ts-check
// The first call: a gateway on this machine, a client, one product. Run: node examples/first-call.mjs

import { createGateway } from '@aeop/gateway'
import { createClient, PlatformError } from '@aeop/sdk'

const gateway = await createGateway({ port: 0 })
const client = createClient({ appKey: '12345678', appSecret: 'helloworld', session: 'test', gateway: gateway.url })

try {
  const answer = await client.call('aliexpress.ds.product.get', {
    product_id: '1005003784285827',
    ship_to_country: 'US',
  })
  console.log(JSON.stringify(answer, null, 2))
} catch (error) {
  if (!(error instanceof PlatformError)) throw error
  console.error(`${error.message}\n${error.remedy}`)
  process.exitCode = 1
} finally {
  await client.close()
  await gateway.close()
}
