import { refreshToken } from '../domain/refresh-token.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { TokenLifetime } from '../domain/token-lifetimes.ts'
import type { Token } from '../domain/token.ts'
import type { OperationContext } from './operation.ts'
import { textOf } from '../parameters/text-of.ts'

/** Replaces the pair of the call's `refresh_token` and keeps the new one. A refused refresh changes nothing. */
export function takeRefreshToken(
  params: ReadonlyMap<string, string>,
  { store, app, now, random, takes }: Pick<OperationContext, 'store' | 'app' | 'now' | 'random' | 'takes'>,
  lifetime: TokenLifetime,
): { readonly token: Token } | { readonly refusal: Refusal } {
  return store.transaction(() => {
    const held = store.findTokenByRefresh(textOf(params, 'refresh_token') ?? '')
    const takesReplaced = (): boolean => takes('old-refresh-token-works')
    const refreshed = refreshToken(held, { app, lifetime, now, random, takesReplaced })
    if ('refusal' in refreshed) return refreshed
    store.saveToken(refreshed.replaced)
    store.saveToken(refreshed.token)
    return refreshed
  })
}
