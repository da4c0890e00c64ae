// @ts-check
// ae_sdk 0.6.0. It has no option for the host: the two URLs are instance properties.
import { DropshipperClient } from 'peer-ae-sdk'
import { runJob } from './run-job.mjs'

/** Methods for which the client has a helper of its own; the others go through its direct call. */
const helpers = {
  'aliexpress.ds.product.get': 'productDetails',
  '/auth/token/create': 'generateToken',
  '/auth/token/refresh': 'refreshToken',
}

await runJob(({ url, appKey, secret, session = '' }) => {
  const client = new DropshipperClient({ app_key: appKey, app_secret: secret, session })
  Object.assign(client, { migrated_apis_url: `${url}/sync`, new_apis_url: `${url}/rest` })
  return async ({ method, params }) => {
    const helper = helpers[method]
    const result = await (helper ? client[helper](params) : client.callAPIDirectly(method, params))
    return result.ok ? { ok: true, answer: result.data } : { ok: false, error: result }
  }
})
