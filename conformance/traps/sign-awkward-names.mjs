// @ts-check
// Prints what the SDK, as it is published, signs and stamps in this process, whatever its locale and time zone.
import { createClient } from '@aeop/sdk'

const now = () => Date.parse('2019-01-01T12:00:00+08:00')
const base = { appKey: '12345678', appSecret: 'helloworld', now }
const names = ['orderId', 'order_id', 'Order', 'channel', 'country', 'Item', 'item', 'appKey', 'İ', 'ı', 'ä', 'z']

const iop = createClient({ ...base, gateway: 'http://127.0.0.1:1/sync' })
const top = createClient({ ...base, gateway: 'http://127.0.0.1:1/router/rest' })
/** @param {import('@aeop/sdk').HttpRequest} request */
const sent = (request) => new URLSearchParams(String(request.body))

const parameters = sent(await iop.buildRequest('aliexpress.x', Object.fromEntries(names.map((name) => [name, 'v']))))
const sign = parameters.get('sign')
const iopTimestamp = parameters.get('timestamp')
const topTimestamp = sent(await top.buildRequest('taobao.time.get')).get('timestamp')
console.log(JSON.stringify({ parameters: [...parameters], sign, iopTimestamp, topTimestamp }))
