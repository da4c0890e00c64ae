import type { Account } from '../domain/account.ts'
import type { Token } from '../domain/token.ts'

/** The ends and the seconds left of the four levels of sensitivity, which all end together here. */
const LEVELS = ['w1', 'w2', 'r1', 'r2'] as const

/** What a token of TOP comes to, as the JSON of both its token pages begins. A token without an end counts as one of `issuedAt`. */
function topTokenEnds({ issuedAt, expiresAt, refreshExpiresAt }: Token): {
  readonly end: number
  readonly refreshEnd: number
} {
  return { end: expiresAt ?? issuedAt, refreshEnd: refreshExpiresAt ?? issuedAt }
}

/**
 * The JSON that the token page of AliExpress answered with in the years of TOP.
 *
 * @example aliexpressTokenJson(token, account).sp // 'ae'
 * Source: TOP 108969 and 107726; retailcrm (top-protocol 6.1).
 */
export function aliexpressTokenJson(token: Token, account: Account | undefined): Readonly<Record<string, unknown>> {
  const { end, refreshEnd } = topTokenEnds(token)
  return {
    access_token: token.accessToken,
    refresh_token: token.refreshToken,
    expire_time: end,
    refresh_token_valid_time: refreshEnd,
    ...Object.fromEntries(LEVELS.map((level) => [`${level}_valid`, end])),
    user_id: token.accountId,
    user_nick: account?.nick,
    locale: 'zh_CN',
    sp: 'ae',
  }
}

/**
 * The JSON inside `token_result` of `taobao.top.auth.token.create` and `.refresh`: what Taobao's token page answers with.
 *
 * @example taobaoTokenJson(token, account).token_type // 'Bearer'
 * Source: top-protocol 6.2. That the levels end with the token, and that a main account authorises, is inferred.
 */
export function taobaoTokenJson(token: Token, account: Account | undefined): Readonly<Record<string, unknown>> {
  const { end, refreshEnd } = topTokenEnds(token)
  const left = (end - token.issuedAt) / 1000
  return {
    access_token: token.accessToken,
    token_type: 'Bearer',
    expires_in: left,
    refresh_token: token.refreshToken,
    re_expires_in: (refreshEnd - token.issuedAt) / 1000,
    ...Object.fromEntries(LEVELS.map((level) => [`${level}_expires_in`, left])),
    ...Object.fromEntries(LEVELS.map((level) => [`${level}_valid`, end])),
    expire_time: end,
    refresh_token_valid_time: refreshEnd,
    taobao_user_id: token.accountId,
    // Percent-encoded, as the platform does.
    taobao_user_nick: encodeURIComponent(account?.nick ?? ''),
  }
}
