import {
  createClient,
  createUndiciTransport,
  encapsulateRequest,
  fillInParameters,
  interpretAnswer,
  resolveGateway,
  type Answer,
} from '@aeop/sdk'
import { explainSignature } from '@aeop/sdk/sign'
import { baseDocumentExample as example } from './base-document-example.ts'
import type { Row, Section } from './section.ts'

/**
 * Walks the base document's example through its six steps against a gateway, one section a step, each made by the function of the SDK that makes it in
 * every call; then reads the order back.
 *
 * @param url the gateway
 * @param now its clock, epoch milliseconds
 */
export async function* walkSixSteps(url: string, now: () => number): AsyncGenerator<Section> {
  const { method, appKey, appSecret, session, signMethod } = example
  const address = resolveGateway(url, 'top')

  const parameters = fillInParameters(
    { protocol: 'top', method, appKey, session, now: now(), signMethod, format: 'json' },
    example.parameters,
  )
  yield { number: 1, title: 'Fill in parameters', rows: parameterRows(parameters) }

  const stages = explainSignature(Object.fromEntries(parameters), { secret: appSecret, signMethod })
  yield {
    number: 2,
    title: 'Generate a signature',
    rows: [
      ['string to sign', stages.digestInput],
      [stages.algorithm, stages.signature],
    ],
    note: `The document prints ${example.printedSignature}: the MD5 of a string in which two names are misspelt.`,
  }

  parameters.set('sign', stages.signature)
  const request = encapsulateRequest('POST', address.origin + address.pathOf(method), parameters)
  const headers = Object.entries(request.headers).map(([name, value]): Row => [name, value])
  yield {
    number: 3,
    title: 'Encapsulate an HTTP request',
    rows: [['request', `${request.method} ${request.url}`], ...headers, ['body', request.body ?? '']],
  }

  const transport = createUndiciTransport(address.origin)
  const sentAt = performance.now()
  const answer = await transport.send(request, { timeoutMs: 10_000, maxAnswerBytes: 1 << 20 })
  const took = (performance.now() - sentAt).toFixed(1)
  await transport.close()
  yield {
    number: 4,
    title: 'Initiate the HTTP request',
    rows: [['sent', `${request.body?.length ?? 0} bytes, answered after ${took} ms`]],
  }
  yield {
    number: 5,
    title: 'Receive an HTTP response',
    rows: [
      ['status', `HTTP ${answer.status}`],
      ['content-type', answer.contentType],
      ['body', answer.body],
    ],
  }
  yield {
    number: 6,
    title: 'Interpret the result',
    rows: [['value', JSON.stringify(await interpretAnswer(answer, { protocol: 'top', method }))]],
  }

  yield readOrderBack(url, now)
}

/** The state has really changed: the next call sees the order shipped. */
async function readOrderBack(url: string, now: () => number): Promise<Section> {
  const { appKey, appSecret, session } = example
  const client = createClient({ appKey, appSecret, session, now, gateway: url, protocol: 'top' })
  try {
    const answer = await client.call('aliexpress.solution.order.get', { param0: { current_page: 1, page_size: 50 } })
    return {
      title: 'Read back with aliexpress.solution.order.get',
      rows: orderRows(answer, example.parameters.out_ref),
    }
  } finally {
    await client.close()
  }
}

function orderRows(answer: Answer, orderId: string): Row[] {
  const { result } = answer as { result?: { target_list?: readonly Answer[] } }
  const order = result?.target_list?.find((candidate) => candidate['order_id'] === orderId)
  if (order === undefined) return [['order', `${orderId} is not among the seller's orders`]]
  const [line] = (order['product_list'] ?? []) as readonly Answer[]
  return [
    ['order_id', orderId],
    ['order_status', String(order['order_status'])],
    ['gmt_send_goods_time', `${String(order['gmt_send_goods_time'])} (US Pacific)`],
    ['logistics', String(line?.['logistics_service_name'] ?? '')],
  ]
}

function parameterRows(parameters: ReadonlyMap<string, string>): Row[] {
  const business = new Set(Object.keys(example.parameters))
  return [...parameters].map(([name, value]): Row => [name, `${value}${business.has(name) ? '' : '  (public)'}`])
}
