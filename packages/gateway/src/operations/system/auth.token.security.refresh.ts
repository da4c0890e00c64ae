import { tokenLifetimes } from '../../domain/token-lifetimes.ts'
import type { Operation } from '../operation.ts'
import { takeRefreshToken } from '../take-refresh-token.ts'
import { tokenAnswer } from '../../views/token-answer.ts'

/** Replaces a token pair by means of its refresh token, with all fields. Source: its API page (iop-protocol 6.2). */
export const authTokenSecurityRefresh: Operation = {
  method: '/auth/token/security/refresh',
  simulated: 'stateful',
  run: (params, context) => {
    const taken = takeRefreshToken(params, context, tokenLifetimes[context.app.status])
    return 'refusal' in taken ? taken : { value: tokenAnswer(taken.token, context.app, context.store) }
  },
}
