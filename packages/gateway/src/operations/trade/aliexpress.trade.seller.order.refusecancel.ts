import { asAccount } from '../as-account.ts'
import { cancelAnswer } from '../cancel-answer.ts'
import type { Operation } from '../operation.ts'

/** Refuses a buyer's wish to cancel one of the account's orders, which goes on. Source: method catalogue. */
export const refuseCancel: Operation = {
  method: 'aliexpress.trade.seller.order.refusecancel',
  simulated: 'stateful',
  run: asAccount((params, context, sellerId) => cancelAnswer(params, context, sellerId, 'refuseCancel')),
}
