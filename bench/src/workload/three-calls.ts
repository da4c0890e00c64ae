const START = `import { createClient, type ClientOptions } from '@aeop/sdk'
declare const options: ClientOptions
const client = createClient(options)
`

/** Three calls as the catalogue's types have them, each answer read to a leaf. */
const typed = `${START}
const product = await client.call('aliexpress.ds.product.get', { product_id: '1005003784285827', ship_to_country: 'US' })
const orders = await client.call('aliexpress.solution.order.get', { param0: { page_size: 20, current_page: 1 } })
const time = await client.call('taobao.time.get')
export const price: string | undefined = product.result?.ae_item_sku_info_dtos?.[0]?.sku_price
export const order: string | undefined = orders.result?.target_list?.[0]?.order_id
export const now: string | undefined = time.time
`

/** The same without types. */
const untyped = `${START}
export const product = await client.callUntyped('aliexpress.ds.product.get', { product_id: '1005003784285827', ship_to_country: 'US' })
export const orders = await client.callUntyped('aliexpress.solution.order.get', { param0: { page_size: 20, current_page: 1 } })
export const time = await client.callUntyped('taobao.time.get')
`

/** Programs for a compiler. */
export const threeCalls = { typed, untyped } as const
