import type { AuthorizationCode, Token } from '../domain/token.ts'
import type { Database } from './database.ts'
import type { ReadCaches } from './read-cache.ts'

export interface TokenStore {
  findToken(accessToken: string): Token | undefined
  findTokenByRefresh(refreshToken: string): Token | undefined
  /** What an account granted to an app, oldest first; taken back or not. */
  listTokens(appKey: string, accountId: string): Token[]
  saveToken(token: Token): void
  findCode(code: string): AuthorizationCode | undefined
  saveCode(code: AuthorizationCode): void
  /** Forgets the codes of an account for an app that nobody has exchanged. */
  removeUnusedCodes(appKey: string, accountId: string): void
}

const selectToken = `select access_token as accessToken, refresh_token as refreshToken, app_key as appKey,
  account_id as accountId, issued_at as issuedAt, expires_at as expiresAt, refresh_expires_at as refreshExpiresAt,
  refreshed_at as refreshedAt, revoked_at as revokedAt from token`

/** Tokens and authorization codes of one database. */
export function createTokenStore(database: Database, caches: ReadCaches): TokenStore {
  const tokens = caches.create<Token>()
  const findToken = database.prepare(`${selectToken} where access_token = :accessToken`)
  const findTokenByRefresh = database.prepare(`${selectToken} where refresh_token = :refreshToken`)
  const listTokens = database.prepare(
    `${selectToken} where app_key = :appKey and account_id = :accountId order by issued_at, access_token`,
  )
  const saveToken = database.prepare(`insert or replace into token
    values (:accessToken, :refreshToken, :appKey, :accountId, :issuedAt, :expiresAt, :refreshExpiresAt, :refreshedAt, :revokedAt)`)
  const findCode = database.prepare(`select code, app_key as appKey, account_id as accountId, issued_at as issuedAt,
    used_at as usedAt from authorization_code where code = :code`)
  const saveCode = database.prepare(
    'insert or replace into authorization_code values (:code, :appKey, :accountId, :issuedAt, :usedAt)',
  )
  const removeUnusedCodes = database.prepare(
    'delete from authorization_code where app_key = :appKey and account_id = :accountId and used_at is null',
  )
  return {
    findToken: (accessToken) => tokens.get(accessToken, () => findToken.get({ accessToken }) as Token | undefined),
    findTokenByRefresh: (refreshToken) => findTokenByRefresh.get({ refreshToken }) as Token | undefined,
    listTokens: (appKey, accountId) => listTokens.all({ appKey, accountId }) as Token[],
    saveToken: (token) => {
      tokens.clear()
      saveToken.run({ ...token })
    },
    findCode: (code) => findCode.get({ code }) as AuthorizationCode | undefined,
    saveCode: (code) => void saveCode.run({ ...code }),
    removeUnusedCodes: (appKey, accountId) => void removeUnusedCodes.run({ appKey, accountId }),
  }
}
