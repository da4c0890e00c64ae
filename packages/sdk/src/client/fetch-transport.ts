import { TransportError } from '../errors/transport-error.ts'
import { connectionError } from './connection-error.ts'
import { createExchangeGate } from './exchange-gate.ts'
import type { HttpAnswer, HttpRequest } from './http-request.ts'
import type { ExchangeLimits, Transport } from './transport.ts'
import { watchLimits } from './watch-limits.ts'

/** The part of the fetch standard that a call needs. */
export type FetchFunction = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal; redirect: 'manual' },
) => Promise<Response>

/**
 * Sends through a `fetch` function: for runtimes without undici, for a proxy of one's own, or straight into a gateway's `fetch` without a port.
 *
 * @example
 * const gateway = await createGateway()
 * createClient({ ..., gateway: gateway.url, fetch: gateway.fetch })
 */
export function createFetchTransport(fetch: FetchFunction): Transport {
  const gate = createExchangeGate()
  return {
    send: (request, limits) => gate.pass(limits.signal, () => exchange(fetch, request, limits)),
    close: () => gate.close(),
  }
}

/** The limits are raced against, because a fetch of somebody's own may not heed its signal. */
async function exchange(fetch: FetchFunction, request: HttpRequest, limits: ExchangeLimits): Promise<HttpAnswer> {
  const { origin } = new URL(request.url)
  const controller = new AbortController()
  let unwatch = (): void => {}
  const givenUp = new Promise<never>((_resolve, reject) => {
    unwatch = watchLimits(origin, limits, (error) => {
      reject(error)
      controller.abort(error)
    })
  })
  const answer = receive(fetch, request, limits.maxAnswerBytes, controller.signal).catch((error: unknown) => {
    throw error instanceof TransportError ? error : connectionError(origin, error)
  })
  try {
    return await Promise.race([givenUp, answer])
  } finally {
    unwatch()
  }
}

async function receive(
  fetch: FetchFunction,
  { method, url, headers, body }: HttpRequest,
  maxBytes: number,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const response = await fetch(url, {
    method,
    headers: { ...headers },
    ...(body === undefined ? {} : { body }),
    signal,
    redirect: 'manual',
  })
  const { status } = response
  const decoder = new TextDecoder()
  let received = 0
  let text = ''
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    signal.throwIfAborted()
    received += chunk.byteLength
    if (received > maxBytes)
      throw new TransportError('answer-too-large', `The answer is larger than ${maxBytes} bytes`, { status })
    text += decoder.decode(chunk, { stream: true })
  }
  return { status, contentType: response.headers.get('content-type') ?? '', body: text + decoder.decode() }
}
