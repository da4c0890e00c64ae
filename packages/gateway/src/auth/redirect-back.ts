import type { WireAnswer } from '../http/wire-request.ts'
import type { AuthorizeQuery } from './read-authorize-query.ts'

/** Sends the browser back to the app, with what came of it and the state as it came. What the callback URL has in its query stays. */
export function redirectBack(
  { redirectUri, state }: Pick<AuthorizeQuery, 'redirectUri' | 'state'>,
  came: Readonly<Record<string, string>>,
  { status = 302, cookie }: { readonly status?: 302 | 303; readonly cookie?: string } = {},
): WireAnswer {
  const location = new URL(redirectUri)
  const added = new URLSearchParams({ ...came, ...(state === undefined ? {} : { state }) })
  location.search = location.search === '' ? added.toString() : `${location.search}&${added.toString()}`
  const headers = { location: location.href, 'cache-control': 'no-store', 'x-aeop-simulated': 'stateful' }
  return { status, headers: cookie === undefined ? headers : { ...headers, 'set-cookie': cookie }, body: '' }
}
