import type { Store } from '../store/store.ts'
import { personas } from './personas.ts'

/** Puts the personas beside what a state holds, anew where they are there already: the age of their tokens counts from `now`, in epoch milliseconds. */
export function savePersonas(store: Store, now: number): void {
  store.transaction(() => {
    for (const { app, account, token, page, isRegistered, isPushSuspended } of personas) {
      if (isRegistered) store.saveApp(app)
      store.saveAccount(account)
      if (isRegistered && page === null) store.saveToken(token(now))
      if (isPushSuspended) store.savePushStanding(app.appKey, { suspendedAt: now, countedAfter: 0 })
    }
  })
}
