// @ts-check
// From consent to a session: the user's redirect, the code, the token, its refresh. Run: node examples/authorize.mjs

import { createGateway } from '@aeop/gateway'
import { createClient } from '@aeop/sdk'

const gateway = await createGateway({ port: 0 })
const client = createClient({ appKey: '12345678', appSecret: 'helloworld', gateway: gateway.url })

// 1. Send the user to the authorize page. There they log in and consent, and the browser follows the redirect to your callback.
// With account=ID, which only the gateway knows, that account consents at once.
const authorize = new URL('/oauth/authorize', gateway.url)
authorize.search = new URLSearchParams({
  response_type: 'code',
  client_id: '12345678',
  redirect_uri: 'https://shop.example/callback',
  state: 'a-random-text',
  account: '220000458001',
}).toString()
const redirect = await fetch(authorize, { redirect: 'manual' })
const callback = new URL(redirect.headers.get('location') ?? '')
console.log(`callback with state ${callback.searchParams.get('state')}`)

// 2. Exchange the code, once and within three minutes.
const token = await client.call('/auth/token/create', { code: callback.searchParams.get('code') })
console.log(`token for ${token['account_platform']}, valid for ${token['expires_in']} s`)

// 3. Use it, and renew it in time.
const session = String(token['access_token'])
await client.call('aliexpress.solution.order.get', { current_page: 1, page_size: 1 }, { session })
const renewed = await client.call('/auth/token/refresh', { refresh_token: token['refresh_token'] })
console.log(`renewed: ${renewed['access_token'] !== session}`)

await client.close()
await gateway.close()
