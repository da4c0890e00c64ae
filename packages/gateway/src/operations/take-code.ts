import { exchangeCode } from '../domain/exchange-code.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { TokenLifetime } from '../domain/token-lifetimes.ts'
import type { Token } from '../domain/token.ts'
import { watchAuthorisation } from '../life/watch-authorisation.ts'
import type { OperationContext } from './operation.ts'
import { textOf } from '../parameters/text-of.ts'

/** Exchanges the `code` of a call and keeps what comes of it. A refused exchange changes nothing. */
export function takeCode(
  params: ReadonlyMap<string, string>,
  { store, app, now, random }: Pick<OperationContext, 'store' | 'app' | 'now' | 'random'>,
  lifetime: TokenLifetime,
): { readonly token: Token } | { readonly refusal: Refusal } {
  return store.transaction(() => {
    const uuidSent = textOf(params, 'uuid') !== undefined
    const code = store.findCode(textOf(params, 'code') ?? '')
    const exchanged = exchangeCode(code, { app, lifetime, uuidSent, now, random })
    if ('refusal' in exchanged) return exchanged
    store.saveCode(exchanged.code)
    store.saveToken(exchanged.token)
    watchAuthorisation(store, exchanged.token)
    return exchanged
  })
}
