import { tokenLifetimes } from '../../domain/token-lifetimes.ts'
import type { Operation } from '../operation.ts'
import { takeCode } from '../take-code.ts'
import { tokenAnswer } from '../../views/token-answer.ts'

/** Exchanges an authorization code for a token pair. Source: doc 1592. */
export const authTokenCreate: Operation = {
  method: '/auth/token/create',
  simulated: 'stateful',
  run: (params, context) => {
    const taken = takeCode(params, context, tokenLifetimes[context.app.status])
    return 'refusal' in taken ? taken : { value: tokenAnswer(taken.token, context.app, context.store) }
  },
}
