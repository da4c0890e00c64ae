import assert from 'node:assert/strict'
import { IN_FLIGHT } from '../measure/call-in-flight.ts'
import { compareCalls, type Peer } from '../measure/compare-calls.ts'
import { AeSdk } from '../workload/ae-sdk.ts'
import { app } from '../workload/parameters.ts'
import { productCalls } from '../workload/product-calls.ts'
import type { Metric } from './metric.ts'

/** Calls per second, in relation to ae_sdk. */
export const callVsAeSdk: Metric = {
  name: 'call_vs_ae_sdk',
  ours: `createClient().call, ${IN_FLIGHT} in flight`,
  baseline: 'productDetails of ae_sdk 0.6.0',
  unit: 'x',
  figures: 'calls/s',
  better: 'higher',
  aim: 5,
  full: { rounds: 9, roundMs: 400, warmUpMs: 1500 },
  measure: (effort) => compareCalls(createAeSdkPeer, effort),
}

function createAeSdkPeer(url: string): Peer {
  const client = new AeSdk({ app_key: app.appKey, app_secret: app.appSecret, session: app.session })
  Object.assign(client, { migrated_apis_url: `${url}/sync` })
  return {
    call: async (turn) => {
      const call = productCalls[turn % productCalls.length] as (typeof productCalls)[number]
      // Its type wants a number, which holds the 16 digits of these ids.
      const answer = await client.productDetails({ ...call, product_id: Number(call.product_id) })
      assert(answer.ok)
      return answer
    },
  }
}
