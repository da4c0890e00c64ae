import { Pool, type Dispatcher } from 'undici'
import { TransportError } from '../errors/transport-error.ts'
import { connectionError } from './connection-error.ts'
import { createExchangeGate } from './exchange-gate.ts'
import type { HttpAnswer, HttpRequest } from './http-request.ts'
import type { ExchangeLimits, Transport } from './transport.ts'
import { watchLimits } from './watch-limits.ts'

/**
 * A pool of kept connections to one origin, TLS verified.
 *
 * It uses undici's `dispatch` and not `request`, because an answer is always read whole: without a stream per answer it costs a little less than
 * `pool.request` (docs/benchmarks.md).
 */
export function createUndiciTransport(origin: string): Transport {
  // The deadline of each exchange is ours, so undici's own clocks for headers and body are off.
  const pool = new Pool(origin, { headersTimeout: 0, bodyTimeout: 0 })
  const gate = createExchangeGate()
  let closed: Promise<void> | undefined
  return {
    send: (request, limits) => gate.pass(limits.signal, () => exchange(pool, origin, request, limits)),
    // Not pool.close(), which also waits for a connection that is still being made for a call given up long ago.
    close: () => (closed ??= gate.close().then(() => pool.destroy())),
  }
}

function exchange(pool: Pool, origin: string, request: HttpRequest, limits: ExchangeLimits): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const { maxAnswerBytes } = limits
    let controller: Dispatcher.DispatchController | undefined
    let settled = false
    let status = 0
    let contentType = ''
    let received = 0
    const chunks: Buffer[] = []

    const settle = (act: () => void): void => {
      if (settled) return
      settled = true
      unwatch()
      act()
    }
    const fail = (error: TransportError): void => {
      settle(() => reject(error))
      controller?.abort(error)
    }
    const unwatch = watchLimits(origin, limits, fail)

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started
        // Given up while it waited for a connection: it must not be sent any more.
        if (settled) started.abort(new TransportError('aborted', 'The call had ended before it was sent'))
      },
      onResponseStart(_controller, statusCode, headers) {
        status = statusCode
        contentType = String(headers['content-type'] ?? '')
      },
      onResponseData(_controller, chunk) {
        received += chunk.length
        if (received <= maxAnswerBytes) chunks.push(chunk)
        else
          fail(
            new TransportError('answer-too-large', `The answer of ${origin} is larger than ${maxAnswerBytes} bytes`, {
              status,
            }),
          )
      },
      onResponseEnd() {
        const body = (chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString('utf8')
        settle(() => resolve({ status, contentType, body }))
      },
      onResponseError(_controller, error) {
        settle(() => reject(connectionError(origin, error)))
      },
    }

    const { method, headers, body } = request
    pool.dispatch({ path: request.url.slice(origin.length), method, headers, body: body ?? null }, handler)
  })
}
