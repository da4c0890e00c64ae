import type { Persona } from '../persona.ts'
import { personaAccounts } from './accounts.ts'
import { personaApps } from './apps.ts'
import { DAY, illegalToken, makePersona, refreshTokenOf } from './make-persona.ts'

const expired: Persona['refused'] = { top: { code: '27', subCode: 'session-expired' }, iop: illegalToken }

/** What is the matter with the token. Source: iop-protocol 6.4 and 7.3. */
export const tokenPersonas: readonly Persona[] = [
  makePersona({
    name: 'expired-token',
    standsFor: 'The token of an online app was given out 31 days ago and lived 30.',
    cause: 'token-expired',
    mend: 'Refresh the token before its end; the refresh token lives 60 days.',
    app: personaApps.dropshipping,
    account: personaAccounts.dropshipper,
    tokenAge: 31 * DAY,
    refused: expired,
  }),
  makePersona({
    name: 'day-old-token',
    standsFor: 'The app is still in status Test, where a token lives a day; this one is 25 hours old.',
    cause: 'token-expired',
    mend: 'Refresh the token daily, or apply for the status Online.',
    app: personaApps.test,
    account: personaAccounts.dropshipper,
    tokenAge: (25 / 24) * DAY,
    refused: expired,
  }),
  makePersona({
    name: 'token-of-another-app',
    standsFor: 'The token was given to the affiliate app and is used with the dropshipping app.',
    cause: 'token-of-another-app',
    mend: 'Use key, secret and token of one app; authorise the app that calls.',
    app: personaApps.dropshipping,
    account: personaAccounts.dropshipper,
    tokenOf: personaApps.affiliate,
    refused: { top: { code: '27', subCode: 'sessionkey-not-generated-by-server' }, iop: illegalToken },
  }),
  makePersona({
    name: 'consent-taken-back',
    standsFor: 'The account has taken back its consent, so that its token is over before its time.',
    cause: 'consent-taken-back',
    mend: 'Let the account authorise again.',
    app: personaApps.dropshipping,
    account: personaAccounts.dropshipper,
    isRevoked: true,
    refused: { top: { code: '27', subCode: 'invalid-sessionkey' }, iop: illegalToken },
  }),
  makePersona({
    name: 'refresh-token-ended',
    standsFor: 'The account authorised 61 days ago: the refresh token lived 60, however often it was renewed.',
    cause: 'refresh-token-spent',
    mend: 'Let the account authorise again.',
    app: personaApps.dropshipping,
    account: personaAccounts.dropshipper,
    tokenAge: 61 * DAY,
    call: {
      top: { method: 'taobao.top.auth.token.refresh', refresh_token: refreshTokenOf('refresh-token-ended') },
      iop: { method: '/auth/token/refresh', refresh_token: refreshTokenOf('refresh-token-ended') },
    },
    refused: {
      top: { code: '41', subCode: 'isv.invalid-parameter:refresh_token' },
      iop: { code: 'IllegalRefreshToken' },
    },
  }),
]
