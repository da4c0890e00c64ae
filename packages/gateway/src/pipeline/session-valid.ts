import type { Protocol } from '@aeop/sdk/facts'
import type { Refusal } from '../domain/refusal.ts'
import type { Exchange, Step } from './exchange.ts'
import { takes } from './takes.ts'

/** `session` and `access_token` are one thing under two names (doc 1369, SDKs). Whether a wrong one matters to a method that needs none is a switch. */
export function sessionValid(protocol: Protocol): Step {
  return {
    name: 'session is one that this app was given',
    yields: protocol === 'top' ? ['missing-session', 'invalid-session'] : ['invalid-session'],
    source: 'TOP codes 26 and 27, live; IOP IllegalAccessToken, live',
    check: (exchange) => {
      const needed = exchange.found.fact?.session === true
      const accessToken = exchange.parameters.get('session') || exchange.parameters.get('access_token')
      if (!accessToken)
        return needed ? { error: protocol === 'top' ? 'missing-session' : 'invalid-session' } : undefined
      const refusal = checkToken(exchange, accessToken)
      return refusal !== undefined && !needed && takes(exchange, 'wrong-session-ignored') ? undefined : refusal
    },
  }
}

/** Sub-codes of TOP; IOP has none (live samples, top-protocol 3.4 and 4.2). */
function checkToken({ found, world, now }: Exchange, accessToken: string): Refusal | undefined {
  const token = world.store.findToken(accessToken)
  if (token === undefined) {
    const isRefreshToken = world.store.findTokenByRefresh(accessToken) !== undefined
    const reason = isRefreshToken ? 'session-is-refresh-token' : 'session-unknown'
    return { error: 'invalid-session', subCode: 'invalid-sessionkey', subMessage: 'SessionKey非法', reason }
  }
  if (token.appKey !== found.app?.appKey) {
    const subMessage = `RealSession don't belong app and user ! appKey is : ${found.app?.appKey} , user id is : ${token.accountId}`
    return {
      error: 'invalid-session',
      subCode: 'sessionkey-not-generated-by-server',
      subMessage,
      reason: 'session-of-another-app',
    }
  }
  if (token.revokedAt !== null)
    return { error: 'invalid-session', subCode: 'invalid-sessionkey', reason: 'consent-taken-back' }
  if (token.expiresAt !== null && token.expiresAt <= now)
    return { error: 'invalid-session', subCode: 'session-expired', reason: 'session-expired' }
  found.token = token
  return undefined
}
