import { createRequestIds } from '../answers/request-ids.ts'
import type { Clock } from '../clock.ts'
import type { Explainer } from '../requests/explainer.ts'
import type { RequestLog } from '../requests/request-log.ts'
import type { Timekeeper } from '../time/timekeeper.ts'
import { ADMIN, answerAdmin } from './answer-admin.ts'
import { answerBatch } from './answer-batch.ts'
import { answerCall } from './answer-call.ts'
import type { ApiParts } from './api-parts.ts'
import { authorize } from './authorize.ts'
import { errorPage } from './pages.ts'
import { findPictureAnswer } from './pictures.ts'
import { route } from './route.ts'
import { findUploadAnswer } from './uploads.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/** What the gateway answers with: its world, its time and its randomness. */
export interface HandlerParts extends Omit<ApiParts, 'ids' | 'record'> {
  readonly clock: Clock
  readonly log: RequestLog
  readonly explainer: Explainer
  readonly timekeeper: Timekeeper
}

/** Answers one HTTP request: at once, but for what is no call of the platform. It never throws, and its promises never reject. */
export type Handler = (request: WireRequest) => WireAnswer | Promise<WireAnswer>

/** The whole platform as a function from request to answer. */
export function createHandler({ clock, log, explainer, timekeeper, ...parts }: HandlerParts): Handler {
  const api: ApiParts = { ...parts, ids: createRequestIds(), record: log.add }
  const { store } = parts.world

  const failed = (error: unknown): WireAnswer => {
    parts.report(error)
    return errorPage(500, 'Internal error', 'The gateway failed; its log says why.')
  }

  const nowCaughtUp = (): number => {
    const now = clock.now()
    timekeeper.catchUp(now)
    return now
  }

  const answer = (request: WireRequest): WireAnswer | Promise<WireAnswer> => {
    const target = originForm(request.target)
    const cut = target.indexOf('?')
    const path = cut === -1 ? target : target.slice(0, cut)
    const query = cut === -1 ? '' : target.slice(cut + 1)
    const found = route(path)
    if (found?.isBatch) return answerBatch(api, request, query, nowCaughtUp())
    if (found !== null) {
      return found.endpoint === 'top' || isGetOrPost(request)
        ? answerCall(api, request, found, query, nowCaughtUp())
        : NOT_ALLOWED
    }
    if (path === '/oauth/authorize') {
      return authorize(new URLSearchParams(query), store, nowCaughtUp(), parts.random)
    }
    if (path.startsWith(ADMIN)) return answerAdmin(path, request, log, explainer).catch(failed)
    return (
      findUploadAnswer(path, store) ??
      findPictureAnswer(path) ??
      (path === '/'
        ? errorPage(200, 'aeop gateway', 'It is running.')
        : errorPage(404, 'Not found', 'No API lives at this path.'))
    )
  }

  return (request) => {
    try {
      return answer(request)
    } catch (error) {
      return failed(error)
    }
  }
}

function isGetOrPost({ verb }: WireRequest): boolean {
  return verb === 'GET' || verb === 'POST'
}

/** IOP has no code for it that anybody has seen, so the answer is that of HTTP itself (RFC 9110 15.5.6). */
const notAllowed = errorPage(405, 'Method not allowed', 'The APIs of this path take GET and POST.')
const NOT_ALLOWED: WireAnswer = { ...notAllowed, headers: { ...notAllowed.headers, allow: 'GET, POST' } }

/** A client that takes the gateway for a proxy sends the whole URL; a server has to take that too (RFC 9112 3.2.2). */
function originForm(target: string): string {
  return target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '') || '/'
}
