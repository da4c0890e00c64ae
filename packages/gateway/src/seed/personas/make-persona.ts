import type { App } from '../../domain/account.ts'
import { tokenLifetimes } from '../../domain/token-lifetimes.ts'
import { type Token, tokenDefaults } from '../../domain/token.ts'
import { type Persona, personaCall, type PersonaRefusal } from '../persona.ts'

const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** What a persona says of itself; what is left out is as in a persona that is served. */
export interface Sketch extends Pick<Persona, 'name' | 'standsFor' | 'cause' | 'mend' | 'app' | 'account'> {
  readonly call?: Persona['call']
  readonly attempts?: number
  readonly refused?: Persona['refused']
  readonly answer?: string
  readonly page?: Persona['page']
  readonly isRegistered?: false
  readonly isPushSuspended?: true
  /** In milliseconds. */
  readonly tokenAge?: number
  /** The app that the token was given to, where it is another one. */
  readonly tokenOf?: App
  /** Whether the account has taken its consent back. */
  readonly isRevoked?: true
}

/** A persona out of its sketch, with a token of its own. */
export function makePersona({ tokenAge = HOUR, tokenOf, isRevoked, ...said }: Sketch): Persona {
  const { name, app, account } = said
  const accessToken = `persona-${name}`
  const lifetime = tokenLifetimes[app.status]
  const token = (now: number): Token => {
    const issuedAt = Math.max(0, Math.floor((now - tokenAge) / 1000) * 1000)
    return {
      ...tokenDefaults,
      accessToken,
      refreshToken: refreshTokenOf(name),
      appKey: (tokenOf ?? app).appKey,
      accountId: account.accountId,
      issuedAt,
      expiresAt: issuedAt + lifetime.access * 1000,
      refreshExpiresAt: issuedAt + lifetime.refresh * 1000,
      revokedAt: isRevoked ? now : null,
    }
  }
  const served = {
    call: { top: personaCall, iop: personaCall },
    attempts: 1,
    refused: null,
    answer: null,
    page: null,
    isRegistered: true,
    isPushSuspended: false,
  }
  return { ...served, ...said, accessToken, token }
}

/** The refresh token beside the access token of a persona. */
export function refreshTokenOf(name: string): string {
  return `persona-${name}-refresh`
}

/** The same call on both protocols. */
export function onBoth(call: Persona['call']['iop']): Persona['call'] {
  return { top: call, iop: call }
}

export const illegalToken: PersonaRefusal = { code: 'IllegalAccessToken' }

export const notPermitted = {
  top: { code: '11', subCode: 'isv.permission-api-package-limit' },
  iop: { code: 'InsufficientPermission' },
} as const satisfies Persona['refused']
