import type { Account, App } from './account.ts'

/**
 * Whether the authorisation policy of an app lets an account in: every account, or only those bound in the console.
 *
 * @example mayAuthorise({ authorisationPolicy: 'bound', boundAccounts: [] }, { accountId: '240000917002' }) // false
 * Source: doc 1364 (console setting).
 */
export function mayAuthorise(
  { authorisationPolicy, boundAccounts }: Pick<App, 'authorisationPolicy' | 'boundAccounts'>,
  { accountId }: Pick<Account, 'accountId'>,
): boolean {
  return authorisationPolicy === 'any' || boundAccounts.includes(accountId)
}
