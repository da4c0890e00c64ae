import { TransportError } from '../errors/transport-error.ts'
import type { Transport } from './transport.ts'

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
  return {
    async send(request, { timeoutMs, maxAnswerBytes, signal }) {
      const { method, url, headers, body } = request
      const deadline = AbortSignal.timeout(timeoutMs)
      const either = signal ? AbortSignal.any([signal, deadline]) : deadline
      const init = {
        method,
        headers: { ...headers },
        ...(body === undefined ? {} : { body }),
        signal: either,
        redirect: 'manual' as const,
      }
      try {
        const response = await fetch(url, init)
        const text = await readText(response, maxAnswerBytes)
        return { status: response.status, contentType: response.headers.get('content-type') ?? '', body: text }
      } catch (error) {
        if (error instanceof TransportError) throw error
        const origin = new URL(url).origin
        if (signal?.aborted) throw new TransportError('aborted', 'The call was aborted', { cause: error })
        if (deadline.aborted)
          throw new TransportError('timeout', `No complete answer from ${origin} within ${timeoutMs} ms`, {
            cause: error,
          })
        throw new TransportError('connection-failed', `No answer from ${origin}: ${String(error)}`, { cause: error })
      }
    },
    close: () => Promise.resolve(),
  }
}

/** Reads as UTF-8 and stops at the cap. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder()
  let received = 0
  let text = ''
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    received += chunk.byteLength
    if (received > maxBytes) {
      throw new TransportError('answer-too-large', `The answer is larger than ${maxBytes} bytes`, {
        status: response.status,
      })
    }
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
