// @ts-check
// node-taobao-topclient 0.1.7. A CommonJS build of an ES module: the class is the `default` of the default.
import topClient from 'peer-taobao-topclient'
import { runJob } from './run-job.mjs'

await runJob(({ url, appKey, secret, session, path = '/router/rest' }) => {
  const client = new topClient.default({ appkey: appKey, appsecret: secret, REST_URL: url + path })
  return async ({ method, params, verb = 'post' }) => {
    const sent = session === undefined ? { ...params } : { ...params, session }
    return { ok: true, answer: await client.execute(method, sent, verb.toUpperCase()) }
  }
})
