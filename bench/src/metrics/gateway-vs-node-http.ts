import { compare, type Comparison, type Effort } from '../measure/compare.ts'
import { loadOn } from '../measure/load-on.ts'
import { startServer } from '../processes/start-server.ts'
import { checkAnswers, recordAnswers } from '../workload/record-answers.ts'
import { productGet, requestBytes, signRequests, timeGet, type Workload } from '../workload/sign-requests.ts'
import { oursToBaseline, type Metric } from './metric.ts'

/** Verified requests per second of a core, in relation to a bare server that reads them and gives the same answer. */
export const gatewayVsNodeHttp = gatewayMetric('gateway_vs_node_http', productGet, 0.6)

/** The same with the smallest call, where HTTP and the checks are all there is. */
export const gatewayTimeGetVsNodeHttp = gatewayMetric('gateway_time_get_vs_node_http', timeGet, null)

function gatewayMetric(name: string, workload: Workload, aim: number | null): Metric {
  return {
    name,
    ours: `gateway, signed ${workload.method}`,
    baseline: 'bare node:http, same bytes',
    unit: 'x',
    figures: 'requests per CPU second',
    better: 'higher',
    aim,
    full: { rounds: 7, roundMs: 300, warmUpMs: 3000 },
    measure: (effort) => compareServers(workload, effort),
  }
}

async function compareServers(workload: Workload, effort: Effort): Promise<Comparison> {
  const bare = await startServer('bare-server.js', await recordAnswers(workload))
  const gateway = await startServer('gateway-server.js')
  try {
    const requests = await signRequests(gateway.url, workload)
    await checkAnswers(requests, workload)
    const bytes = requests.map(requestBytes)
    return await compare({ baseline: loadOn(bare, bytes), ours: loadOn(gateway, bytes) }, oursToBaseline, effort)
  } finally {
    await Promise.all([bare.stop(), gateway.stop()])
  }
}
