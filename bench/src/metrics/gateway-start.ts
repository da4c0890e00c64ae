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
    const query = () => signRequests('http://gateway.invalid', { ...timeGet, requests: 1 })[0]?.body ?? ''
    return compare(
      {
        baseline: () => timeStart('bare-start.js', query()),
        ours: () => timeStart('gateway-start.js', query()),
      },
      (_baseline, ours) => ours,
      effort,
    )
  },
}
