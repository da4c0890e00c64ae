import { createFetchTransport, createUndiciTransport, type ExchangeLimits, type HttpRequest } from '../../src/index.ts'
import { TransportError, type HttpAnswer, type Transport } from '../../src/index.ts'

/** The pool, and the runtime's own fetch, of which only the parts count that every fetch has. */
export const transports: readonly (readonly [string, (origin: string) => Transport])[] = [
  ['the pool', (origin) => createUndiciTransport(origin)],
  ['fetch', () => createFetchTransport((url, init) => fetch(url, init))],
]

/** One exchange of a POST; a failure is returned. */
export async function exchange(
  transport: Transport,
  origin: string,
  request: Partial<HttpRequest> = {},
  limits: Partial<ExchangeLimits> = {},
): Promise<HttpAnswer | TransportError> {
  try {
    const whole: HttpRequest = { method: 'POST', url: `${origin}/sync`, headers: {}, body: 'a=1', ...request }
    return await transport.send(whole, { timeoutMs: 10_000, maxAnswerBytes: 1_000_000, ...limits })
  } catch (error) {
    if (error instanceof TransportError) return error
    throw error
  } finally {
    await transport.close()
  }
}
