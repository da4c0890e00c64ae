import { timingSafeEqual } from 'node:crypto'
import type { SwitchName } from '@aeop/sdk/facts'
import type { App } from '../domain/account.ts'
import type { Refusal } from '../domain/refusal.ts'
import { topTokenLifetime } from '../domain/token-lifetimes.ts'
import type { Token } from '../domain/token.ts'
import type { WireAnswer, WireRequest } from '../http/wire-request.ts'
import { takeCode } from '../operations/take-code.ts'
import { takeRefreshToken } from '../operations/take-refresh-token.ts'
import { aliexpressTokenJson } from '../views/top-token-answer.ts'
import type { CodeSource } from './give-code.ts'

/** The gateway's switches besides. */
export interface TokenSource extends CodeSource {
  readonly takes: (name: SwitchName) => boolean
}

/**
 * `/token` of oauth.aliexpress.com: a form with key, secret and code or refresh token in it, and no signature.
 *
 * Source: TOP 108969 and 107726; that failures come as HTTP 400 with JSON is read from the Java helper, the names in it are those of RFC 6749 5.2 (inferred).
 */
export function answerToken({ verb, body }: WireRequest, source: TokenSource): WireAnswer {
  if (verb !== 'POST')
    return { ...failure('invalid_request', 'Send the parameters as a form, with POST.', 405), ...ALLOW }
  const form = new Map(new URLSearchParams(body.toString('utf8')))
  const clientId = form.get('client_id')
  if (!clientId) {
    const mend = 'send the parameters in the body, as a form (application/x-www-form-urlencoded)'
    return failure('invalid_request', `client_id is missing: ${mend}.`)
  }
  const app = source.store.findApp(clientId)
  if (app === undefined) return failure('invalid_client', 'No application has the app key in client_id.')
  if (!isSecret(form.get('client_secret') ?? '', app))
    return failure('invalid_client', 'client_secret is not the secret of this app.')
  const grant = grants.get(form.get('grant_type') ?? '')
  if (grant === undefined) {
    return failure('unsupported_grant_type', 'grant_type is authorization_code or refresh_token.')
  }
  const taken = grant(form, app, source)
  if ('problem' in taken) return failure(...taken.problem)
  const account = source.store.findAccount(taken.token.accountId)
  return json(200, aliexpressTokenJson(taken.token, account))
}

type Granted = { readonly token: Token } | { readonly problem: readonly [error: string, description: string] }

const grants: ReadonlyMap<string, (form: ReadonlyMap<string, string>, app: App, source: TokenSource) => Granted> =
  new Map([
    ['authorization_code', exchange],
    ['refresh_token', refresh],
  ])

function exchange(form: ReadonlyMap<string, string>, app: App, source: TokenSource): Granted {
  if (!form.get('code')) return { problem: ['invalid_request', 'code is missing.'] }
  const redirectUri = form.get('redirect_uri')
  if (!redirectUri)
    return { problem: ['invalid_request', 'redirect_uri is missing: send the one of the authorize link.'] }
  if (app.callbackUrl !== null && redirectUri !== app.callbackUrl) {
    return { problem: ['invalid_grant', 'redirect_uri is not the callback URL of the app.'] }
  }
  const taken = takeCode(form, { ...source, app }, topTokenLifetime(app))
  return 'refusal' in taken ? { problem: ['invalid_grant', describe(taken.refusal, 'No such code.')] } : taken
}

function refresh(form: ReadonlyMap<string, string>, app: App, source: TokenSource): Granted {
  if (!form.get('refresh_token')) return { problem: ['invalid_request', 'refresh_token is missing.'] }
  const taken = takeRefreshToken(form, { ...source, app }, topTokenLifetime(app))
  return 'refusal' in taken ? { problem: ['invalid_grant', describe(taken.refusal, 'No such refresh token.')] } : taken
}

const words: Readonly<Partial<Record<NonNullable<Refusal['reason']>, string>>> = {
  'uuid-with-code': 'uuid breaks the exchange: leave it out.',
  'code-given-to-another-app': 'The code was given to another app.',
  'code-used': 'The code has been exchanged before: it serves once.',
  'code-expired': 'The code is older than three minutes.',
  'refresh-token-of-another-app': 'The refresh token was given to another app.',
  'refresh-token-expired': 'The refresh token is over: authorise again.',
  'consent-taken-back': 'The account has taken back its consent.',
  'old-refresh-token-works': 'A newer refresh token has replaced this one.',
}

function describe({ reason }: Refusal, unknown: string): string {
  return (reason && words[reason]) ?? unknown
}

function isSecret(given: string, { secret }: App): boolean {
  const [first, second] = [Buffer.from(given), Buffer.from(secret)]
  return first.length === second.length && timingSafeEqual(first, second)
}

const ALLOW = { headers: { 'content-type': 'application/json;charset=UTF-8', allow: 'POST' } }

function failure(error: string, description: string, status = 400): WireAnswer {
  return json(status, { error, error_description: description })
}

function json(status: number, value: object): WireAnswer {
  const headers = {
    'content-type': 'application/json;charset=UTF-8',
    'cache-control': 'no-store',
    'x-aeop-simulated': 'stateful',
  }
  return { status, headers, body: JSON.stringify(value) }
}
