// @ts-check
// topsdk 1.0.13.
import TopClient from 'peer-topsdk'
import { runJob } from './run-job.mjs'

await runJob(({ url, appKey, secret, session, path = '/router/rest' }) => {
  const client = new TopClient(appKey, secret, { endpoint: url + path })
  return async ({ method, params, verb = 'post', files = [] }) => {
    const parts = files.map(({ name, fileName, type, base64 }) => {
      return [name, { value: Buffer.from(base64, 'base64'), options: { filename: fileName, contentType: type } }]
    })
    const sent = { ...params, ...Object.fromEntries(parts), ...(session === undefined ? {} : { session }) }
    const answer = await client.execute(method, sent, files.length > 0 ? 'file_upload' : verb)
    return { ok: true, answer }
  }
})
