import { isUtf8 } from 'node:buffer'
import type { Refusal } from '../domain/refusal.ts'
import type { Outcome } from '../operations/operation.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import { DEFAULT_SEPARATOR, readBatch } from '../pipeline/read-batch.ts'
import { firstRefusal, runSteps } from '../pipeline/run-steps.ts'
import { batchSteps } from '../pipeline/steps.ts'
import { apiAnswer, guarded, recordLost, writeOutcome, type ApiParts } from './api-parts.ts'
import { askedRefusal } from './asked-refusal.ts'
import { mergeParameters } from './merge-parameters.ts'
import { plainText } from './plain-text.ts'
import { underFault } from './under-fault.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/**
 * Answers `/router/batch`: the answers of all requests in their order, joined by the separator that joined the requests. What is wrong with the whole is one
 * answer alone. The requests run one after another, so a later one sees what an earlier one did; the platform runs them in parallel.
 *
 * Source: TOP document 104350.
 */
export function answerBatch(parts: ApiParts, request: WireRequest, query: string, now: number): WireAnswer {
  const { limits, world } = parts
  // The body is no form: only the query holds parameters of the whole.
  const readForm = (form: string) => mergeParameters(form, { headers: {}, body: NO_BODY }, limits)
  const merged = readForm(query)
  if (merged.problem !== undefined) return plainText(400, merged.problem)
  const { parameters } = merged
  const body = request.body.toString('utf8')
  const separator = request.headers['top-api-separator'] || DEFAULT_SEPARATOR
  const batch = readBatch(body, separator, parameters, readForm)
  if (batch.problem !== undefined) return plainText(400, batch.problem)
  const whole: Exchange = {
    endpoint: 'top',
    verb: request.verb,
    address: request.address,
    parameters,
    isUtf8: merged.isUtf8 && isUtf8(request.body) && batch.isUtf8,
    body,
    batch,
    ...(request.multipart === undefined ? {} : { files: new Map<string, never>() }),
    method: '',
    now,
    world,
    found: {},
  }
  const asked = askedRefusal(request.headers, whole)
  if (asked !== undefined && 'status' in asked) return asked
  const run = (): BatchOutcome => {
    const refused = asked ?? guarded(parts, () => refusalOf(whole))
    if (refused !== undefined) return { refused }
    const exchanges = batch.requests.map((own) => oneOf(whole, own))
    const outcomes = exchanges.map((one) => guarded(parts, () => runSteps(one, batchSteps.each, parts.random)))
    return { exchanges, outcomes }
  }
  const hit = parts.faults.strike(() => ({
    methods: batch.requests.map((own) => own.get('method') ?? ''),
    protocol: 'top',
  }))
  const refuse = (outcome: Outcome): WireAnswer =>
    apiAnswer(writeOutcome(parts, request, whole, outcome, hit), [whole], [outcome])
  const finish = (done: BatchOutcome): WireAnswer => {
    if (done.refused !== undefined) return refuse(done.refused)
    const { exchanges, outcomes } = done
    const written = outcomes.map((outcome, index) =>
      writeOutcome(parts, request, exchanges[index] as Exchange, outcome, hit),
    )
    const contentType = written[0]?.contentType ?? ''
    return apiAnswer({ contentType, body: written.map((one) => one.body).join(separator) }, exchanges, outcomes)
  }
  if (hit === undefined) return finish(run())
  const lose = (): void => recordLost(parts, request, whole, hit)
  return underFault(hit, { exchange: whole, run, finish, refuse, lose })
}

/** What came of a batch: one refusal of the whole, or an outcome for each request. */
type BatchOutcome =
  | { readonly refused: Outcome }
  | { readonly refused?: undefined; readonly exchanges: readonly Exchange[]; readonly outcomes: readonly Outcome[] }

function refusalOf(whole: Exchange): { readonly refusal: Refusal } | undefined {
  const refusal = firstRefusal(whole, batchSteps.whole)
  return refusal && { refusal }
}

/** One request of a batch: what was found of the whole holds for it. */
function oneOf({ body: _body, batch: _batch, ...whole }: Exchange, parameters: ReadonlyMap<string, string>): Exchange {
  return { ...whole, batchPart: true, parameters, method: parameters.get('method') ?? '', found: { ...whole.found } }
}

const NO_BODY = Buffer.alloc(0)
