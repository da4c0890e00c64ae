import type { App } from './account.ts'

/** Life of a token pair in seconds. */
export interface TokenLifetime {
  readonly access: number
  readonly refresh: number
}

/** Life of a token pair in seconds, by the state of the app. Source: doc 1364 (end of page) and live answers. */
export const tokenLifetimes: Readonly<Record<App['status'], TokenLifetime>> = {
  test: { access: 86_400, refresh: 172_800 },
  online: { access: 2_592_000, refresh: 5_184_000 },
}

const YEAR = 31_536_000

/**
 * Life of a token pair of TOP: a year where sellers build for themselves, else 30 days.
 *
 * Source: TOP 117991 for the access token (top-protocol 6.1, medium); that the refresh token lives as long at least is inferred.
 *
 * @example topTokenLifetime(app).access // 2592000
 */
export function topTokenLifetime({ category }: Pick<App, 'category'>): TokenLifetime {
  return category === 'seller-in-house' ? { access: YEAR, refresh: YEAR } : tokenLifetimes.online
}

/** Life of an authorization code in milliseconds. Source: doc 1590. */
export const codeLifetime = 180_000
