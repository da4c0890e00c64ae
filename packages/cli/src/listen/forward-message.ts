import { request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import type { Arrival } from './read-message.ts'

/** What the callback of an application answered. */
export interface Forwarded {
  /** 502 where nothing answered. */
  readonly status: number
  /** `null` where there was an answer. */
  readonly failure: string | null
  readonly milliseconds: number
}

const TIMEOUT_MS = 30_000

/** Posts a message on as it came, byte for byte and with its signature; not by `fetch`, which refuses some ports. */
export function forwardMessage(url: string, { body, authorization }: Arrival): Promise<Forwarded> {
  return new Promise((resolve) => {
    const started = performance.now()
    const end = (status: number, failure: string | null): void =>
      resolve({ status, failure, milliseconds: Math.round(performance.now() - started) })
    const request = /^https:/i.test(url) ? requestByHttps : requestByHttp
    const signature = authorization === undefined ? {} : { authorization }
    const sent = request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length, ...signature },
      timeout: TIMEOUT_MS,
    })
    sent.on('response', (answer) => {
      end(answer.statusCode ?? 502, null)
      answer.resume()
    })
    sent.on('timeout', () => {
      end(502, `no answer within ${TIMEOUT_MS / 1000} s`)
      sent.destroy()
    })
    sent.on('error', (error: NodeJS.ErrnoException) => end(502, error.code ?? 'no answer'))
    sent.end(body)
  })
}
