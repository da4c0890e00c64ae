// @ts-check
// lazada-open-platform-sdk 2.0.0-0. Its class knows country hosts only; its request functions take the base URL.
import request from 'peer-lazada/lib/LazadaRequest/index.js'
import { runJob } from './run-job.mjs'

await runJob(({ url, appKey, secret, session }) => async ({ method, params, verb = 'post' }) => {
  return { ok: true, answer: await request[verb](`${url}/rest`, appKey, secret, method, session, params) }
})
