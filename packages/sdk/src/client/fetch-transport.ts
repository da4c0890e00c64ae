import { Exchange } from './exchange.ts'
import { createExchangeGate } from './exchange-gate.ts'
import type { HttpAnswer, HttpRequest } from './http-request.ts'
import { bodyHeaders, sentBody } from './sent-body.ts'
import type { ExchangeLimits, Transport } from './transport.ts'

/** What a call gives to `fetch`. */
export interface FetchInit {
  method: string
  headers: Record<string, string>
  /** A stream only for a request with a file. */
  body?: string | ReadableStream<Uint8Array>
  /** The fetch standard wants it said beside a stream. */
  duplex?: 'half'
  signal: AbortSignal
  /**
   * No redirect is followed. Beside a stream one is an error: otherwise Node's fetch keeps a copy of the whole stream in memory, in case that it has to be
   * sent again (fetch standard, HTTP-network-or-cache fetch).
   */
  redirect: 'manual' | 'error'
}

/** The part of the fetch standard that a call needs. */
export type FetchFunction = (url: string, init: FetchInit) => Promise<Response>

/**
 * Sends through a `fetch` function: for runtimes without undici, for connections of one's own, or straight into a gateway's `fetch` without a port.
 * Compression is its own affair, as the fetch standard has it.
 *
 * @example
 * const gateway = await createGateway()
 * createClient({ ..., gateway: gateway.url, fetch: gateway.fetch })
 */
export function createFetchTransport(fetch: FetchFunction): Transport {
  const gate = createExchangeGate()
  return {
    send: (request, limits) => gate.pass(limits.signal, () => send(fetch, request, limits)),
    close: () => gate.close(),
  }
}

/** Nothing waits for the fetch itself but the exchange, because a fetch of somebody's own may not heed its signal. */
function send(fetch: FetchFunction, request: HttpRequest, limits: ExchangeLimits): Promise<HttpAnswer> {
  const controller = new AbortController()
  const { origin } = new URL(request.url)
  const exchange = new Exchange({ name: origin, origin }, request, limits, (error) => {
    if (error) controller.abort(error)
  })
  receive(fetch, request, exchange, controller.signal).catch((error: unknown) => exchange.broke(error))
  return exchange.answer
}

async function receive(
  fetch: FetchFunction,
  { method, url, headers, body }: HttpRequest,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...bodyHeaders(body) },
    redirect: 'manual',
    ...(body === undefined ? {} : initBody(body, exchange)),
    signal,
  })
  exchange.headed({
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    // Undone already, whatever the header says.
    contentEncoding: '',
    location: response.headers.get('location') ?? '',
  })
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    if (exchange.hasEnded()) return
    if (!((chunk as unknown) instanceof Uint8Array)) throw new TypeError('The body of the answer gives no bytes')
    exchange.received(chunk)
  }
  exchange.complete()
}

function initBody(body: NonNullable<HttpRequest['body']>, exchange: Exchange): Partial<FetchInit> {
  if (typeof body === 'string') return { body }
  return { body: ReadableStream.from(sentBody(body, exchange)), duplex: 'half', redirect: 'error' }
}
