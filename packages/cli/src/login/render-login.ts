import { legible } from '../legible.ts'
import type { Io } from '../io.ts'

/** What an app is for, and whose account that takes. */
const purposes = ['dropshipping', 'affiliate', 'seller'] as const
export type Purpose = (typeof purposes)[number]

/** The answer of a token call, as far as it is shown. */
export type TokenAnswer = Readonly<Record<string, unknown>>

/** Who has authorised, and for how long: no token. */
export function renderLogin(answer: TokenAnswer, io: Pick<Io, 'bold'>): string {
  const text = (name: string): string => {
    const value = answer[name]
    return typeof value === 'string' || typeof value === 'number' ? legible(String(value)) : ''
  }
  const nick = text('user_nick')
  return [
    `${io.bold('account')}        ${text('account') || text('user_id')}${nick === '' ? '' : ` (${nick})`}`,
    `${io.bold('kind')}           ${text('account_platform') || 'not said'}`,
    `${io.bold('access token')}   ${life(text('expires_in'), text('expire_time'))}`,
    `${io.bold('refresh token')}  ${life(text('refresh_expires_in'), text('refresh_token_valid_time'))}`,
  ].join('\n')
}

/**
 * What to say where another kind of account was needed: a dropshipper is a buyer, a seller's methods take a seller.
 *
 * Source: iop-protocol 6.3, 7.1 and 7.3.
 */
export function wrongKind(platform: unknown, purpose: Purpose): string | undefined {
  const needed = { dropshipping: 'buyerApp', affiliate: undefined, seller: 'seller_center' }[purpose]
  if (needed === undefined || typeof platform !== 'string' || platform === needed) return undefined
  return `account_platform is ${legible(platform)}, and a ${purpose} app needs ${needed}: authorise again with the right account, --force shows the login page`
}

function life(seconds: string, end: string): string {
  const left = Number(seconds)
  if (seconds === '' || !Number.isFinite(left)) return 'how long it lives is not said'
  const at = Number(end)
  const ends = end !== '' && Math.abs(at) <= 8.64e15 ? `, until ${new Date(at).toISOString()}` : ''
  return left === 0 ? 'cannot be used' : `lives ${duration(left)}${ends}`
}

function duration(seconds: number): string {
  const hours = seconds / 3600
  if (hours < 1) return `${Math.round(seconds / 60)} minutes`
  return hours <= 48 ? `${Math.round(hours)} hours` : `${Math.round(hours / 24)} days`
}
