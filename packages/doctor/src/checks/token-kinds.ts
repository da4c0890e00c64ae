/** Kinds of what can stand in the place of a token. */
export type TokenKind = 'access' | 'refresh' | 'code' | 'taobao'

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  // iop-protocol 6.1: 3_<app key>_<random>; 6.3: prefixes of the two tokens.
  ['code', /^\d_\d{4,12}_\w{8,}$/],
  ['access', /^50000\w{15,}$/],
  ['refresh', /^50001\w{15,}$/],
  // top-protocol 6: session keys begin with 6 and are hexadecimal from there on.
  ['taobao', /^6[\da-fA-FZ]{40,}$/],
]

/** What a text looks like; undefined for anything else. */
export function tokenKind(text: string): TokenKind | undefined {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0]
}

/** Names of parameters that carry a token. */
export const tokenNames = ['access_token', 'session'] as const

/** The app key within an authorisation code. */
export function appKeyOfCode(code: string): string | undefined {
  return /^\d_(\d{4,12})_\w{8,}$/.exec(code)?.[1]
}
