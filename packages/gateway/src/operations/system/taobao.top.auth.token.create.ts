import { topTokenLifetime } from '../../domain/token-lifetimes.ts'
import type { Operation } from '../operation.ts'
import { takeCode } from '../take-code.ts'
import { taobaoTokenJson } from '../../views/top-token-answer.ts'

/** Exchanges an authorization code for a token pair of TOP. Source: its API page on TOP (top-protocol 6.2); the code of the refusal is inferred. */
export const taobaoTopAuthTokenCreate: Operation = {
  method: 'taobao.top.auth.token.create',
  simulated: 'stateful',
  run: (params, context) => {
    const taken = takeCode(params, context, topTokenLifetime(context.app))
    if ('refusal' in taken) return { refusal: { ...taken.refusal, error: 'invalid-parameter', parameter: 'code' } }
    const json = taobaoTokenJson(taken.token, context.store.findAccount(taken.token.accountId))
    return { value: { token_result: JSON.stringify(json) } }
  },
}
