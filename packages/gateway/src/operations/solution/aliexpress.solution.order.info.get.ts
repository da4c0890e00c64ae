import { formatPacificTime } from '../../domain/pacific-time.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { orderDetailAnswer } from '../../views/order-detail-answer.ts'
import { ownOrder } from '../own-order.ts'

/** One of the account's orders in full. Source: method catalogue. */
export const orderInfoGet: Operation = {
  method: 'aliexpress.solution.order.info.get',
  simulated: 'stateful',
  run: asAccount((params, { store, now, url }, sellerId) => {
    const own = ownOrder(params, 'param1', store, sellerId)
    if ('refusal' in own) return own
    const data = orderDetailAnswer(own.order, store.findAccount(sellerId), url)
    return { value: { result: { time_stamp: formatPacificTime(now), data } } }
  }),
}
