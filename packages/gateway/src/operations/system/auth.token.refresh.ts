import { refreshToken } from '../../domain/refresh-token.ts'
import type { Operation } from '../operation.ts'
import { tokenAnswer } from '../token-answer.ts'
import { textOf } from '../text-of.ts'

/** Replaces a token pair by means of its refresh token. Source: doc 1593. */
export const authTokenRefresh: Operation = {
  method: '/auth/token/refresh',
  simulated: 'stateful',
  run: (params, { store, app, now, random }) =>
    store.transaction(() => {
      const held = store.findTokenByRefresh(textOf(params, 'refresh_token') ?? '')
      const refreshed = refreshToken(held, { app, now, random })
      if ('refusal' in refreshed) return refreshed
      store.saveToken(refreshed.replaced)
      store.saveToken(refreshed.token)
      return { value: tokenAnswer(refreshed.token, app, store) }
    }),
}
