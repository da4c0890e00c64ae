import { createRequestIds } from '../answers/request-ids.ts'
import { writeAnswer } from '../answers/write-answer.ts'
import type { Clock } from '../clock.ts'
import type { RandomText } from '../domain/random-text.ts'
import type { Outcome } from '../operations/operation.ts'
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
  /** Told of every error that is the gateway's own fault. */
  readonly report: (error: unknown) => void
}

/** Answers one HTTP request. It never throws. */
export type Handler = (request: WireRequest) => WireAnswer

/** The whole platform as a function from request to answer. */
export function createHandler(parts: HandlerParts): Handler {
  const ids = createRequestIds()

  const answerApi = (request: WireRequest, { endpoint, apiPath }: Route, query: string): WireAnswer => {
    const { parameters, isUtf8 } = mergeParameters(query, request.contentType, request.body)
    const method = apiPath || (parameters.get('method') ?? '')
    const now = parts.clock.now()
    const exchange: Exchange = {
      endpoint,
      verb: request.verb,
      parameters,
      isUtf8,
      method,
      now,
      world: parts.world,
      found: {},
    }
    const outcome = runGuarded(exchange)
    const { fact, operation } = exchange.found
    const { contentType, body } = writeAnswer(
      outcome,
      { endpoint, method, parameters, now, fields: fact?.response ?? [] },
      ids,
    )
    return {
      status: 200,
      headers: { 'content-type': contentType, 'x-aeop-simulated': operation?.simulated ?? 'stateful' },
      body,
    }
  }

  /** A fault of ours is a fault of the platform to the caller: TOP 10, IOP ServiceUnavailable. */
  const runGuarded = (exchange: Exchange): Outcome => {
    try {
      return runSteps(exchange, parts.random)
    } catch (error) {
      parts.report(error)
      return { refusal: { error: 'service-unavailable' } }
    }
  }

  const answer = (request: WireRequest): WireAnswer => {
    const target = originForm(request.target)
    const cut = target.indexOf('?')
    const path = cut === -1 ? target : target.slice(0, cut)
    const query = cut === -1 ? '' : target.slice(cut + 1)
    const found = route(path)
    if (found !== null) return answerApi(request, found, query)
    if (path === '/oauth/authorize') {
      return authorize(new URLSearchParams(query), parts.world.store, parts.clock.now(), parts.random)
    }
    return path === '/'
      ? errorPage(200, 'aeop gateway', 'It is running.')
      : errorPage(404, 'Not found', 'No API lives at this path.')
  }

  return (request) => {
    try {
      return answer(request)
    } catch (error) {
      parts.report(error)
      return errorPage(500, 'Internal error', 'The gateway failed; its log says why.')
    }
  }
}

/** A client that takes the gateway for a proxy sends the whole URL; a server has to take that too (RFC 9112 3.2.2). */
function originForm(target: string): string {
  return target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '') || '/'
}
