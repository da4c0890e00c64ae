import { Agent, request } from 'node:http'
import { messageDelivery } from '@aeop/sdk/facts'
import type { PushAttempt } from '../domain/push-message.ts'

/** What became of one POST. */
export type DeliveryResult = Omit<PushAttempt, 'number' | 'at'>

export interface Delivery {
  /** Posts a body once. Never throws; redirects are not followed. */
  post(url: string, headers: Headers, body: Buffer): Promise<DeliveryResult>
  /** Ends what is under way, as failures, and the idle connections. */
  close(): void
}

/** The body of an answer means nothing; a longer one than this is not worth reading for the sake of its connection. */
const MAX_ANSWER_BYTES = 65_536

/** Posts to callbacks, over connections that stay open. */
export function createDelivery(): Delivery {
  const http: Transport = { request, agent: new Agent({ keepAlive: true }) }
  let https: Transport | undefined
  const transportFor = async ({ protocol }: URL): Promise<Transport> => {
    if (protocol === 'http:') return http
    // Loaded for the first callback that asks for it: TLS takes 10 to 30 ms, which a start without it does not have to wait for.
    const tls = await import('node:https')
    return (https ??= { request: tls.request, agent: new tls.Agent({ keepAlive: true }) })
  }
  const ending = new AbortController()
  const postOnce = (transport: Transport, url: URL, headers: Headers, body: Buffer): Promise<Once> =>
    new Promise((resolve) => {
      const started = performance.now()
      const settle = (status: number | null, failure: string | null, again = false): void => {
        resolve({ again, status, failure, milliseconds: Math.round(performance.now() - started) })
      }
      const sent = transport.request(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': body.length },
        agent: transport.agent,
        signal: ending.signal,
      })
      const late = setTimeout(() => {
        settle(null, `no answer within ${messageDelivery.acknowledgeWithinMs} ms`)
        sent.destroy()
      }, messageDelivery.acknowledgeWithinMs)
      sent.on('response', (answer) => {
        const status = answer.statusCode ?? null
        settle(status, status === 200 ? null : `status ${status}, not 200`)
        // Its status has been heard, whatever becomes of the rest.
        answer.on('error', () => undefined)
        let bytes = 0
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          if (bytes > MAX_ANSWER_BYTES) sent.destroy()
        })
      })
      // Also ends an answer whose body does not end: each would keep its connection for ever.
      sent.on('close', () => clearTimeout(late))
      sent.on('error', (error: NodeJS.ErrnoException) => settle(null, error.code ?? 'no answer', sent.reusedSocket))
      sent.end(body)
    })
  return {
    post: async (address, headers, body) => {
      const url = readCallback(address)
      if (url === undefined)
        return { status: null, failure: 'the callback is no http or https URL', milliseconds: null }
      const transport = await transportFor(url)
      const { again, ...first } = await postOnce(transport, url, headers, body)
      // A kept connection that the other side had closed says nothing of whether the callback is there.
      if (!again || ending.signal.aborted) return first
      const { again: _again, ...second } = await postOnce({ ...transport, agent: false }, url, headers, body)
      return second
    },
    close: () => {
      ending.abort()
      for (const transport of [http, https]) if (transport?.agent) transport.agent.destroy()
    },
  }
}

type Headers = Readonly<Record<string, string>>

/** http or https. */
interface Transport {
  readonly request: typeof request
  /** `false` makes a connection of its own. */
  readonly agent: Agent | false
}

type Once = DeliveryResult & {
  /** Whether it failed on a connection that was kept. */
  readonly again: boolean
}

/** The URL of a callback, if that is what a text is. */
export function readCallback(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) ? url : undefined
}
