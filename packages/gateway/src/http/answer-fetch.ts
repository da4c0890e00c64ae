import type { Handler } from './handle.ts'
import type { GatewayLimits } from './limits.ts'
import { readRequest } from './read-request.ts'
import { refuseBody } from './refuse-head.ts'

/** Answers a fetch without a socket. Nothing is zipped, since no wire is saved and a `Response` made by hand would not undo it. */
export async function answerFetch(handler: Handler, limits: GatewayLimits, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const headers = Object.fromEntries(request.headers)
  const body = Buffer.from(await request.arrayBuffer())
  request.signal.throwIfAborted()
  const target = pathname + search
  const read = () => readRequest({ verb: request.method, address: '127.0.0.1', target, headers, body }, limits)
  const answer = refuseBody(headers, body.length, limits) ?? (await handler(read()))
  const isBare = request.method === 'HEAD' || answer.body.length === 0
  const bytes = isBare ? null : new Uint8Array(Buffer.from(answer.body))
  return new Response(bytes, { status: answer.status, headers: answer.headers })
}
