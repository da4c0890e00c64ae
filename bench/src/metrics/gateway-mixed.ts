import { compare, type Comparison, type Effort, type Side } from '../measure/compare.ts'
import { loadOn } from '../measure/load-on.ts'
import { startServer } from '../processes/start-server.ts'
import { mixedAnswers, mixedRequests, mixedWorld } from '../workload/mixed-load.ts'
import { oursToBaseline, type Metric } from './metric.ts'

const sides = {
  ours: 'gateway, a mixed load: products, searches, orders, new orders, shipments, stock',
  baseline: 'bare node:http, same bytes',
} as const
const full: Effort = { rounds: 7, roundMs: 400, warmUpMs: 3000 }

/** A load of which a fifth writes, in relation to a bare server that reads the requests and gives the same answers. */
export const gatewayMixed: Metric = {
  ...sides,
  name: 'gateway_mixed_vs_node_http',
  unit: 'x',
  figures: 'requests per CPU second',
  better: 'higher',
  aim: 0.4,
  full,
  measure: (effort) => compareMixed(effort, (side) => side, oursToBaseline),
}

/** How long the slowest of a hundred waits under that load, with 32 calls under way all the time. */
export const gatewayMixedP99: Metric = {
  ...sides,
  name: 'gateway_mixed_p99_ms',
  unit: 'ms',
  figures: 'ms, the 99th of a hundred',
  better: 'lower',
  aim: null,
  full,
  measure: (effort) => compareMixed(effort, p99Of, (_baseline, ours) => ours),
}

async function compareMixed(
  effort: Effort,
  figureOf: (side: Side) => Side,
  verdict: typeof oursToBaseline,
): Promise<Comparison> {
  const bare = await startServer('bare-server.js', await mixedAnswers())
  const gateway = await startServer('gateway-server.js', mixedWorld)
  try {
    const bytes = await mixedRequests(gateway.url)
    const pair = { baseline: figureOf(loadOn(bare, bytes)), ours: figureOf(loadOn(gateway, bytes)) }
    return await compare(pair, verdict, effort)
  } finally {
    await Promise.all([bare.stop(), gateway.stop()])
  }
}

function p99Of(side: Side): Side {
  return async (roundMs) => {
    const { also = {} } = await side(roundMs)
    const { 'p99 ms': figure = Number.NaN, ...others } = also
    return { figure, also: others }
  }
}
