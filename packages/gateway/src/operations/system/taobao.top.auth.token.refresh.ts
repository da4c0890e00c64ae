import { topTokenLifetime } from '../../domain/token-lifetimes.ts'
import type { Operation } from '../operation.ts'
import { takeRefreshToken } from '../take-refresh-token.ts'
import { taobaoTokenJson } from '../../views/top-token-answer.ts'

/** Replaces a token pair of TOP by means of its refresh token. Source: its API page on TOP (top-protocol 6.2); the code of the refusal is inferred. */
export const taobaoTopAuthTokenRefresh: Operation = {
  method: 'taobao.top.auth.token.refresh',
  simulated: 'stateful',
  run: (params, context) => {
    const taken = takeRefreshToken(params, context, topTokenLifetime(context.app))
    if ('refusal' in taken)
      return { refusal: { ...taken.refusal, error: 'invalid-parameter', parameter: 'refresh_token' } }
    const json = taobaoTokenJson(taken.token, context.store.findAccount(taken.token.accountId))
    return { value: { token_result: JSON.stringify(json) } }
  },
}
