import type { Account, App } from './account.ts'
import type { RandomText } from './random-text.ts'
import type { AuthorizationCode } from './token.ts'

/**
 * Makes the authorization code of one consent. Its text names the app, `3_<appkey>_<random>`.
 *
 * @param now epoch milliseconds
 * @example issueCode(app, account, Date.now(), random).code // '3_12345678_JxZ05Ux3cnnSSUm6dCxYg6Q2'
 * Source: doc 1364 and 1590.
 */
export function issueCode(app: App, account: Account, now: number, random: RandomText): AuthorizationCode {
  return {
    code: `3_${app.appKey}_${random(24)}`,
    appKey: app.appKey,
    accountId: account.accountId,
    issuedAt: now,
    usedAt: null,
  }
}
