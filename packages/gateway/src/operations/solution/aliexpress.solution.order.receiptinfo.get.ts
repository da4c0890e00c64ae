import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { ownOrder } from '../own-order.ts'
import { receiptAddress } from '../../views/receipt-address.ts'

/** Where one of the account's orders goes. Source: method catalogue. */
export const orderReceiptInfoGet: Operation = {
  method: 'aliexpress.solution.order.receiptinfo.get',
  simulated: 'stateful',
  run: asAccount((params, { store }, sellerId) => {
    const own = ownOrder(params, 'param1', store, sellerId)
    return 'refusal' in own ? own : { value: { result: receiptAddress(own.order) } }
  }),
}
