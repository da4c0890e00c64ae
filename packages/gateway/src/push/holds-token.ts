import type { Store } from '../store/store.ts'

/**
 * Whether an app holds a token of an account that still counts, be it to call with or to refresh with. Without one it hears nothing of the account. Source:
 * Lazada push page 120168.
 */
export function holdsToken(store: Store, appKey: string, accountId: string, now: number): boolean {
  const isAhead = (end: number | null): boolean => end === null || end > now
  return store
    .listTokens(appKey, accountId)
    .some(
      ({ expiresAt, refreshToken, refreshExpiresAt, refreshedAt, revokedAt }) =>
        revokedAt === null &&
        (isAhead(expiresAt) || (refreshToken !== null && refreshedAt === null && isAhead(refreshExpiresAt))),
    )
}
