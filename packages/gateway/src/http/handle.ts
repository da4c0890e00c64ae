import { createRequestIds } from '../answers/request-ids.ts'
import { writeAnswer } from '../answers/write-answer.ts'
import type { Clock } from '../clock.ts'
import type { RandomText } from '../domain/random-text.ts'
import { runSteps } from '../pipeline/run-steps.ts'
import type { Exchange, World } from '../pipeline/exchange.ts'
import { authorize } from './authorize.ts'
import { mergeParameters } from './merge-parameters.ts'
import { errorPage } from './pages.ts'
import { route, type Route } from './route.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/** What the gateway answers with: its world, its time and its randomness. */
export interface HandlerParts {
  readonly world: World
  readonly clock: Clock
  readonly random: RandomText
}

/** Answers one HTTP request. It never throws for anything that a request can hold. */
export type Handler = (request: WireRequest) => WireAnswer

/** The whole platform as a function from request to answer. */
export function createHandler(parts: HandlerParts): Handler {
  const ids = createRequestIds()

  const answerApi = (request: WireRequest, { endpoint, apiPath }: Route, query: string): WireAnswer => {
    const parameters = mergeParameters(query, request.contentType, request.body)
    const method = apiPath || (parameters.get('method') ?? '')
    const now = parts.clock.now()
    const exchange: Exchange = { endpoint, verb: request.verb, parameters, method, now, world: parts.world, found: {} }
    const outcome = runSteps(exchange, parts.random)
    const { fact, operation } = exchange.found
    const fields = fact?.response ?? []
    const { contentType, body } = writeAnswer(outcome, { endpoint, method, parameters, now, fields }, ids)
    return {
      status: 200,
      headers: { 'content-type': contentType, 'x-aeop-simulated': operation?.simulated ?? 'stateful' },
      body,
    }
  }

  return (request) => {
    const cut = request.target.indexOf('?')
    const path = cut === -1 ? request.target : request.target.slice(0, cut)
    const query = cut === -1 ? '' : request.target.slice(cut + 1)
    const found = route(path)
    if (found !== null) return answerApi(request, found, query)
    if (path === '/oauth/authorize')
      return authorize(new URLSearchParams(query), parts.world.store, parts.clock.now(), parts.random)
    return path === '/'
      ? errorPage(200, 'aeop gateway', 'It is running.')
      : errorPage(404, 'Not found', 'No API lives at this path.')
  }
}
