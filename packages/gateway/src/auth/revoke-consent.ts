import type { Store } from '../store/store.ts'
import { findAccount } from './find-account.ts'

/**
 * Takes back what an account granted to an app: its tokens end at once, none of them can be refreshed, and a code under way is none any more.
 *
 * @param now epoch milliseconds
 * @returns how many token pairs that ended
 * @throws {RangeError} where there is no such app or account.
 */
export function revokeConsent(store: Store, now: number, appKey: string, wanted: string): number {
  const account = findAccount(store, wanted)
  if (store.findApp(appKey) === undefined) throw new RangeError(`no application has the key ${appKey}`)
  if (account === undefined) throw new RangeError(`no account is called ${wanted}`)
  return store.transaction(() => {
    const held = store.listTokens(appKey, account.accountId).filter(({ revokedAt }) => revokedAt === null)
    for (const token of held) store.saveToken({ ...token, revokedAt: now })
    store.removeUnusedCodes(appKey, account.accountId)
    return held.length
  })
}
