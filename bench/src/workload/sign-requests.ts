import { createClient, type Parameters } from '@aeop/sdk'
import { textRequest, type TextRequest } from './text-request.ts'
import { app } from './parameters.ts'
import { productCalls } from './product-calls.ts'

/** Requests of one kind, to load a gateway with. */
export interface Workload {
  readonly method: string
  /** Endpoint, without the host. */
  readonly endpoint: '/sync' | '/router/rest'
  readonly parameters: readonly Parameters[]
  readonly requests: number
  /** Milliseconds between the timestamps of two requests; all of them must fit into the gateway's tolerance. */
  readonly stepMs: number
  /** What a right answer holds. */
  readonly expected: string
  /** @default that of the embedded seed */
  readonly session?: string
}

/** The core call of a dropshipping integration, on IOP: HMAC-SHA256, a session, a look into the database, 3 to 7 KB of answer. */
export const productGet: Workload = {
  method: 'aliexpress.ds.product.get',
  endpoint: '/sync',
  parameters: productCalls,
  requests: 600,
  stepMs: 100,
  expected: '"rsp_code":200',
}

/** The smallest call there is, on TOP: MD5, no session, no database but for the app. Its timestamp counts in seconds. */
export const timeGet: Workload = {
  method: 'taobao.time.get',
  endpoint: '/router/rest',
  parameters: [{}],
  requests: 400,
  stepMs: 1000,
  expected: '"time"',
}

/** Signed requests, no two alike, with timestamps that reach back from now. */
export async function signRequests(origin: string, workload: Workload): Promise<TextRequest[]> {
  let now = Date.now()
  const { parameters, endpoint, session = app.session } = workload
  const client = createClient({ ...app, session, gateway: origin + endpoint, now: () => (now -= workload.stepMs) })
  const requests: TextRequest[] = []
  for (let turn = 0; turn < workload.requests; turn++) {
    requests.push(textRequest(await client.buildRequest(workload.method, parameters[turn % parameters.length])))
  }
  return requests
}

/** A request as it goes over the wire. */
export function requestBytes({ method, url, headers, body }: TextRequest): Buffer {
  const { host, pathname, search } = new URL(url)
  const fields = { host, ...headers, 'content-length': Buffer.byteLength(body) }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
}
