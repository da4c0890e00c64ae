import { tokenLifetimes } from '../../domain/token-lifetimes.ts'
import type { Operation } from '../operation.ts'
import { takeCode } from '../take-code.ts'
import { tokenAnswer } from '../../views/token-answer.ts'

/**
 * Exchanges an authorization code for a token pair and says less of whose it is. Source: its API page (iop-protocol 6.2), which names `isv.402` as its only
 * refusal; that a bad code is refused with it is inferred.
 */
export const authTokenSecurityCreate: Operation = {
  method: '/auth/token/security/create',
  simulated: 'stateful',
  run: (params, context) => {
    const taken = takeCode(params, context, tokenLifetimes[context.app.status])
    if ('refusal' in taken) return { refusal: { ...taken.refusal, error: 'token-creation-failed' } }
    const answer = tokenAnswer(taken.token, context.app, context.store)
    const { user_nick: _nick, havana_id: _havana, account: _login, account_platform: _platform, ...value } = answer
    return { value }
  },
}
