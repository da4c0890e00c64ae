import type { Gateway } from '../gateway.ts'
import type { WireAnswer, WireRequest } from '../http/wire-request.ts'
import { AdminError, adminErrorCodes } from './admin-error.ts'
import type { AdminRoute } from './admin-route.ts'
import { type AdminGuard, allowCaller } from './caller-allowed.ts'
import { checkBody, checkQuery } from './check-input.ts'
import { findRoute } from './find-route.ts'
import { readBody } from './read-body.ts'

/** Paths of ours, which the platform does not have. */
export const ADMIN = '/_aeop'

/** What the admin API answers with. */
export interface AdminParts {
  readonly gateway: Gateway
  readonly guard: AdminGuard
  readonly routes: readonly AdminRoute[]
  /** Told of every error that is the gateway's own fault. */
  readonly report: (error: unknown) => void
}

/**
 * Answers a call of the admin API: who calls is looked at first, then path, verb, query and body. Every refusal is `{"error":{"code","message","remedy"}}`.
 *
 * @param path behind `/_aeop`
 * @returns a promise that never rejects
 */
export async function answerAdmin(
  { gateway, guard, routes, report }: AdminParts,
  request: WireRequest,
  path: string,
  query: string,
): Promise<WireAnswer> {
  try {
    allowCaller(request, guard)
    const found = findRoute(routes, request.verb, path)
    if ('allow' in found) return notFound(found.allow)
    const { route } = found
    const input = { path: found.path, query: new URLSearchParams(query), body: readBody(request) }
    checkQuery(route.query ?? NO_QUERY, input.query)
    if (route.body !== undefined) checkBody(route.body, input.body ?? {})
    else if (input.body !== undefined) throw new AdminError(400, 'this call takes no body', 'Leave the body out')
    return json(200, (await route.run(gateway, { ...input, body: input.body ?? {} })) ?? {})
  } catch (error) {
    return refuseAdmin(error, report)
  }
}

/** What went wrong as an answer. */
export function refuseAdmin(error: unknown, report: (error: unknown) => void): WireAnswer {
  if (error instanceof AdminError) return refusal(error)
  report(error)
  return refusal(new AdminError(500, 'the gateway failed', 'Its log says why; please report it'))
}

const NO_QUERY = {}

function refusal({ status, message, remedy }: AdminError, headers: Record<string, string> = {}): WireAnswer {
  const { status: _status, ...answer } = json(status, { error: { code: adminErrorCodes[status], message, remedy } })
  const challenge: Record<string, string> = status === 401 ? { 'www-authenticate': 'Bearer realm="aeop admin"' } : {}
  return { ...answer, status, headers: { ...answer.headers, ...challenge, ...headers } }
}

function notFound(allow: readonly string[]): WireAnswer {
  if (allow.length > 0) {
    const verbs = allow.join(', ')
    return refusal(new AdminError(405, 'this path is not for this verb', `Use ${verbs}`), { allow: verbs })
  }
  return refusal(new AdminError(404, 'the admin API has no such path', `GET ${ADMIN}/ lists what there is`))
}

function json(status: number, value: unknown): WireAnswer {
  return {
    status,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: JSON.stringify(value, null, 2),
  }
}
