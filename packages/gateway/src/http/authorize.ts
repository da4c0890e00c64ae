import type { RandomText } from '../domain/random-text.ts'
import { issueCode } from '../domain/issue-code.ts'
import type { Account } from '../domain/account.ts'
import type { Store } from '../store/store.ts'
import { errorPage } from './pages.ts'
import type { WireAnswer } from './wire-request.ts'

/**
 * `/oauth/authorize`: gives consent at once in the name of an account and redirects with a code, as a user's browser would after clicking.
 * `account` picks the account by id or login; without it the first one of the seed consents.
 *
 * Source: doc 1364 and 1590 for `response_type`, `client_id`, `redirect_uri`, `state` and the form of the callback.
 */
export function authorize(query: URLSearchParams, store: Store, now: number, random: RandomText): WireAnswer {
  const app = store.findApp(query.get('client_id') ?? '')
  const redirect = query.get('redirect_uri') ?? ''
  if (query.get('response_type') !== 'code') return errorPage(400, 'Invalid response_type', 'The only value is code.')
  if (app === undefined)
    return errorPage(400, 'Invalid client_id', 'It is the app key of an application of this gateway.')
  if (!URL.canParse(redirect) || !/^https?:/.test(redirect)) {
    return errorPage(400, 'Invalid redirect_uri', 'Give an absolute http or https URL.')
  }
  const account = findAccount(store, query.get('account'))
  if (account === undefined)
    return errorPage(400, 'Unknown account', 'Give the id or the login of an account of this gateway.')
  const code = issueCode(app, account, now, random)
  store.saveCode(code)
  const location = new URL(redirect)
  location.searchParams.set('code', code.code)
  if (query.has('state')) location.searchParams.set('state', query.get('state') as string)
  return {
    status: 302,
    headers: { location: location.href, 'cache-control': 'no-store', 'x-aeop-simulated': 'stateful' },
    body: '',
  }
}

export function findAccount(store: Store, wanted: string | null): Account | undefined {
  const accounts = store.listAccounts()
  return wanted === null
    ? accounts[0]
    : accounts.find(({ accountId, loginId }) => accountId === wanted || loginId === wanted)
}
