/** What one account granted to one app. Times are epoch milliseconds; `null` means no end. */
export interface Token {
  readonly accessToken: string
  /** `null` once a refresh has replaced it: the access token then lives on to its end but cannot be refreshed. */
  readonly refreshToken: string | null
  readonly appKey: string
  readonly accountId: string
  readonly issuedAt: number
  readonly expiresAt: number | null
  readonly refreshExpiresAt: number | null
}

/** The code that the authorize page hands to the app, to be exchanged once. */
export interface AuthorizationCode {
  readonly code: string
  readonly appKey: string
  readonly accountId: string
  readonly issuedAt: number
  readonly usedAt: number | null
}
