import { compare } from '../measure/compare.ts'
import { runSample } from '../processes/run-sample.ts'
import type { Metric } from './metric.ts'

const ORDERS = 100_000

/** Resident memory of a process with a gateway that keeps 100,000 orders in memory. */
export const gatewayMemory: Metric = {
  name: 'gateway_memory_100k_mb',
  ours: 'createGateway() with 100,000 orders in memory, fresh process',
  baseline: 'the same with the embedded seed alone',
  unit: 'MB',
  figures: 'MB of resident memory',
  better: 'lower',
  aim: null,
  full: { rounds: 3, roundMs: 0, warmUpMs: 0 },
  measure: ({ rounds }) => {
    const side = (orders: number) => () => runSample('gateway-memory.js', String(orders))
    const effort = { rounds, roundMs: 0, warmUpMs: 0 }
    return compare({ baseline: side(0), ours: side(ORDERS) }, (_baseline, ours) => ours, effort)
  },
}
