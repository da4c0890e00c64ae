import type { App } from './account.ts'
import type { RandomText } from './random-text.ts'
import type { Refusal } from './refusal.ts'
import { tokenLifetimes } from './token-lifetimes.ts'
import type { Token } from './token.ts'

export interface TokenRefresh {
  readonly app: App
  /** Epoch milliseconds. */
  readonly now: number
  readonly random: RandomText
}

type Refreshed = { readonly replaced: Token; readonly token: Token } | { readonly refusal: Refusal }

/**
 * Makes a new token pair from the pair that holds the refresh token. The access token's clock starts again, the refresh
 * token's end stays where it was, and the old refresh token is gone. The old access token keeps its own end
 * (inferred: no source says that it dies early).
 *
 * Refused with `invalid-refresh-token`: an unknown or replaced refresh token, another app's, one past its end.
 *
 * @example refreshToken(store.findTokenByRefresh(text), { app, now, random }) // { replaced, token }
 * Source: doc 1593 (its sample shows 60 days less 12 seconds left); live reports for a replaced token.
 */
export function refreshToken(held: Token | undefined, refresh: TokenRefresh): Refreshed {
  const { app, now, random } = refresh
  const usable =
    held !== undefined &&
    held.refreshToken !== null &&
    held.appKey === app.appKey &&
    (held.refreshExpiresAt === null || now < held.refreshExpiresAt)
  if (!usable) return { refusal: { error: 'invalid-refresh-token' } }
  const issuedAt = Math.floor(now / 1000) * 1000
  const token: Token = {
    ...held,
    accessToken: `50000${random(48)}`,
    refreshToken: `50001${random(48)}`,
    issuedAt,
    expiresAt: issuedAt + tokenLifetimes[app.status].access * 1000,
  }
  return { replaced: { ...held, refreshToken: null }, token }
}
