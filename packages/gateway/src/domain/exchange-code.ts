import type { App } from './account.ts'
import type { RandomText } from './random-text.ts'
import type { Refusal } from './refusal.ts'
import { codeLifetime, type TokenLifetime } from './token-lifetimes.ts'
import { type AuthorizationCode, type Token, tokenDefaults } from './token.ts'

export interface CodeExchange {
  readonly app: App
  readonly lifetime: TokenLifetime
  /** Whether the call carried `uuid`, which breaks the exchange. Source: doc 1592, error table. */
  readonly uuidSent: boolean
  /** Epoch milliseconds. */
  readonly now: number
  readonly random: RandomText
}

type Exchanged = { readonly code: AuthorizationCode; readonly token: Token } | { readonly refusal: Refusal }

/**
 * Exchanges an authorization code for a token pair. A code serves once, for three minutes, for the app it was made for;
 * anything else is refused with `invalid-authorization-code`, and so is a call that carries `uuid`.
 *
 * Token times count from the current whole second, as the published samples do.
 *
 * @example exchangeCode(code, { app, lifetime: tokenLifetimes.online, uuidSent: false, now, random }) // { code: {… usedAt}, token }
 * Source: doc 1592; lifetimes doc 1364.
 */
export function exchangeCode(code: AuthorizationCode | undefined, exchange: CodeExchange): Exchanged {
  const { app, lifetime, now, random } = exchange
  const reason = whyNot(code, exchange)
  if (code === undefined || reason !== undefined) {
    return { refusal: { error: 'invalid-authorization-code', ...(reason === undefined ? {} : { reason }) } }
  }
  const issuedAt = Math.floor(now / 1000) * 1000
  const token: Token = {
    ...tokenDefaults,
    accessToken: `50000${random(48)}`,
    refreshToken: `50001${random(48)}`,
    appKey: app.appKey,
    accountId: code.accountId,
    issuedAt,
    expiresAt: issuedAt + lifetime.access * 1000,
    refreshExpiresAt: issuedAt + lifetime.refresh * 1000,
  }
  return { code: { ...code, usedAt: now }, token }
}

function whyNot(code: AuthorizationCode | undefined, { app, uuidSent, now }: CodeExchange): Refusal['reason'] {
  if (uuidSent) return 'uuid-with-code'
  if (code === undefined) return undefined
  if (code.appKey !== app.appKey) return 'code-given-to-another-app'
  if (code.usedAt !== null) return 'code-used'
  return now < code.issuedAt + codeLifetime ? undefined : 'code-expired'
}
