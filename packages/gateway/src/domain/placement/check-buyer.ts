import type { Account } from '../account.ts'
import type { PlaceProblem } from './place-request.ts'

const refusals: Readonly<Record<Exclude<Account['standing'], 'normal'>, PlaceProblem>> = {
  blacklisted: { code: 'BLACKLIST_BUYER_IN_LIST', message: 'the buyer account is blocked' },
  disabled: { code: 'USER_ACCOUNT_DISABLED', message: 'the buyer account is disabled' },
  suspicious: { code: 'A003_SUSPICIOUS_BUYER', message: 'the buyer account is under suspicion' },
  incomplete: { code: 'A006_INVALID_ACCOUNT_INFO', message: 'the data of the buyer account is not complete' },
}

/**
 * Whether an account may order.
 *
 * Source: `aliexpress.ds.order.create`, error codes; iop-protocol 5.3.
 *
 * @example checkBuyer(disabled) // { code: 'USER_ACCOUNT_DISABLED', message: 'the buyer account is disabled' }
 */
export function checkBuyer(account: Account): PlaceProblem | undefined {
  return account.standing === 'normal' ? undefined : refusals[account.standing]
}
