import { timingSafeEqual } from 'node:crypto'
import type { Account } from '../domain/account.ts'
import { mayAuthorise } from '../domain/may-authorise.ts'
import type { WireAnswer, WireRequest } from '../http/wire-request.ts'
import { consentPage } from './consent-page.ts'
import { readCookie, sessionCookie } from './cookies.ts'
import { findAccount } from './find-account.ts'
import { type CodeSource, giveCode } from './give-code.ts'
import { problemPage } from './problem-page.ts'
import { type AuthorizeQuery, readAuthorizeQuery } from './read-authorize-query.ts'
import { redirectBack } from './redirect-back.ts'

const LOGIN = 'aeop_login'
const FORM_KEY = 'aeop_form_key'

/**
 * `/oauth/authorize` of api-sg.aliexpress.com, and `/authorize` of oauth.aliexpress.com: a page on which an account is chosen and consents or denies, which
 * redirects back with a code or with `error=access_denied` (inferred from RFC 6749 4.1.2.1). With `account` in the query that account consents at once.
 *
 * Source: doc 1364 and 1590; TOP 108969.
 */
export function answerAuthorize(request: WireRequest, path: string, query: string, source: CodeSource): WireAnswer {
  const { verb } = request
  if (verb !== 'GET' && verb !== 'HEAD' && verb !== 'POST') return wrongVerb(verb)
  const read = readAuthorizeQuery(new URLSearchParams(query), source.store, path === '/authorize')
  if ('problem' in read) return problemPage(read.problem)
  const visit: Visit = { request, query: read.query, target: `${path}?${query}`, source }
  if (verb === 'POST') return decide(visit)
  const { account } = read.query
  if (account === undefined) return askConsent(visit)
  return consentAs(visit, findAccount(source.store, account), `account=${account}`, { status: 302 })
}

interface Visit {
  readonly request: WireRequest
  readonly query: AuthorizeQuery
  readonly target: string
  readonly source: CodeSource
}

function askConsent({ request, query, target, source }: Visit): WireAnswer {
  const cut = target.indexOf('?')
  const asking = new URLSearchParams(target.slice(cut))
  asking.set('force_auth', 'true')
  const { store } = source
  const known = readCookie(request.headers['cookie'], FORM_KEY) ?? ''
  const formKey = /^\w{32}$/.test(known) ? known : source.random(32)
  const remembered = query.forceAuth ? undefined : store.findAccount(readCookie(request.headers['cookie'], LOGIN) ?? '')
  return consentPage({
    query,
    target,
    otherAccount: `${target.slice(0, cut)}?${asking.toString()}`,
    accounts: store.listAccounts(),
    remembered,
    formKey,
    cookie: sessionCookie(FORM_KEY, formKey),
  })
}

/** What the person has decided on the page. */
function decide(visit: Visit): WireAnswer {
  const { request, query, target, source } = visit
  const form = new URLSearchParams(request.body.toString('utf8'))
  if (!isSame(form.get('form_key') ?? '', readCookie(request.headers['cookie'], FORM_KEY) ?? '')) {
    return problemPage({
      status: 403,
      title: 'The form is not from this page',
      problem:
        'Its key is not that of the cookie: the page was left open over a restart of the browser, cookies are off, or another site has sent the form.',
      where: target,
      mend: 'Open the authorize link again in the browser, and let it keep cookies.',
    })
  }
  const decision = form.get('decision')
  if (decision === 'deny') return redirectBack(query, { error: 'access_denied' }, { status: 303 })
  const wanted = form.get('account') ?? ''
  if (decision === 'consent')
    return consentAs(visit, source.store.findAccount(wanted), `account=${wanted}`, { status: 303 })
  return problemPage({
    status: 400,
    title: 'Nothing decided',
    problem: 'The form says neither consent nor deny.',
    where: `decision=${decision ?? ''}`,
    mend: 'Open the authorize link again and press one of the two buttons.',
  })
}

function consentAs(
  { query, source }: Visit,
  account: Account | undefined,
  where: string,
  { status }: { readonly status: 302 | 303 },
): WireAnswer {
  const { app } = query
  if (account === undefined) {
    const problem = 'No account of this gateway has this id or login.'
    const mend = 'Give the id or the login of an account of this gateway, or leave account out to choose one.'
    return problemPage({ status: 400, title: 'Unknown account', problem, where, mend })
  }
  if (!mayAuthorise(app, account)) {
    return problemPage({
      status: 403,
      title: 'The account is not bound to the application',
      problem: `The authorisation policy of ${app.name} lets in accounts that were bound in advance, and this is none of them.`,
      where: `${account.loginId} (${account.accountId})`,
      mend: 'Bind the account in the console, Auth Management, or set the policy to all users; or log in with a bound account: force_auth=true asks again.',
    })
  }
  const cookie = sessionCookie(LOGIN, account.accountId)
  const code = giveCode(source, app, account)
  return redirectBack(query, { code }, status === 303 ? { status, cookie } : { status })
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length > 0 && first.length === second.length && timingSafeEqual(first, second)
}

function wrongVerb(verb: string): WireAnswer {
  const problem = 'The page is opened with GET, and its form is sent with POST.'
  const shown = problemPage({
    status: 405,
    title: 'Method not allowed',
    problem,
    where: verb,
    mend: 'Open the link in a browser.',
  })
  return { ...shown, headers: { ...shown.headers, allow: 'GET, POST' } }
}
