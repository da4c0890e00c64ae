import assert from 'node:assert/strict'
import { createClient } from '@aeop/sdk'
import { compare, type Side } from '../measure/compare.ts'
import { startServer } from '../processes/start-server.ts'
import { app } from '../workload/parameters.ts'
import { productCalls } from '../workload/product-calls.ts'
import { oursToBaseline, type Metric } from './metric.ts'

const METHOD = 'aliexpress.ds.product.get'

/** The calls of one batch. */
const CALLS = 20

/** Calls per second in batches of 20, in relation to 20 calls at a time through the same client: the fastest way without batches. */
export const batchVsCalls = batchMetric('batch_20_vs_20_calls', '20 calls at a time, one client', false)

/** The same against calls one after another, as a loop makes them. On a real way to the platform each of them waits for its own round trip. */
export const batchVsCallsInTurn = batchMetric(
  'batch_20_vs_20_calls_in_turn',
  '20 calls one after another, one client',
  true,
)

function batchMetric(name: string, baseline: string, inTurn: boolean): Metric {
  return {
    name,
    ours: `client.batch of ${CALLS} ${METHOD}, on the gateway`,
    baseline,
    unit: 'x',
    figures: 'calls/s',
    better: 'higher',
    aim: null,
    full: { rounds: 9, roundMs: 400, warmUpMs: 1500 },
    measure: async (effort) => {
      const server = await startServer('gateway-server.js')
      const client = createClient({ ...app, gateway: `${server.url}/router/rest` })
      const parameters = Array.from({ length: CALLS }, (_, turn) => productCalls[turn % productCalls.length] ?? {})
      const requests = parameters.map((parameters) => ({ method: METHOD, parameters }))
      const batch = async (): Promise<void> => {
        const results = await client.batch(requests)
        assert(results.length === CALLS && results.every(({ ok }) => ok))
      }
      const calls = async (): Promise<void> => {
        if (inTurn) for (const one of parameters) await client.callUntyped(METHOD, one)
        else await Promise.all(parameters.map((one) => client.callUntyped(METHOD, one)))
      }
      try {
        return await compare({ baseline: inRounds(calls), ours: inRounds(batch) }, oursToBaseline, effort)
      } finally {
        await client.close()
        await server.stop()
      }
    },
  }
}

/** Calls per second where one go is 20 of them. */
function inRounds(go: () => Promise<void>): Side {
  return async (roundMs) => {
    let calls = 0
    const start = performance.now()
    do {
      await go()
      calls += CALLS
    } while (performance.now() - start < roundMs)
    return { figure: (calls * 1000) / (performance.now() - start) }
  }
}
