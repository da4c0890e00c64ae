import type { Account, App } from '../domain/account.ts'
import { issueCode } from '../domain/issue-code.ts'
import type { RandomText } from '../domain/random-text.ts'
import type { Store } from '../store/store.ts'

/** Where codes are made: what keeps them, the time in epoch milliseconds, and chance. */
export interface CodeSource {
  readonly store: Store
  readonly now: number
  readonly random: RandomText
}

/** The authorization code of one consent, kept to be exchanged. */
export function giveCode({ store, now, random }: CodeSource, app: App, account: Account): string {
  const code = issueCode(app, account, now, random)
  store.saveCode(code)
  return code.code
}
