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
  const before = await readOrder(url, now)

  const { text: parameters } = fillInParameters(
    { protocol: 'top', method, appKey, session, now: now(), signMethod, format: 'json' },
    example.parameters,
  )
  yield {
    number: 1,
    title: 'Fill in parameters',
    rows: [...parameters],
    note: `Public parameters up to sign_method; ${Object.keys(example.parameters).join(', ')} are the method's own.`,
  }

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
  const body = typeof request.body === 'string' ? request.body : ''
  const headers = Object.entries(request.headers).map(([name, value]): Row => [name, value])
  yield {
    number: 3,
    title: 'Encapsulate an HTTP request',
    rows: [['request', `${request.method} ${request.url}`], ...headers, ['body', body]],
  }

  const transport = createUndiciTransport(address.origin)
  const sentAt = performance.now()
  const answer = await transport.send(request, { timeoutMs: 10_000, maxAnswerBytes: 1 << 20 })
  const took = (performance.now() - sentAt).toFixed(1)
  await transport.close()
  yield {
    number: 4,
    title: 'Initiate the HTTP request',
    rows: [['sent', `${body.length} bytes, answered after ${took} ms`]],
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

  const after = await readOrder(url, now)
  yield { title: 'Read back with aliexpress.solution.order.get', rows: orderRows(before, after) }
}

/** The order of the example as the platform shows it now. */
async function readOrder(url: string, now: () => number): Promise<Answer> {
  const { appKey, appSecret, session } = example
  const client = createClient({ appKey, appSecret, session, now, gateway: url, protocol: 'top' })
  try {
    const answer = await client.call('aliexpress.solution.order.get', { param0: { current_page: 1, page_size: 50 } })
    const { result } = answer as { readonly result?: { readonly target_list?: readonly Answer[] } }
    return result?.target_list?.find((order) => order['order_id'] === example.parameters.out_ref) ?? {}
  } finally {
    await client.close()
  }
}

function orderRows(before: Answer, after: Answer): Row[] {
  const [line] = (after['product_list'] ?? []) as readonly Answer[]
  return [
    ['order_id', text(after['order_id'])],
    ['order_status', `${text(before['order_status'])} -> ${text(after['order_status'])}`],
    ['gmt_send_goods_time', `${text(after['gmt_send_goods_time'])} (US Pacific)`],
    ['logistics', text(line?.['logistics_service_name'])],
  ]
}

function text(value: Answer[string] | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}
