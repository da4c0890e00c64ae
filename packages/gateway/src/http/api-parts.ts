import type { RequestIds } from '../answers/request-ids.ts'
import { writeAnswer, type WrittenAnswer } from '../answers/write-answer.ts'
import type { RandomText } from '../domain/random-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { FaultSource, Hit } from '../faults/faults.ts'
import type { Outcome } from '../operations/operation.ts'
import type { Exchange, World } from '../pipeline/exchange.ts'
import { takes } from '../pipeline/takes.ts'
import type { FinishedCall } from '../requests/kept-call.ts'
import { httpDate } from './http-date.ts'
import type { GatewayLimits } from './limits.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/** What API calls are answered with. */
export interface ApiParts {
  readonly world: World
  readonly faults: FaultSource
  readonly random: RandomText
  readonly limits: GatewayLimits
  readonly ids: RequestIds
  /** Told of every call that has an answer. */
  readonly record: (call: FinishedCall) => void
  /** Told of every error that is the gateway's own fault. */
  readonly report: (error: unknown) => void
}

/** Runs something of an API call. A fault of ours is a fault of the platform to the caller: TOP 10, IOP ServiceUnavailable. */
export function guarded<Found>({ report }: ApiParts, run: () => Found): Found | { readonly refusal: Refusal } {
  try {
    return run()
  } catch (error) {
    report(error)
    return { refusal: { error: 'service-unavailable' } }
  }
}

/** An outcome as bytes, in the form that the request asks for; and the end of the call, as far as it is recorded. */
export function writeOutcome(
  { ids, record }: ApiParts,
  request: WireRequest,
  exchange: Exchange,
  outcome: Outcome,
  hit?: Hit,
): WrittenAnswer {
  const { endpoint, method, parameters, now, found } = exchange
  const fields = found.fact?.response ?? []
  const form = { endpoint, method, parameters, now, fields, takes: takes.bind(null, exchange) }
  const written = writeAnswer(outcome, form, ids)
  const finished = { request, exchange, outcome, written }
  record(hit === undefined ? finished : { ...finished, fault: hit.rule.kind })
  return written
}

/** Records a call that a fault kept from being run. Nobody is told its id. */
export function recordLost({ ids, record }: ApiParts, request: WireRequest, exchange: Exchange, hit: Hit): void {
  const requestId = exchange.endpoint === 'top' ? ids.top() : ids.iop(exchange.now)
  const written = { contentType: '', body: '', requestId }
  record({ request, exchange, outcome: { value: {} }, written, fault: hit.rule.kind, isLost: true })
}

/** The HTTP answer around it, with what a tester wants to know in headers of ours. */
export function apiAnswer(
  { contentType, body }: Pick<WrittenAnswer, 'contentType' | 'body'>,
  exchanges: readonly Exchange[],
  outcomes: readonly Outcome[],
): WireAnswer {
  const isShaped =
    exchanges.some(({ found }) => found.operation?.simulated === 'shaped') ||
    outcomes.some((outcome) => 'value' in outcome && outcome.reason !== undefined)
  const simulated = isShaped ? 'shaped' : 'stateful'
  const date = httpDate(exchanges[0]?.now ?? 0)
  const headers: Record<string, string> = { date, 'content-type': contentType, 'x-aeop-simulated': simulated }
  for (const { found } of exchanges) addNames(headers, 'x-aeop-accepted', found.accepted)
  for (const outcome of outcomes) {
    const { reason } = 'refusal' in outcome ? outcome.refusal : outcome
    addNames(headers, 'x-aeop-reason', reason && [reason])
  }
  return { status: 200, headers, body }
}

function addNames(headers: Record<string, string>, header: string, names: Iterable<string> = none): void {
  for (const name of names) {
    const known = headers[header]?.split(', ') ?? none
    if (!known.includes(name)) headers[header] = [...known, name].join(', ')
  }
}

const none: readonly string[] = []
