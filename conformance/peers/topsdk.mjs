// @ts-check
// topsdk 1.0.13.
import TopClient from 'peer-topsdk'
import { runJob } from './run-job.mjs'

await runJob(({ url, appKey, secret, session }) => {
  const client = new TopClient(appKey, secret, { endpoint: `${url}/router/rest` })
  return async ({ method, params, verb = 'post' }) => {
    const answer = await client.execute(method, session === undefined ? params : { ...params, session }, verb)
    return { ok: true, answer }
  }
})
