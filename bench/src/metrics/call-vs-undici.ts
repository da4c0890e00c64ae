import { Pool } from 'undici'
import { IN_FLIGHT } from '../measure/call-in-flight.ts'
import { compareCalls, type Peer } from '../measure/compare-calls.ts'
import { productGet, signRequests } from '../workload/sign-requests.ts'
import type { Metric } from './metric.ts'

/** Calls per second, in relation to undici sending a body that is ready and parsing the answer. */
export const callVsUndici: Metric = {
  name: 'call_vs_undici',
  ours: `createClient().call, ${IN_FLIGHT} in flight`,
  baseline: 'Pool.request, body ready, JSON.parse',
  unit: 'x',
  figures: 'calls/s',
  better: 'higher',
  aim: 0.8,
  full: { rounds: 9, roundMs: 400, warmUpMs: 1500 },
  measure: (effort) => compareCalls(createUndiciPeer, effort),
}

async function createUndiciPeer(url: string): Promise<Peer> {
  const [request] = await signRequests(url, productGet)
  if (request === undefined) throw new Error('there is no request to send')
  const { method, headers, body } = request
  const path = new URL(request.url).pathname
  const pool = new Pool(url)
  return {
    call: async () => {
      const answer = await pool.request({ method, path, headers, body: body ?? null })
      return JSON.parse(await answer.body.text()) as unknown
    },
    close: () => pool.close(),
  }
}
