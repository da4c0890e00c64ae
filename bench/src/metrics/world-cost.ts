import { compare, type Comparison, type Effort } from '../measure/compare.ts'
import { loadOn } from '../measure/load-on.ts'
import { startServer } from '../processes/start-server.ts'
import { checkAnswers } from '../workload/record-answers.ts'
import { requestBytes, signRequests, type Workload } from '../workload/sign-requests.ts'
import { fulfil, orderGet, productPage, textSearch } from '../workload/world-calls.ts'
import { worldOf } from '../workload/world.ts'
import { baselineToOurs, type Metric } from './metric.ts'

const SMALL = 1000
const LARGE = 100_000

/** What a call costs among 100,000 products and orders, in relation to the same among 1,000. */
export const worldCosts: readonly Metric[] = [
  worldCost('gateway_order_get_100k_vs_1k', 'a page of a day of orders', () => Promise.resolve(orderGet)),
  worldCost('gateway_fulfil_100k_vs_1k', 'a shipment', fulfil),
  worldCost('gateway_product_get_100k_vs_1k', 'a product', () => Promise.resolve(productPage)),
  worldCost('gateway_text_search_100k_vs_1k', 'a search by three words', () => Promise.resolve(textSearch)),
]

function worldCost(name: string, what: string, workload: () => Promise<Workload>): Metric {
  return {
    name,
    ours: `${what}, among 100,000 products and orders`,
    baseline: 'the same among 1,000',
    unit: 'x',
    figures: 'requests per CPU second',
    better: 'lower',
    aim: 1.5,
    full: { rounds: 7, roundMs: 300, warmUpMs: 3000 },
    measure: async (effort) => compareWorlds(await workload(), effort),
  }
}

async function compareWorlds(workload: Workload, effort: Effort): Promise<Comparison> {
  const small = await startServer('gateway-server.js', worldOf(SMALL))
  const large = await startServer('gateway-server.js', worldOf(LARGE))
  try {
    const sides = await Promise.all(
      [small, large].map(async (server) => {
        const requests = await signRequests(server.url, workload)
        await checkAnswers(requests, workload)
        return loadOn(server, requests.map(requestBytes))
      }),
    )
    const [baseline, ours] = sides
    if (baseline === undefined || ours === undefined) throw new Error('there are two worlds')
    return await compare({ baseline, ours }, baselineToOurs, effort)
  } finally {
    await Promise.all([small.stop(), large.stop()])
  }
}
