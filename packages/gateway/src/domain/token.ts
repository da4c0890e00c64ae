/** What one account granted to one app. Times are epoch milliseconds; `null` means no end. */
export interface Token {
  readonly accessToken: string
  readonly refreshToken: string | null
  readonly appKey: string
  readonly accountId: string
  readonly issuedAt: number
  readonly expiresAt: number | null
  readonly refreshExpiresAt: number | null
  /** When a refresh replaced it: the access token then lives on to its end, and the refresh token is spent. */
  readonly refreshedAt: number | null
  /** When the account took its consent back: both tokens end with that. */
  readonly revokedAt: number | null
}

/** What a token has that nothing has happened to. */
export const tokenDefaults = { refreshedAt: null, revokedAt: null } as const satisfies Partial<Token>

/** The code that the authorize page hands to the app, to be exchanged once. */
export interface AuthorizationCode {
  readonly code: string
  readonly appKey: string
  readonly accountId: string
  readonly issuedAt: number
  readonly usedAt: number | null
}
