import { messageDelivery } from '@aeop/sdk/facts'
import type { Token } from '../domain/token.ts'
import type { Store } from '../store/store.ts'

const AHEAD_MS = messageDelivery.expiryHoursAhead * 3_600_000

/** Sees to it that the app hears of the end of what an account granted: 48 hours ahead, or at once where it lives no longer than that. */
export function watchAuthorisation(
  store: Store,
  {
    appKey,
    accountId,
    issuedAt,
    refreshExpiresAt,
  }: Pick<Token, 'appKey' | 'accountId' | 'issuedAt' | 'refreshExpiresAt'>,
): void {
  if (refreshExpiresAt === null) return
  store.scheduleEvent({
    kind: 'authorisation-end',
    subject: `${appKey}/${accountId}/${refreshExpiresAt}`,
    dueAt: Math.max(issuedAt, refreshExpiresAt - AHEAD_MS),
  })
}
