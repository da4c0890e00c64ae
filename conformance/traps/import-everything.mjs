// @ts-check
// Imports every entry of the SDK and makes a client, then prints which globals that has made. It prints when nothing is left to wait for: a handle
// that stays open keeps it from ever getting there.
import * as everything from '@aeop/sdk'

const globals = new Set(Object.getOwnPropertyNames(globalThis))
await Promise.all([
  import('@aeop/sdk/sign'),
  import('@aeop/sdk/protocol'),
  import('@aeop/sdk/facts'),
  import('@aeop/sdk/client'),
  import('@aeop/sdk/methods'),
  import('@aeop/sdk/catalogue'),
])
await everything.createClient({ appKey: '1', appSecret: 's' }).buildRequest('aliexpress.x', { a: 1 })

process.once('beforeExit', () => {
  console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) => !globals.has(name))))
})
