import { tokenLifetimes } from '../../domain/token-lifetimes.ts'
import type { Operation } from '../operation.ts'
import { takeCode } from '../take-code.ts'
import { tokenAnswer } from '../../views/token-answer.ts'

/**
 * Exchanges an authorization code for a token pair and names the account by ids alone.
 *
 * Source: the Java SDK of 2023 has its fields; no page describes it. That its ids are those of the other token calls is inferred.
 */
export const authTokenCreateWithOpenId: Operation = {
  method: '/auth/token/createWithOpenId',
  simulated: 'stateful',
  run: (params, context) => {
    const taken = takeCode(params, context, tokenLifetimes[context.app.status])
    if ('refusal' in taken) return taken
    const answer = tokenAnswer(taken.token, context.app, context.store)
    const { user_nick: _nick, havana_id: _havana, account: _login, account_platform: _platform, ...named } = answer
    const { seller_id: _seller, ...value } = named
    return { value }
  },
}
