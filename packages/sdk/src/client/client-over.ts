import { ArgumentError } from '../errors/argument-error.ts'
import type { MethodFact } from '../catalogue/method-fact.ts'
import type { AnsweredCall } from '../protocol/decode-answer.ts'
import { isPathMethod } from '../protocol/envelope.ts'
import type { JsonValue } from '../protocol/lossless-json.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import { createSigner } from '../sign/signer.ts'
import { assertParameters } from './assert-parameters.ts'
import { buildBatch, type BatchedRequest, type BatchPlan } from './build-batch.ts'
import { buildRequest } from './build-request.ts'
import type { BatchOptions, CallOptions, Client } from './client.ts'
import { readClientOptions, type ClientOptions, type ClientSettings } from './client-options.ts'
import { createFetchTransport } from './fetch-transport.ts'
import { interpretAnswer } from './interpret-answer.ts'
import { interpretBatch } from './interpret-batch.ts'
import { createMethodFacts } from './method-facts.ts'
import type { MethodSource } from './method-source.ts'
import { ofKind, oneOf, positive, requiredText } from './option-checks.ts'
import { paginate, type PaginatePlan } from './paginate.ts'
import type { PageEnd, PaginateOptions } from './paging/paginate-options.ts'
import { requiredMethod } from './required-method.ts'
import { snapshot } from './snapshot.ts'
import type { ExchangeLimits } from './transport.ts'
import { createUndiciTransport } from './undici-transport.ts'

/** A client whose knowledge of methods comes from `source`. */
export function createClientOver(options: ClientOptions, source: MethodSource): Client {
  const settings = readClientOptions(options)
  const { address, signMethod, format, simplify, httpMethod, partnerId, appKey, fetch } = settings
  const transport = fetch ? createFetchTransport(fetch) : createUndiciTransport(address.origin, settings)
  const signer = createSigner(settings.appSecret)
  const { protocol } = address
  const facts = createMethodFacts(source)

  const checks = ({ check }: Pick<CallOptions, 'check'>): boolean =>
    check === undefined ? settings.check : oneOf('check', check, [true, false])

  const requestOf = (method: string, fact: MethodFact | undefined, parameters: Parameters, call: CallOptions) => {
    const isSystemCall = isPathMethod(method)
    const session = sessionFor(call.session, takesSession(method, fact) ? settings.session : undefined)
    const now = settings.now()
    // `/rest` takes sha256 only: md5 is reported refused there (iop-protocol 3.9).
    const digest = isSystemCall ? 'sha256' : signMethod
    const values = { protocol, method, appKey, session, now, signMethod: digest, format, simplify, partnerId, fact }
    if (fact !== undefined && checks(call)) assertParameters(fact, parameters, protocol)
    return buildRequest({ values, address, signer, httpMethod }, parameters)
  }

  const limitsOf = ({ timeout, signal }: CallOptions): ExchangeLimits => ({
    timeoutMs: timeout === undefined ? settings.timeoutMs : positive('timeout', timeout),
    readTimeoutMs: settings.readTimeoutMs,
    maxAnswerBytes: settings.maxAnswerBytes,
    ...(signal === undefined ? {} : { signal: checkSignal(signal) }),
  })

  const send = async (method: string, fact: MethodFact | undefined, parameters: Parameters, call: CallOptions) => {
    const limits = limitsOf(call)
    const sent = requestOf(method, fact, parameters, call)
    const answer = await transport.send(sent, limits)
    return interpretAnswer(answer, answeredCall(method, fact, settings), sent)
  }

  const batchOf = (requests: readonly BatchedRequest[], found: BatchFacts, batch: BatchOptions) => {
    const { session } = settings
    const values = { protocol, appKey, session, now: settings.now(), signMethod, format, simplify, partnerId }
    const plan = { values, address, signer, separator: batch.separator, facts: found, check: checks(batch) }
    return buildBatch(plan, requests)
  }

  const refuse = async (method: string): Promise<never> => {
    throw await source.unknown(method)
  }

  const client: UntypedClient = {
    async call(method, parameters = {}, call = {}) {
      ofKind('options', call, 'object')
      return facts.use(requiredMethod(method), parameters, (fact, given) =>
        fact === undefined && checks(call) ? refuse(method) : send(method, fact, given, call),
      )
    },

    async callUntyped(method, parameters = {}, call = {}) {
      ofKind('options', call, 'object')
      return facts.use(requiredMethod(method), parameters, (fact, given) => send(method, fact, given, call))
    },

    async *paginate(method, parameters = {}, options = {}) {
      const plan = await facts.use(requiredMethod(method), parameters, async (fact, given) => ({
        fact: fact ?? (await refuse(method)),
        parameters: snapshot(given),
      }))
      const call: PaginatePlan['call'] = (page, ofCall) => client.callUntyped(method, page, ofCall)
      return yield* paginate({ ...plan, call, options })
    },

    async buildRequest(method, parameters = {}, call = {}) {
      ofKind('options', call, 'object')
      return facts.use(requiredMethod(method), parameters, async (fact, given) => requestOf(method, fact, given, call))
    },

    async batch(requests, batch = {}) {
      const limits = limitsOf(ofKind('options', batch, 'object'))
      return facts.useAll(methodsOf(requests), requests, async (found, given) => {
        const sent = batchOf(given, found, batch)
        const calls = given.map(({ method }, index) => answeredCall(method, found[index], settings))
        return interpretBatch(await transport.send(sent, limits), calls, sent)
      })
    },

    async buildBatch(requests, batch = {}) {
      ofKind('options', batch, 'object')
      return facts.useAll(methodsOf(requests), requests, async (found, given) => batchOf(given, found, batch))
    },

    // A call may wait for its facts before it gets to the transport.
    close: () => facts.close().then(() => transport.close()),
  }
  // The types of the catalogue say more of a call than the code that makes it needs to know.
  return client as Client
}

type BatchFacts = NonNullable<BatchPlan['facts']>

/** What the client does, whatever the method. */
interface UntypedClient extends Omit<Client, 'call' | 'paginate'> {
  call: Client['callUntyped']
  paginate(
    method: string,
    parameters?: Parameters,
    options?: PaginateOptions,
  ): AsyncGenerator<JsonValue, PageEnd, undefined>
}

/** Names as they are given, and an empty one for what is none; what is wrong with a request is said where it is built. */
function methodsOf(requests: readonly BatchedRequest[]): string[] {
  if (!Array.isArray(requests)) return []
  const given: readonly ({ readonly method?: unknown } | null | undefined)[] = Array.from(requests)
  return given.map((request) => (typeof request?.method === 'string' ? request.method : ''))
}

function sessionFor(ofCall: CallOptions['session'], ofClient: string | undefined): string | undefined {
  if (ofCall === undefined) return ofClient
  return ofCall === null ? undefined : requiredText('session', ofCall)
}

/**
 * The system calls of IOP make and renew sessions, so they are sent without one unless the call says otherwise; of the methods with a path that the catalogue
 * has, it says which these are. Where it does not know, a session does no harm.
 */
function takesSession(method: string, fact: MethodFact | undefined): boolean {
  return !isPathMethod(method) || (fact !== undefined && fact.session !== false)
}

function checkSignal(signal: AbortSignal): AbortSignal {
  if (typeof signal?.addEventListener === 'function') return signal
  throw new ArgumentError('signal', 'it is no AbortSignal', 'Give the signal of an AbortController, or leave it out')
}

function answeredCall(
  method: string,
  fact: MethodFact | undefined,
  { address, simplify }: Pick<ClientSettings, 'address' | 'simplify'>,
): AnsweredCall {
  const fields = fact?.response ?? []
  return { protocol: address.protocol, method, simplify, ...(fields.length > 0 ? { fields } : {}) }
}
