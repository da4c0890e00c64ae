import type { Account } from '../domain/account.ts'
import type { Store } from '../store/store.ts'

/** The account of an id or a login. */
export function findAccount(store: Store, wanted: string): Account | undefined {
  return store.findAccount(wanted) ?? store.listAccounts().find(({ loginId }) => loginId === wanted)
}
