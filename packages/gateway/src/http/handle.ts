import type { SwitchName } from '@aeop/sdk/facts'
import { createRequestIds } from '../answers/request-ids.ts'
import { answerAuthorize } from '../auth/answer-authorize.ts'
import { answerToken } from '../auth/answer-token.ts'
import type { Clock } from '../clock.ts'
import { ADMIN, answerAdmin, type AdminParts } from '../admin/answer-admin.ts'
import { answerMetrics } from '../metrics/answer-metrics.ts'
import { createMetrics } from '../metrics/metrics.ts'
import type { RequestLog } from '../requests/request-log.ts'
import type { Timekeeper } from '../time/timekeeper.ts'
import { answerBatch } from './answer-batch.ts'
import { answerCall } from './answer-call.ts'
import type { ApiParts } from './api-parts.ts'
import { errorPage } from './pages.ts'
import { findPhotoAnswer } from './photos.ts'
import { findPictureAnswer } from './pictures.ts'
import { httpDate } from './http-date.ts'
import { findPromotionAnswer } from './promotion-links.ts'
import { route } from './route.ts'
import { findUploadAnswer } from './uploads.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/** What the gateway answers with: its world, its time and its randomness. */
export interface HandlerParts extends Omit<ApiParts, 'ids' | 'record'> {
  readonly clock: Clock
  readonly log: RequestLog
  readonly admin: AdminParts
  readonly timekeeper: Timekeeper
}

/** Answers one HTTP request: at once, but for what is no call of the platform. It never throws, and its promises never reject. */
export type Handler = (request: WireRequest) => WireAnswer | Promise<WireAnswer>

/** The whole platform as a function from request to answer. */
export function createHandler({ clock, log, admin, timekeeper, ...parts }: HandlerParts): Handler {
  const metrics = createMetrics()
  // Calls are handled one after another, so the time between two looks is the time of one.
  let lastLook = 0
  const record: ApiParts['record'] = (call) => {
    const now = performance.now()
    const ms = now - lastLook
    lastLook = now
    metrics.count(call, ms)
    log.add(call, ms)
  }
  const api: ApiParts = { ...parts, ids: createRequestIds(), record }
  const { store } = parts.world

  const failed = (error: unknown): WireAnswer => {
    parts.report(error)
    return errorPage(500, 'Internal error', 'The gateway failed; its log says why.')
  }

  const nowCaughtUp = (): number => {
    const now = clock.now()
    timekeeper.catchUp(now)
    lastLook = performance.now()
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
    if (path === '/oauth/authorize' || path === '/authorize') {
      return answerAuthorize(request, path, query, { store, now: nowCaughtUp(), random: parts.random })
    }
    if (path === '/token') {
      const takes = (name: SwitchName): boolean => parts.world.switches.has(name)
      return answerToken(request, { store, now: nowCaughtUp(), random: parts.random, takes })
    }
    if (path === ADMIN || path.startsWith(`${ADMIN}/`)) {
      return answerAdmin(admin, request, path.slice(ADMIN.length) || '/', query)
    }
    if (path === '/metrics') return answerMetrics(admin, metrics, store, request)
    return (
      findUploadAnswer(path, store) ??
      findPhotoAnswer(path, store) ??
      findPictureAnswer(path) ??
      findPromotionAnswer(path, request.verb, store, nowCaughtUp) ??
      (path === '/'
        ? errorPage(200, 'aeop gateway', 'It is running.')
        : errorPage(404, 'Not found', 'No API lives at this path.'))
    )
  }

  /** A client that measures by `Date` how far its clock is off measures it against the gateway's. Answers of API calls have it already. */
  const dated = (found: WireAnswer): WireAnswer => {
    if ('date' in found.headers) return found
    // No spread, which costs 2 to 5 microseconds here: see encode-answer.ts.
    const headers: Record<string, string> = { date: httpDate(clock.now()) }
    for (const name of Object.keys(found.headers)) headers[name] = found.headers[name] as string
    return { ...found, headers }
  }

  return (request) => {
    try {
      const found = answer(request)
      return found instanceof Promise ? found.then(dated) : dated(found)
    } catch (error) {
      return dated(failed(error))
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
