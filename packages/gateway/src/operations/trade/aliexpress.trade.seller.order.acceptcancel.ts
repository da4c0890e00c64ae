import { asAccount } from '../as-account.ts'
import { cancelAnswer } from '../cancel-answer.ts'
import type { Operation } from '../operation.ts'

/** Agrees to a buyer's wish to cancel one of the account's orders, which ends it. Source: method catalogue. */
export const acceptCancel: Operation = {
  method: 'aliexpress.trade.seller.order.acceptcancel',
  simulated: 'stateful',
  run: asAccount((params, context, sellerId) => cancelAnswer(params, context, sellerId, 'acceptCancel')),
}
