import type { Handler } from './handle.ts'
import type { GatewayLimits } from './limits.ts'
import { readRequest } from './read-request.ts'
import { refuseBody } from './refuse-head.ts'
import { troubledResponse } from './troubled-response.ts'

/** What a fetch without a socket is answered with. */
interface FetchParts {
  readonly handler: Handler
  readonly limits: GatewayLimits
  /** Aborted when the gateway closes, which ends answers that are late or slow. */
  readonly closing: AbortSignal
}

/** Answers a fetch without a socket. Nothing is zipped, since no wire is saved and a `Response` made by hand would not undo it. */
export async function answerFetch({ handler, limits, closing }: FetchParts, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const headers = Object.fromEntries(request.headers)
  const body = Buffer.from(await request.arrayBuffer())
  request.signal.throwIfAborted()
  const target = pathname + search
  const read = () => readRequest({ verb: request.method, address: '127.0.0.1', target, headers, body }, limits)
  const answer = refuseBody(headers, body.length, limits) ?? (await handler(read()))
  if (answer.trouble !== undefined) return troubledResponse(answer.trouble, answer, request, closing)
  const isBare = request.method === 'HEAD' || answer.body.length === 0
  const bytes = isBare ? null : new Uint8Array(Buffer.from(answer.body))
  return new Response(bytes, { status: answer.status, headers: answer.headers })
}
