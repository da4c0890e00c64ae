/** The SDK's pages meet the gateway's: every method whose paging is known is gone through to its end, over HTTP. */
import { createClient, type Client, type PagedMethodName, type PageInfo } from '@aeop/sdk'
import { findMethod } from '@aeop/sdk/catalogue'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { application, remoteTarget, startGateway, type Target } from '../start-gateway.ts'
import { type Method, readMethods } from './method-facts.ts'
import { type Samples, sampleRequest } from './sample-request.ts'
import { endpointsOf, sendRequest } from './send-request.ts'

const { appKey, secret: appSecret, session } = application
const paged = readMethods().filter(({ name }) => findMethod(name)?.paging !== undefined)

/** All items of a list that has no state behind it, as docs/simulation.md promises. */
const ALL_ITEMS = 45

let target: Target
let clients: Readonly<Record<'top' | 'iop', Client>>
beforeAll(async () => {
  target = await startGateway()
  const client = (path: string) => createClient({ appKey, appSecret, session, gateway: target.url + path })
  clients = { top: client('/router/rest'), iop: client('/sync') }
})
afterAll(async () => {
  await Promise.all([clients.top.close(), clients.iop.close()])
  await target.close()
})

/** Their lists have as many items as the seed; some of the others have none before something is done. */
const seeded = new Set([
  'aliexpress.ds.text.search',
  'aliexpress.ds.feed.itemids.get',
  'aliexpress.ds.recommend.feed.get',
  'aliexpress.affiliate.product.query',
  'aliexpress.affiliate.hotproduct.query',
  'aliexpress.affiliate.hotproduct.download',
  'aliexpress.affiliate.featuredpromo.products.get',
  'aliexpress.affiliate.product.smartmatch',
  'aliexpress.affiliate.order.list',
  'aliexpress.affiliate.order.listbyindex',
  'aliexpress.ru.affiliate.order.listbyindex',
  'aliexpress.solution.order.get',
])
/** More than the seed has of anything. */
const LIMIT = 1000

/** What is required, also beside a position that stands in an object; the position is the client's business. */
function withoutPosition(method: Method, position: string): Samples {
  const [outer = '', inner] = position.split('.')
  const params = method.params.map((field) =>
    field.name === outer ? { ...field, required: inner !== undefined } : field,
  )
  const samples = sampleRequest({ ...method, params }, 'minimal')
  if (inner === undefined) return samples
  const { [inner]: _position, ...rest } = samples[outer] as Samples
  return { ...samples, [outer]: rest }
}

describe.skipIf(remoteTarget !== null)('client.paginate', () => {
  it.each(paged.map((method) => [method.name, method] as const))('%s', async (name, method) => {
    const { position = '', total } = findMethod(name)?.paging ?? {}
    const parameters = withoutPosition(method, position)
    const pages: PageInfo[] = []
    const items: unknown[] = []
    const options = { onPage: (page: PageInfo) => void pages.push(page), limit: LIMIT }
    const client = clients[method.protocol === 'top' ? 'top' : 'iop']
    for await (const item of client.paginate(name as PagedMethodName, parameters, options)) items.push(item)

    expect(pages.at(-1)?.end).toMatch(/^(?:last|empty|short)-page$/u)
    expect(new Set(items.map(printed)).size).toBe(items.length)
    const [endpoint = 'sync'] = endpointsOf(method)
    const { simulated } = await sendRequest(target.url, method, endpoint, parameters, 'json')
    if (simulated === 'shaped') expect(items).toHaveLength(ALL_ITEMS)
    else expect(items.length).toBeGreaterThanOrEqual(seeded.has(name) ? 1 : 0)
    if (total !== undefined) expect(pages[0]?.total).toBe(items.length)
  })

  it('was tried with pages of every kind', () => {
    const kinds = new Set(paged.map(({ name }) => findMethod(name)?.paging?.kind))
    expect(kinds).toEqual(new Set(['page', 'offset', 'cursor']))
    expect(paged.length).toBeGreaterThan(50)
  })
})

function printed(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) => (typeof member === 'bigint' ? `${member}n` : member))
}
