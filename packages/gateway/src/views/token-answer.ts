import type { App } from '../domain/account.ts'
import { tokenLifetimes } from '../domain/token-lifetimes.ts'
import type { Token } from '../domain/token.ts'
import type { Store } from '../store/store.ts'
import type { AnswerObject } from '../operations/operation.ts'

/**
 * The answer of a token call: the pair, its remaining life in seconds and its ends in epoch milliseconds, and whose
 * it is. A token without an end, as the seed has, prints the app's full life. Source: doc 1364, 1592 and 1593.
 */
export function tokenAnswer(token: Token, app: App, store: Store): AnswerObject {
  const lifetime = tokenLifetimes[app.status]
  const end = token.expiresAt ?? token.issuedAt + lifetime.access * 1000
  const refreshEnd = token.refreshExpiresAt ?? token.issuedAt + lifetime.refresh * 1000
  const account = store.findAccount(token.accountId)
  return {
    access_token: token.accessToken,
    refresh_token: token.refreshToken ?? undefined,
    expires_in: (end - token.issuedAt) / 1000,
    refresh_expires_in: (refreshEnd - token.issuedAt) / 1000,
    expire_time: end,
    refresh_token_valid_time: refreshEnd,
    user_id: token.accountId,
    seller_id: token.accountId,
    account_id: token.accountId,
    // The platform's number for one person across its sites; here every account is a person of its own.
    havana_id: token.accountId,
    account: account?.loginId,
    account_platform: account?.platform,
    user_nick: account?.nick,
    locale: 'zh_CN',
    sp: 'ae',
  }
}
