import type { EventHandler } from '../time/event-handler.ts'
import { publishMessage } from './publish-message.ts'

/** Tells an app that what an account granted to it ends soon, unless the account has granted it anew or has taken it back. */
export const announceAuthorisationEnd: EventHandler = ({ subject, dueAt }, { store }) => {
  const [appKey = '', accountId = '', end = ''] = subject.split('/')
  // A session without an end, as that of the seed, is none that an account granted.
  const ends = store
    .listTokens(appKey, accountId)
    .flatMap(({ revokedAt, refreshExpiresAt }) =>
      revokedAt === null && refreshExpiresAt !== null ? [refreshExpiresAt] : [],
    )
  const latest = Math.max(...ends)
  if (latest !== Number(end)) return
  const data = { userId: BigInt(accountId), expireTime: Math.floor(latest / 1000) }
  publishMessage(store, { topic: 'AUTHORIZATION_EXPIRATION', accountId, appKey, data, now: dueAt })
}
