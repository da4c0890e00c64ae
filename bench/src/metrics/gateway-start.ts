import { compare } from '../measure/compare.ts'
import { timeStart } from '../processes/time-start.ts'
import { signRequests, timeGet } from '../workload/sign-requests.ts'
import type { Metric } from './metric.ts'

/** Milliseconds from createGateway() to the first answer, in a fresh process. */
export const gatewayStart: Metric = {
  name: 'gateway_start_ms',
  ours: 'createGateway() to the first answer, fresh process',
  baseline: 'bare node:http to its first answer, fresh process',
  unit: 'ms',
  figures: 'ms',
  better: 'lower',
  aim: null,
  full: { rounds: 7, roundMs: 0, warmUpMs: 0 },
  measure: (effort) => {
    const query = async () => (await signRequests('http://gateway.invalid', { ...timeGet, requests: 1 }))[0]?.body ?? ''
    return compare(
      {
        baseline: async () => timeStart('bare-start.js', await query()),
        ours: async () => timeStart('gateway-start.js', await query()),
      },
      (_baseline, ours) => ours,
      effort,
    )
  },
}
