import type { App } from './account.ts'
import type { RandomText } from './random-text.ts'
import type { Refusal } from './refusal.ts'
import type { TokenLifetime } from './token-lifetimes.ts'
import type { Token } from './token.ts'

export interface TokenRefresh {
  readonly app: App
  readonly lifetime: TokenLifetime
  /** Epoch milliseconds. */
  readonly now: number
  readonly random: RandomText
  /** Whether a refresh token that a refresh has replaced serves again; asked only where it matters. */
  readonly takesReplaced: () => boolean
}

type Refreshed = { readonly replaced: Token; readonly token: Token } | { readonly refusal: Refusal }

/**
 * Makes a new token pair from the pair that holds the refresh token. The access token's clock starts again, the refresh
 * token's end stays where it was, and the old refresh token is spent. The old access token keeps its own end
 * (inferred: no source says that it dies early).
 *
 * Refused with `invalid-refresh-token`: an unknown or replaced refresh token, another app's, one past its end, one that was taken back.
 *
 * @example refreshToken(store.findTokenByRefresh(text), { app, lifetime, now, random, takesReplaced: () => false }) // { replaced, token }
 * Source: doc 1593 (its sample shows 60 days less 12 seconds left); live reports for a replaced token.
 */
export function refreshToken(held: Token | undefined, refresh: TokenRefresh): Refreshed {
  const { lifetime, now, random } = refresh
  const reason = whyNot(held, refresh)
  if (held === undefined || reason !== undefined) {
    return { refusal: { error: 'invalid-refresh-token', ...(reason === undefined ? {} : { reason }) } }
  }
  const issuedAt = Math.floor(now / 1000) * 1000
  const token: Token = {
    ...held,
    accessToken: `50000${random(48)}`,
    refreshToken: `50001${random(48)}`,
    issuedAt,
    expiresAt: issuedAt + lifetime.access * 1000,
    refreshedAt: null,
  }
  return { replaced: { ...held, refreshedAt: now }, token }
}

function whyNot(held: Token | undefined, { app, now, takesReplaced }: TokenRefresh): Refusal['reason'] {
  if (held === undefined) return undefined
  if (held.appKey !== app.appKey) return 'refresh-token-of-another-app'
  if (held.revokedAt !== null) return 'consent-taken-back'
  if (held.refreshExpiresAt !== null && held.refreshExpiresAt <= now) return 'refresh-token-expired'
  return held.refreshedAt === null || takesReplaced() ? undefined : 'old-refresh-token-works'
}
