import { runSteps } from '../pipeline/run-steps.ts'
import { steps } from '../pipeline/steps.ts'
import type { Outcome } from '../operations/operation.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import { apiAnswer, guarded, recordLost, writeOutcome, type ApiParts } from './api-parts.ts'
import { mergeParameters } from './merge-parameters.ts'
import { plainText } from './plain-text.ts'
import { askedRefusal } from './asked-refusal.ts'
import type { Route } from './route.ts'
import { underFault } from './under-fault.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/** Answers one API call. */
export function answerCall(
  parts: ApiParts,
  request: WireRequest,
  { endpoint, apiPath, isVersioned = false }: Route,
  query: string,
  now: number,
): WireAnswer {
  const { parameters, isUtf8, problem } = mergeParameters(query, request, parts.limits)
  if (problem !== undefined) return plainText(400, problem)
  const { verb, address, multipart } = request
  const exchange: Exchange = {
    endpoint,
    verb,
    address,
    parameters,
    isUtf8,
    method: apiPath || (parameters.get('method') ?? ''),
    isVersioned,
    now,
    world: parts.world,
    found: {},
    // Of a repeated name the first counts, as with texts.
    ...(multipart === undefined
      ? {}
      : { files: new Map(multipart.files.toReversed().map((file) => [file.name, file])) }),
    ...(multipart?.problem === undefined ? {} : { uploadProblem: multipart.problem }),
  }
  const asked = askedRefusal(request.headers, exchange)
  if (asked !== undefined && 'status' in asked) return asked
  const run = (): Outcome => asked ?? guarded(parts, () => runSteps(exchange, steps[endpoint], parts.random))
  const hit = parts.faults.strike(() => ({
    methods: [exchange.method],
    protocol: endpoint === 'top' ? 'top' : 'iop',
  }))
  const finish = (outcome: Outcome): WireAnswer =>
    apiAnswer(writeOutcome(parts, request, exchange, outcome, hit), [exchange], [outcome])
  if (hit === undefined) return finish(run())
  const lose = (): void => recordLost(parts, request, exchange, hit)
  return underFault(hit, { exchange, run, finish, refuse: finish, lose })
}
