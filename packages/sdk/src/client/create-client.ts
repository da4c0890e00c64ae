import { methods } from '../generated/methods.ts'
import { ArgumentError } from '../errors/argument-error.ts'
import type { AnsweredCall } from '../protocol/decode-answer.ts'
import { isPathMethod } from '../protocol/envelope.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import { createSigner } from '../sign/signer.ts'
import { buildBatch, type BatchedRequest } from './build-batch.ts'
import { buildRequest } from './build-request.ts'
import type { CallOptions, Client } from './client.ts'
import { readClientOptions, type ClientOptions } from './client-options.ts'
import { createFetchTransport } from './fetch-transport.ts'
import type { HttpRequest } from './http-request.ts'
import { interpretAnswer } from './interpret-answer.ts'
import { interpretBatch } from './interpret-batch.ts'
import { ofKind, positive, requiredText } from './option-checks.ts'
import { requiredMethod } from './required-method.ts'
import type { ExchangeLimits } from './transport.ts'
import { createUndiciTransport } from './undici-transport.ts'

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
  const transport = fetch ? createFetchTransport(fetch) : createUndiciTransport(address.origin, settings)
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

  const batchRequest = (requests: readonly BatchedRequest[], separator: string | undefined): HttpRequest => {
    const { session } = settings
    const values = { protocol, appKey, session, now: settings.now(), signMethod, format, simplify, partnerId }
    return buildBatch({ values, address, signer, separator }, requests)
  }

  const limitsOf = ({ timeout, signal }: CallOptions): ExchangeLimits => ({
    timeoutMs: timeout === undefined ? settings.timeoutMs : positive('timeout', timeout),
    readTimeoutMs: settings.readTimeoutMs,
    maxAnswerBytes: settings.maxAnswerBytes,
    ...(signal === undefined ? {} : { signal: checkSignal(signal) }),
  })

  return {
    buildRequest: (method, parameters = {}, call = {}) =>
      request(method, parameters, ofKind('options', call, 'object').session),

    async call(method, parameters = {}, call = {}) {
      const limits = limitsOf(ofKind('options', call, 'object'))
      const sent = request(method, parameters, call.session)
      const answer = await transport.send(sent, limits)
      return interpretAnswer(answer, answeredCall(method, protocol, simplify), sent)
    },

    buildBatch: (requests, options = {}) => batchRequest(requests, ofKind('options', options, 'object').separator),

    async batch(requests, options = {}) {
      const limits = limitsOf(ofKind('options', options, 'object'))
      const sent = batchRequest(requests, options.separator)
      const calls = requests.map(({ method }) => answeredCall(method, protocol, simplify))
      return interpretBatch(await transport.send(sent, limits), calls, sent)
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
