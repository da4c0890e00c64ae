import { methods } from '../generated/methods.ts'
import { ArgumentError } from '../errors/argument-error.ts'
import type { Answer, AnsweredCall } from '../protocol/decode-answer.ts'
import { isPathMethod } from '../protocol/envelope.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import { createSigner } from '../sign/signer.ts'
import { buildRequest } from './build-request.ts'
import { readClientOptions, type ClientOptions } from './client-options.ts'
import { createFetchTransport } from './fetch-transport.ts'
import type { HttpRequest } from './http-request.ts'
import { interpretAnswer } from './interpret-answer.ts'
import { ofKind, positive, requiredText } from './option-checks.ts'
import { requiredMethod } from './required-method.ts'
import type { ExchangeLimits } from './transport.ts'
import { createUndiciTransport } from './undici-transport.ts'

/** Options of one call. */
export interface CallOptions {
  /** Access token for this call; `null` sends none. */
  readonly session?: string | null
  /** Milliseconds for this call. */
  readonly timeout?: number
  /** Gives the call up. A write that is given up may still have taken effect. */
  readonly signal?: AbortSignal
}

/** A client of one app on one gateway. It holds no state besides its connections; any number of clients can live side by side. */
export interface Client {
  /**
   * Calls one API method and interprets the answer.
   *
   * @returns the fields of the answer, `request_id` among them. Lists are arrays; integers beyond 2^53 are strings.
   * @throws {PlatformError} when the platform refused.
   * @throws {TransportError} when there was no usable answer.
   * @throws {ArgumentError} before anything is sent, for a value that cannot be used.
   */
  call(method: string, parameters?: Parameters, options?: CallOptions): Promise<Answer>
  /** The HTTP request that `call` would send now. It holds the session and a valid signature: treat it as a secret. */
  buildRequest(method: string, parameters?: Parameters, options?: Pick<CallOptions, 'session'>): HttpRequest
  /** Closes kept connections after the calls under way; later calls are refused. */
  close(): Promise<void>
}

/**
 * Creates a client.
 *
 * @throws {ArgumentError} for an option that cannot be used.
 * @example
 * const client = createClient({ appKey: '12345678', appSecret: 'helloworld', session: 'test', gateway: 'http://127.0.0.1:4100' })
 * const answer = await client.call('aliexpress.ds.product.get', { product_id: '1005003784285827', ship_to_country: 'US' })
 * await client.close()
 */
export function createClient(options: ClientOptions): Client {
  const settings = readClientOptions(options)
  const { address, signMethod, format, simplify, httpMethod, partnerId, appKey, fetch } = settings
  const transport = fetch ? createFetchTransport(fetch) : createUndiciTransport(address.origin)
  const signer = createSigner(settings.appSecret)
  const { protocol } = address

  const request = (method: string, parameters: Parameters, ofCall: CallOptions['session']): HttpRequest => {
    const isSystemCall = isPathMethod(requiredMethod(method))
    const session = sessionFor(isSystemCall, ofCall, settings.session)
    const now = settings.now()
    // `/rest` takes sha256 only: md5 is reported refused there (iop-protocol 3.9).
    const digest = isSystemCall ? 'sha256' : signMethod
    const values = { protocol, method, appKey, session, now, signMethod: digest, format, simplify, partnerId }
    return buildRequest({ values, address, signer, httpMethod }, parameters)
  }

  return {
    buildRequest: (method, parameters = {}, call = {}) =>
      request(method, parameters, ofKind('options', call, 'object').session),

    async call(method, parameters = {}, call = {}) {
      const { session, timeout, signal } = ofKind('options', call, 'object')
      const limits: ExchangeLimits = {
        timeoutMs: timeout === undefined ? settings.timeoutMs : positive('timeout', timeout),
        maxAnswerBytes: settings.maxAnswerBytes,
        ...(signal === undefined ? {} : { signal: checkSignal(signal) }),
      }
      const sent = request(method, parameters, session)
      const answer = await transport.send(sent, limits)
      return interpretAnswer(answer, answeredCall(method, protocol, simplify), sent)
    },

    close: () => transport.close(),
  }
}

/** System calls make and renew sessions, so they are sent without one unless the call says otherwise. */
function sessionFor(
  isSystemCall: boolean,
  ofCall: CallOptions['session'],
  ofClient: string | undefined,
): string | undefined {
  if (ofCall === null) return undefined
  if (ofCall !== undefined) return requiredText('session', ofCall)
  return isSystemCall ? undefined : ofClient
}

function checkSignal(signal: AbortSignal): AbortSignal {
  if (typeof signal?.addEventListener === 'function') return signal
  throw new ArgumentError('signal', 'it is no AbortSignal', 'Give the signal of an AbortController, or leave it out')
}

function answeredCall(method: string, protocol: AnsweredCall['protocol'], simplify: boolean): AnsweredCall {
  const fields = methods[method]?.response
  return { protocol, method, simplify, ...(fields && fields.length > 0 ? { fields } : {}) }
}
