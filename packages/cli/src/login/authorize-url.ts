/** What an authorize link says. */
export interface AuthorizeLink {
  readonly origin: string
  readonly appKey: string
  readonly redirectUri: string
  readonly state: string
  /** Whether the login page is to be shown whoever is logged in. */
  readonly force: boolean
  /** Consents at once; known to a gateway of aeop alone. */
  readonly account?: string | undefined
}

/**
 * The link that a person opens to consent. Source: doc 1364 and 1590.
 *
 * @example authorizeUrl({ origin: 'https://api-sg.aliexpress.com', appKey: '1', redirectUri: 'http://127.0.0.1:4101/', state: 's', force: false })
 */
export function authorizeUrl({ origin, appKey, redirectUri, state, force, account }: AuthorizeLink): string {
  const query = new URLSearchParams({ response_type: 'code', client_id: appKey, redirect_uri: redirectUri, state })
  if (force) query.set('force_auth', 'true')
  if (account !== undefined) query.set('account', account)
  return `${origin}/oauth/authorize?${query.toString()}`
}
