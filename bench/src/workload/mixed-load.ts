import { checkAnswers, recordAnswers, type FixedAnswer } from './record-answers.ts'
import { requestBytes, signRequests, type Workload } from './sign-requests.ts'
import { fulfil, orderCreate, orderDetail, orderPage, productPage, searchPage, stockUpdate } from './world-calls.ts'
import { worldOf } from './world.ts'

/** What a gateway of this load has. */
export const mixedWorld = worldOf(1000)

/** Calls of each kind among twenty: products are looked at more often than orders, and a fifth of the calls write. */
async function parts(): Promise<readonly (readonly [workload: Workload, share: number])[]> {
  return [
    [productPage, 8],
    [searchPage, 4],
    [orderPage, 2],
    [await orderDetail(), 2],
    [orderCreate, 2],
    [await fulfil(), 1],
    [stockUpdate, 1],
  ]
}

/** Requests to one gateway, all kinds mixed. */
export async function mixedRequests(url: string): Promise<Buffer[]> {
  const kinds = (await parts()).map(async ([workload, share]) => {
    const requests = await signRequests(url, workload)
    await checkAnswers(requests.slice(0, 20), workload)
    return { items: requests.map(requestBytes), share }
  })
  return mix(await Promise.all(kinds))
}

/** What a gateway answers to each kind, mixed alike. */
export async function mixedAnswers(): Promise<FixedAnswer[]> {
  const kinds = (await parts()).map(async ([workload, share]) => {
    return { items: await recordAnswers(workload, mixedWorld), share }
  })
  return mix(await Promise.all(kinds))
}

/** Thirty goes round all kinds, each with its share. */
function mix<Item>(kinds: readonly { readonly items: readonly Item[]; readonly share: number }[]): Item[] {
  return Array.from({ length: 30 }, (_, go) =>
    kinds.flatMap(({ items, share }) =>
      Array.from({ length: share }, (_none, index) => items[(go * share + index) % items.length] as Item),
    ),
  ).flat()
}
