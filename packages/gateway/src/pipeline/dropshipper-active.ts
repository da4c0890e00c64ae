import type { Step } from './exchange.ts'
import { takes } from './takes.ts'

/** A dropshipper is a buyer who has signed the programme's agreement. No source shows that anything else of the call would change, least of all its signature. */
export const dropshipperActive: Step = {
  name: 'the account is an active dropshipper',
  yields: ['remote-service-error'],
  source: 'iop-protocol 7.1 and 7.3; which sub-code goes with which account is inferred',
  check: (exchange) => {
    const { fact, token } = exchange.found
    if (fact?.group !== 'ds' || token === undefined) return undefined
    const account = exchange.world.store.findAccount(token.accountId)
    if (account === undefined || account.dropshipper === 'active') return undefined
    if (takes(exchange, 'dropshipper-unchecked')) return undefined
    const reason = account.dropshipper === 'none' ? 'account-no-dropshipper' : 'dropshipper-unverified'
    return account.platform === 'seller_center'
      ? { error: 'remote-service-error', subCode: 'isv.invalid-authorization', reason }
      : {
          error: 'remote-service-error',
          subCode: 'isv.insufficient-permission',
          subMessage: 'Insufficient permission.',
          reason,
        }
  },
}
