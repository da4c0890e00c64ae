import { exchangeCode } from '../../domain/exchange-code.ts'
import type { Operation } from '../operation.ts'
import { tokenAnswer } from '../token-answer.ts'
import { textOf } from '../text-of.ts'

/** Exchanges an authorization code for a token pair. Source: doc 1592. */
export const authTokenCreate: Operation = {
  method: '/auth/token/create',
  simulated: 'stateful',
  run: (params, { store, app, now, random }) =>
    store.transaction(() => {
      const code = store.findCode(textOf(params, 'code') ?? '')
      const exchanged = exchangeCode(code, { app, uuidSent: textOf(params, 'uuid') !== undefined, now, random })
      if ('refusal' in exchanged) return exchanged
      store.saveCode(exchanged.code)
      store.saveToken(exchanged.token)
      return { value: tokenAnswer(exchanged.token, app, store) }
    }),
}
