import type { RequestIds } from '../answers/request-ids.ts'
import { writeAnswer, type WrittenAnswer } from '../answers/write-answer.ts'
import type { RandomText } from '../domain/random-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Outcome } from '../operations/operation.ts'
import type { Exchange, World } from '../pipeline/exchange.ts'
import { takes } from '../pipeline/takes.ts'
import type { GatewayLimits } from './limits.ts'
import type { WireAnswer } from './wire-request.ts'

/** What API calls are answered with. */
export interface ApiParts {
  readonly world: World
  readonly random: RandomText
  readonly limits: GatewayLimits
  readonly ids: RequestIds
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

/** An outcome as bytes, in the form that the request asks for. */
export function writeOutcome({ ids }: ApiParts, exchange: Exchange, outcome: Outcome): WrittenAnswer {
  const { endpoint, method, parameters, now, found } = exchange
  const fields = found.fact?.response ?? []
  const form = { endpoint, method, parameters, now, fields, takes: takes.bind(null, exchange) }
  return writeAnswer(outcome, form, ids)
}

/** The HTTP answer around it, with what a tester wants to know in headers of ours. */
export function apiAnswer(
  { contentType, body }: WrittenAnswer,
  exchanges: readonly Exchange[],
  outcomes: readonly Outcome[],
): WireAnswer {
  const accepted = new Set<string>()
  const reasons = new Set<string>()
  let simulated = 'stateful'
  for (const { found } of exchanges) {
    for (const name of found.accepted ?? noNames) accepted.add(name)
    if (found.operation?.simulated === 'shaped') simulated = 'shaped'
  }
  for (const outcome of outcomes) {
    if ('refusal' in outcome && outcome.refusal.reason !== undefined) reasons.add(outcome.refusal.reason)
  }
  const headers: Record<string, string> = { 'content-type': contentType, 'x-aeop-simulated': simulated }
  if (accepted.size > 0) headers['x-aeop-accepted'] = [...accepted].join(', ')
  if (reasons.size > 0) headers['x-aeop-reason'] = [...reasons].join(', ')
  return { status: 200, headers, body }
}

const noNames: readonly string[] = []
