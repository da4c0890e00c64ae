/** What a seller's methods look at once only, or what there is only after another call: a product to delete, a feed, a dispute. */
import { readMethods } from './method-facts.ts'
import type { Samples } from './sample-request.ts'
import { sellerParameters } from './seller-parameters.ts'
import { sendRequest } from './send-request.ts'
import { placeOrder, shippedOrder } from './shipped-order.ts'

/** Calls of these work once for each thing there is to call them with, so it is a thing that is not there: they are refused alike each time. */
export const refusedAlike: ReadonlySet<string> = new Set([
  'aliexpress.asf.dbs.declareship',
  'aliexpress.photobank.redefining.delunusephoto',
])

const POST = 'aliexpress.offer.product.post'

/** Makes what each of these methods needs, and names it. */
export const sellerLive: Readonly<Record<string, (url: string) => Promise<Samples>>> = {
  'aliexpress.offer.product.delete': async (url) => ({ product_id: await idOf(url, POST) }),
  'aliexpress.solution.batch.product.delete': async (url) => ({ product_ids: [await idOf(url, POST)] }),
  'aliexpress.postproduct.redefining.offlineaeproduct': async (url) => ({ product_ids: String(await idOf(url, POST)) }),
  'aliexpress.solution.batch.product.inventory.update': async (url) => batch(url, { inventory: 3n }),
  'aliexpress.solution.batch.product.price.update': async (url) => batch(url, { price: '12.34' }),
  'aliexpress.solution.feed.query': async (url) => ({ job_id: await finishedFeed(url) }),
  'aliexpress.solution.feed.list.get': async (url) => {
    await (listed.get(url) ?? listed.set(url, finishedFeed(url, 'PRODUCT_PRICES_UPDATE')).get(url))
    return { feed_type: 'PRODUCT_PRICES_UPDATE' }
  },
  'aliexpress.solution.feed.invalidate': async (url) => ({
    job_id_list: String(await idOf(url, 'aliexpress.solution.feed.submit')),
  }),
  'aliexpress.trade.seller.order.acceptcancel': wishToCancel,
  'aliexpress.trade.seller.order.refusecancel': wishToCancel,
  'aliexpress.issue.detail.get': dispute,
  'aliexpress.issue.solution.agree': async (url) => ({ ...(await dispute(url)), solution_id: 42n }),
  'aliexpress.issue.solution.save': async (url) => ({
    param_dto: { ...(await dispute(url)), add_solution_type: 'refund', solution_context: 'naïve 商品' },
  }),
}

async function batch(url: string, change: Samples): Promise<Samples> {
  const product_id = await idOf(url, POST)
  return { mutiple_product_update_list: [{ product_id, multiple_sku_update_list: [{ sku_code: 'C-1', ...change }] }] }
}

/** By gateway, the one feed of its kind, so that every list of them is alike. */
const listed = new Map<string, Promise<bigint>>()

/** A feed of its own that has been worked through, which is for the clock to do. */
async function finishedFeed(url: string, operation_type = 'PRODUCT_CREATE'): Promise<bigint> {
  const jobId = await idOf(url, 'aliexpress.solution.feed.submit', { operation_type })
  const { status } = await fetch(`${url}/_aeop/clock/advance`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ by: 10_000 }),
  })
  if (status !== 200) throw new Error(`the clock was not moved: HTTP ${status}`)
  return jobId
}

let wishes = 0

/** An order of its own, paid, which its buyer wants to cancel. */
async function wishToCancel(url: string): Promise<Samples> {
  const orderId = await placeOrder(url, `conformance-cancel-${(wishes += 1)}`)
  const { status } = await fetch(`${url}/_aeop/orders/${orderId}/cancel`, { method: 'POST' })
  if (status !== 200) throw new Error(`the order was not to be cancelled: HTTP ${status}`)
  return { param_order_cancel_request: { order_id: BigInt(orderId) } }
}

async function idOf(url: string, name: string, more: Samples = {}): Promise<bigint> {
  const method = readMethods().find((known) => known.name === name)
  if (method === undefined) throw new Error(`no method ${name}`)
  const { text } = await sendRequest(url, method, 'top', { ...sellerParameters[name], ...more }, 'json')
  const id = /"(?:product_id|job_id)":(?<id>\d+)/u.exec(text)?.groups?.['id']
  if (id === undefined) throw new Error(`${name} made nothing: ${text}`)
  return BigInt(id)
}

/** That of the order which the methods that look at orders share; it can be opened once only. */
async function dispute(url: string): Promise<Samples> {
  const { orderId } = await shippedOrder(url)
  const opened = await fetch(`${url}/_aeop/orders/${orderId}/open-issue`, { method: 'POST' })
  if (opened.status !== 200 && opened.status !== 409) throw new Error(`no dispute: HTTP ${opened.status}`)
  const order = (await (await fetch(`${url}/_aeop/orders/${orderId}`)).json()) as {
    readonly issue: { readonly issueId: string }
    readonly buyer: { readonly loginId: string }
  }
  return { issue_id: BigInt(order.issue.issueId), buyer_login_id: order.buyer.loginId }
}
