import type { MethodFact } from '@aeop/sdk/facts'
import type { WrittenAnswer } from '../answers/write-answer.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { FaultRule } from '../faults/fault-rule.ts'
import type { WireRequest } from '../http/wire-request.ts'
import type { Outcome } from '../operations/operation.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import { shownName } from './shown-name.ts'
import type { Sweeper } from './sweep.ts'

/** A call as it is given to the log: references, nothing worked out. */
export interface FinishedCall {
  readonly request: WireRequest
  readonly exchange: Exchange
  readonly outcome: Outcome
  readonly written: WrittenAnswer
  /** The fault that hit it. */
  readonly fault?: FaultRule['kind']
  /** Set where a fault kept it from being run; the outcome says nothing then. */
  readonly isLost?: boolean
}

/** A call as it is kept. */
export interface KeptCall {
  readonly id: string
  readonly time: number
  /** Milliseconds of the machine's time that handling took. */
  readonly ms: number
  readonly endpoint: Exchange['endpoint']
  readonly verb: string
  readonly method: string
  readonly appKey: string | null
  readonly simulated: 'stateful' | 'shaped' | null
  readonly refused?: KeptRefusal
  readonly fault?: FaultRule['kind']
  readonly isLost?: boolean
}

/** What it takes to explain a refusal later. */
export interface KeptRefusal {
  readonly refusal: Refusal
  readonly code: string
  readonly subCode: string | null
  readonly answer: string
  /** Facts of the method, where it is known and the request is not one of a batch. */
  readonly fact?: MethodFact
  /** Absent where the request was too large to be kept. */
  readonly request?: WireRequest
  readonly bytes: number
}

/** Bytes; calls are of a few thousand. A larger request is explained by its answer alone. */
const LARGEST_REQUEST = 65_536

/** Through `gateway.fetch` a verb can be any word. */
const VERB = /^(?:GET|POST|HEAD|PUT|PATCH|DELETE|OPTIONS)$/

/** Of a call that was answered next to nothing is kept: it is the many that are answered which must cost nothing. */
export function keepCall(finished: FinishedCall, sweeper: Sweeper, ms: number): KeptCall {
  const { fault, isLost = false } = finished
  const call = keep(finished, sweeper, ms)
  return fault === undefined ? call : { ...call, fault, isLost, ...(isLost ? { simulated: null } : {}) }
}

function keep({ request, exchange, outcome, written }: FinishedCall, sweeper: Sweeper, ms: number): KeptCall {
  const { endpoint, now: time, found } = exchange
  const verb = VERB.test(exchange.verb) ? exchange.verb : 'OTHER'
  const method = found.fact?.name ?? shownName(exchange, sweeper)
  const appKey = found.app?.appKey ?? null
  const { requestId: id } = written
  if ('value' in outcome) {
    // An answer that was asked for by a header is none of the operation's.
    const simulated = outcome.reason === undefined ? (found.operation?.simulated ?? null) : 'shaped'
    return { id, time, ms, endpoint, verb, method, appKey, simulated }
  }
  const refused = keepRefusal(request, exchange, outcome.refusal, written, sweeper)
  return { id, time, ms, endpoint, verb, method, appKey, simulated: null, refused }
}

function keepRefusal(
  request: WireRequest,
  { found, batchPart }: Exchange,
  refusal: Refusal,
  { body, refused }: WrittenAnswer,
  sweeper: Sweeper,
): KeptRefusal {
  const size = sizeOf(request)
  const isKept = size <= LARGEST_REQUEST
  const subCode = refused?.subCode ?? null
  return {
    refusal,
    code: refused?.code ?? '',
    // One that the client asks for may end as it likes.
    subCode: subCode !== null && refusal.reason === 'asked-for' ? sweeper.sweepFor([subCode])(subCode) : subCode,
    answer: body,
    ...(found.fact === undefined || batchPart === true ? {} : { fact: found.fact }),
    ...(isKept ? { request: withoutFiles(request) } : {}),
    bytes: body.length + (isKept ? size : 0),
  }
}

function sizeOf({ target, headers, body, multipart }: WireRequest): number {
  return target.length + sizeOfPairs(Object.entries(headers)) + body.length + sizeOfPairs(multipart?.fields ?? [])
}

function sizeOfPairs(pairs: readonly (readonly [name: string, value: string | undefined])[]): number {
  return pairs.reduce((sum, [name, value = '']) => sum + name.length + value.length, 0)
}

/** Files are never signed, so the explanation does without their bytes. */
function withoutFiles(request: WireRequest): WireRequest {
  const { multipart } = request
  return multipart === undefined ? request : { ...request, multipart: { ...multipart, files: [] } }
}
