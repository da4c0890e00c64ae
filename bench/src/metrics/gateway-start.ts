import { compare } from '../measure/compare.ts'
import { timeCommand } from '../processes/time-command.ts'
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
  aim: 30,
  full: { rounds: 7, roundMs: 0, warmUpMs: 0 },
  measure: (effort) => {
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

/** Milliseconds from the start of the command to its first answer. */
export const gatewayProcessStart: Metric = {
  name: 'gateway_process_start_ms',
  ours: 'aeop gateway to its first answer',
  baseline: 'a process with a bare node:http server to its first answer',
  unit: 'ms',
  figures: 'ms',
  better: 'lower',
  aim: 300,
  full: { rounds: 7, roundMs: 0, warmUpMs: 0 },
  measure: (effort) => {
    return compare(
      {
        baseline: async () => {
          const { also } = await timeStart('bare-start.js', await query())
          return { figure: also?.['process start to answer ms'] ?? Number.NaN }
        },
        ours: async () => timeCommand(await query()),
      },
      (_baseline, ours) => ours,
      { ...effort, warmUpMs: 0 },
    )
  },
}

async function query(): Promise<string> {
  return (await signRequests('http://gateway.invalid', { ...timeGet, requests: 1 }))[0]?.body ?? ''
}
