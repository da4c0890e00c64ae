import { describe, expect, it } from 'vitest'

import { type Account, accountDefaults, type App, appDefaults } from '../../src/domain/account.ts'
import { exchangeCode } from '../../src/domain/exchange-code.ts'
import { issueCode } from '../../src/domain/issue-code.ts'
import { tokenLifetimes, topTokenLifetime } from '../../src/domain/token-lifetimes.ts'
import { refreshToken } from '../../src/domain/refresh-token.ts'
import type { AuthorizationCode, Token } from '../../src/domain/token.ts'

const app: App = {
  ...appDefaults,
  appKey: '500100',
  secret: 's',
  name: 'Shop tool',
  status: 'online',
  category: null,
  addresses: [],
}
const account: Account = {
  ...accountDefaults,
  accountId: '42',
  loginId: 'shop',
  platform: 'seller_center',
  nick: 'Shop',
  dropshipper: 'none',
}
const NOW = 1_546_315_200_123
// The current whole second.
const SECOND = 1_546_315_200_000
const lifetime = tokenLifetimes.online
const takesReplaced = (): boolean => false

let drawn = 0
function random(length: number): string {
  drawn += 1
  return String(drawn).padStart(length, 'x')
}

function exchanged(code: AuthorizationCode, by: App = app, now = NOW): { code: AuthorizationCode; token: Token } {
  const outcome = exchangeCode(code, { app: by, lifetime: tokenLifetimes[by.status], uuidSent: false, now, random })
  if ('refusal' in outcome) throw new Error(outcome.refusal.error)
  return outcome
}

function refreshed(token: Token, now: number): { replaced: Token; token: Token } {
  const outcome = refreshToken(token, { app, lifetime, now, random, takesReplaced })
  if ('refusal' in outcome) throw new Error(outcome.refusal.error)
  return outcome
}

describe('authorization codes', () => {
  it('name their app', () => {
    const issued = issueCode(app, account, NOW, random)
    expect(issued).toMatchObject({ appKey: '500100', accountId: '42', issuedAt: NOW, usedAt: null })
    expect(issued.code).toMatch(/^3_500100_.{20,}$/)
  })

  it.each([
    ['online', 2_592_000, 5_184_000],
    ['test', 86_400, 172_800],
  ] as const)('give an app that is %s a pair for %d and %d seconds', (status, access, refresh) => {
    const { code, token } = exchanged(issueCode(app, account, NOW, random), { ...app, status })
    expect(code.usedAt).toBe(NOW)
    expect(token.accessToken).toMatch(/^50000/)
    expect(token.refreshToken).toMatch(/^50001/)
    expect(token).toMatchObject({
      appKey: '500100',
      accountId: '42',
      issuedAt: SECOND,
      expiresAt: SECOND + access * 1000,
      refreshExpiresAt: SECOND + refresh * 1000,
    })
  })

  it('live three minutes', () => {
    const code = issueCode(app, account, NOW, random)
    const exchange = { app, lifetime, uuidSent: false, random }
    expect(exchangeCode(code, { ...exchange, now: NOW + 179_999 })).toHaveProperty('token')
    expect(exchangeCode(code, { ...exchange, now: NOW + 180_000 })).toEqual({
      refusal: { error: 'invalid-authorization-code', reason: 'code-expired' },
    })
  })

  it.each([
    ['an unknown code', undefined, app, false, undefined],
    ['a used code', { usedAt: NOW }, app, false, 'code-used'],
    ['the code of another app', {}, { ...app, appKey: '500101' }, false, 'code-given-to-another-app'],
    ['a call with uuid', {}, app, true, 'uuid-with-code'],
  ] as const)('refuse %s', (_, changes, by, uuidSent, reason) => {
    const code = changes && { ...issueCode(app, account, NOW, random), ...changes }
    expect(exchangeCode(code, { app: by, lifetime, uuidSent, now: NOW, random })).toEqual({
      refusal: { error: 'invalid-authorization-code', ...(reason === undefined ? {} : { reason }) },
    })
  })
})

describe('refreshing', () => {
  it('restarts the access clock only and spends the refresh token', () => {
    const { token: first } = exchanged(issueCode(app, account, NOW, random))
    const { replaced, token: second } = refreshed(first, NOW + 12_000)
    expect(replaced).toEqual({ ...first, refreshedAt: NOW + 12_000 })
    expect(second.accessToken).not.toBe(first.accessToken)
    expect(second.refreshToken).not.toBe(first.refreshToken)
    expect(second.expiresAt).toBe(SECOND + 12_000 + 2_592_000_000)
    expect(second.refreshExpiresAt).toBe(first.refreshExpiresAt)
    expect(second.refreshedAt).toBeNull()
  })

  const by = { app, lifetime, now: NOW, random, takesReplaced }
  const refusal = (reason: string) => ({ refusal: { error: 'invalid-refresh-token', reason } })

  it('works after the access token has ended, and not after the refresh token has', () => {
    const { token } = exchanged(issueCode(app, account, NOW, random))
    const end = SECOND + 5_184_000_000
    expect(refreshToken(token, { ...by, now: end - 1 })).toHaveProperty('token')
    expect(refreshToken(token, { ...by, now: end })).toEqual(refusal('refresh-token-expired'))
  })

  it('refuses an unknown, a replaced, a taken back and another app’s token', () => {
    const { token } = exchanged(issueCode(app, account, NOW, random))
    expect(refreshToken(undefined, by)).toEqual({ refusal: { error: 'invalid-refresh-token' } })
    expect(refreshToken(refreshed(token, NOW).replaced, by)).toEqual(refusal('old-refresh-token-works'))
    expect(refreshToken({ ...token, revokedAt: NOW }, by)).toEqual(refusal('consent-taken-back'))
    const other = { ...app, appKey: '500101' }
    expect(refreshToken(token, { ...by, app: other })).toEqual(refusal('refresh-token-of-another-app'))
  })

  it('takes a replaced token where the switch is on, and asks for the switch only then', () => {
    const { token } = exchanged(issueCode(app, account, NOW, random))
    let asked = 0
    const lenient = { ...by, takesReplaced: () => (asked += 1) > 0 }
    const { replaced } = refreshed(token, NOW)
    expect(refreshToken(token, lenient)).toHaveProperty('token')
    expect(asked).toBe(0)
    expect(refreshToken(replaced, lenient)).toHaveProperty('token')
    expect(asked).toBe(1)
  })
})

describe('the lifetimes of TOP', () => {
  it.each([
    ['seller-in-house', 31_536_000],
    ['commercial', 2_592_000],
    [null, 2_592_000],
  ] as const)('of an app of the category %s: %d seconds', (category, seconds) => {
    expect(topTokenLifetime({ category }).access).toBe(seconds)
  })
})
