import type { App } from '../domain/account.ts'
import { callbackDifference } from '../domain/callback-difference.ts'
import type { Store } from '../store/store.ts'
import type { AuthorisationProblem } from './problem-page.ts'

/** What an authorize link asks for. */
export interface AuthorizeQuery {
  readonly app: App
  readonly redirectUri: string
  /** Returned as it came; `undefined` where there was none. */
  readonly state: string | undefined
  /** `true`: the account is asked for again, whatever the login cookie says. */
  readonly forceAuth: boolean
  /** Id or login of an account that consents at once. Ours, for programs. */
  readonly account: string | undefined
}

type Read = { readonly query: AuthorizeQuery } | { readonly problem: AuthorisationProblem }

/**
 * Reads the parameters of `/oauth/authorize`, and of `/authorize` as oauth.aliexpress.com had it.
 *
 * @param isLegacy whether it is the latter, which names its errors otherwise.
 * Source: doc 1364 and 1590; TOP 108969; the words of the legacy host iop-protocol 7.3.
 */
export function readAuthorizeQuery(query: URLSearchParams, store: Store, isLegacy: boolean): Read {
  const responseType = query.get('response_type') ?? ''
  const clientId = query.get('client_id') ?? ''
  const app = store.findApp(clientId)
  const redirectUri = query.get('redirect_uri') ?? ''
  if (responseType !== 'code') {
    const problem = 'The only kind of answer is an authorization code.'
    return bad('Invalid response_type', problem, `response_type=${responseType}`, 'Send response_type=code.')
  }
  if (app === undefined) {
    const title = isLegacy ? (clientId === '' ? 'param-clientid.null' : 'param-appkey.not.exists') : 'Invalid client_id'
    const problem = clientId === '' ? 'The link names no application.' : 'No application has this app key.'
    return bad(title, problem, `client_id=${clientId}`, 'Send the app key of an application of this gateway.')
  }
  const problem = redirectProblem(redirectUri, app)
  if (problem !== undefined) return { problem }
  return {
    query: {
      app,
      redirectUri,
      state: query.get('state') ?? undefined,
      forceAuth: query.get('force_auth') === 'true',
      account: query.get('account') ?? undefined,
    },
  }
}

function redirectProblem(redirectUri: string, { callbackUrl }: App): AuthorisationProblem | undefined {
  const title = 'Invalid redirect_uri'
  const where = `redirect_uri=${redirectUri}`
  if (!URL.canParse(redirectUri) || !/^https?:/i.test(redirectUri)) {
    const problem =
      redirectUri === '' ? 'The link does not say where to return to.' : 'It is no absolute http or https URL.'
    return bad(title, problem, where, 'Send the callback URL of the application, percent-encoded once.').problem
  }
  const difference = callbackUrl === null ? undefined : callbackDifference(redirectUri, callbackUrl)
  if (difference === undefined) return undefined
  const problem = `It is not the callback URL of the application: ${difference}.`
  return bad(title, problem, where, `Send redirect_uri=${callbackUrl}, or change the callback URL in the console.`)
    .problem
}

function bad(title: string, problem: string, where: string, mend: string): { readonly problem: AuthorisationProblem } {
  return { problem: { status: 400, title, problem, where, mend } }
}
