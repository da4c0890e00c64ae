import { Readable } from 'node:stream'
import { Pool, type Dispatcher } from 'undici'
import { TransportError } from '../errors/transport-error.ts'
import { Exchange, type Peer } from './exchange.ts'
import { createExchangeGate } from './exchange-gate.ts'
import type { HttpAnswer, HttpRequest } from './http-request.ts'
import type { ProxyAddress } from './proxy-address.ts'
import { createProxyAgent } from './proxy-agent.ts'
import { bodyHeaders, sentBody } from './sent-body.ts'
import type { ExchangeLimits, Transport } from './transport.ts'

/** How connections are made. */
export interface ConnectionOptions {
  /** Milliseconds for TCP and TLS, and for the way through a proxy. @default 15000, as in the official Java SDKs */
  readonly connectTimeoutMs?: number
  /** Through which proxy, if any. */
  readonly proxy?: ProxyAddress | undefined
}

/**
 * A pool of kept connections to one origin. TLS is always verified, whatever `NODE_TLS_REJECT_UNAUTHORIZED` says.
 *
 * It uses undici's `dispatch` and not `request`, because an answer is always read whole: without a stream per answer it costs a little less than
 * `pool.request` (docs/benchmarks.md).
 */
export function createUndiciTransport(origin: string, options: ConnectionOptions = {}): Transport {
  const { connectTimeoutMs = 15_000, proxy } = options
  const tls = { rejectUnauthorized: true, timeout: connectTimeoutMs }
  // The deadlines of each exchange are ours, so undici's own clocks for headers and body are off.
  const dispatcher = proxy
    ? createProxyAgent(proxy, tls)
    : new Pool(origin, { headersTimeout: 0, bodyTimeout: 0, connect: tls })
  const name = proxy ? `${origin} through the proxy ${proxy.host}` : origin
  const way: Way = { dispatcher, peer: { name, origin, connectTimeoutMs }, headersOf: rememberHeaders() }
  const gate = createExchangeGate()
  let closed: Promise<void> | undefined
  return {
    send: (request, limits) => gate.pass(limits.signal, () => send(way, request, limits)),
    // Not close(), which also waits for a connection that is still being made for a call given up long ago.
    close: () => (closed ??= gate.close().then(() => dispatcher.destroy())),
  }
}

interface Way {
  readonly dispatcher: Dispatcher
  readonly peer: Peer
  readonly headersOf: (request: HttpRequest) => Headers
}

function send({ dispatcher, peer, headersOf }: Way, request: HttpRequest, limits: ExchangeLimits): Promise<HttpAnswer> {
  const { method, url, body } = request
  const path = url.slice(peer.origin.length)
  const headers = headersOf(request)
  let controller: Dispatcher.DispatchController | undefined
  const exchange = new Exchange(peer, request, limits, (error) => {
    if (error) controller?.abort(error)
  })
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(started) {
      controller = started
      // Given up while it waited for a connection: it must not be sent any more.
      if (exchange.hasEnded()) started.abort(new TransportError('aborted', 'The call had ended before it was sent'))
      else exchange.connected()
    },
    onResponseStart(_controller, status, headers) {
      // 1xx: the answer is still to come.
      if (status < 200) return
      exchange.headed({
        status,
        contentType: String(headers['content-type'] ?? ''),
        contentEncoding: String(headers['content-encoding'] ?? ''),
        location: String(headers['location'] ?? ''),
      })
    },
    onResponseData: (_controller, chunk) => exchange.received(chunk),
    onResponseEnd: () => exchange.complete(),
    onResponseError: (_controller, error) => exchange.broke(error),
  }

  dispatcher.dispatch(
    {
      origin: peer.origin,
      path,
      method,
      headers,
      body: typeof body === 'object' ? Readable.from(sentBody(body, exchange), { objectMode: false }) : (body ?? null),
    },
    handler,
  )
  return exchange.answer
}

type Headers = HttpRequest['headers']

/**
 * Requests without files share one object of headers; putting it together anew for each call costs more than a microsecond. One memory for each
 * transport, because undici's ProxyAgent writes the host of its gateway into the object.
 */
function rememberHeaders(): (request: HttpRequest) => Headers {
  const memory = new WeakMap<Headers, Headers>()
  return ({ headers, body }) => {
    const known = memory.get(headers)
    if (known && typeof body !== 'object') return known
    const whole = { ...headers, 'accept-encoding': 'gzip', ...bodyHeaders(body) }
    if (typeof body !== 'object') memory.set(headers, whole)
    return whole
  }
}
