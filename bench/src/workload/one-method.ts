const APP = 'appKey: process.env.AEOP_APP_KEY, appSecret: process.env.AEOP_APP_SECRET'
const CALL = "client.call('aliexpress.ds.product.get', { product_id: '1005003784285827', ship_to_country: 'US' })"

/** A program of one method, by the client that knows the methods given to it. */
export const listedProgram = `import { createClient } from '@aeop/sdk/client'
import { aliexpress_ds_product_get } from '@aeop/sdk/methods'
const client = createClient({ ${APP}, methods: [aliexpress_ds_product_get] })
console.log(await ${CALL})`

/** The same by the client that loads what it needs. */
export const loadingProgram = `import { createClient } from '@aeop/sdk'
const client = createClient({ ${APP} })
console.log(await ${CALL})`
