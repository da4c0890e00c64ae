// @ts-check
// Writes the URL of every module that is loaded, and a line between the steps: importing the SDK as it is published, and its first requests.
import { writeSync } from 'node:fs'
import { register } from 'node:module'

const hooks = `
  import { writeSync } from 'node:fs'
  export function load(url, context, next) {
    writeSync(1, url + '\\n')
    return next(url, context)
  }`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

/** @param {string} name */
const step = (name) => writeSync(1, `step ${name}\n`)

step('import')
const { createClient } = await import('@aeop/sdk')
const client = createClient({ appKey: '1', appSecret: 's', gateway: 'http://127.0.0.1:1' })
step('first')
await client.buildRequest('aliexpress.ds.product.get', { product_id: '1', ship_to_country: 'US' })
step('same group')
await client.buildRequest('aliexpress.ds.category.get', {}, { check: false })
step('other group')
await client.buildRequest('taobao.time.get')
step('unknown')
await client.buildRequest('x.y')
