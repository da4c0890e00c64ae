import { formatPacificTime } from '../../domain/pacific-time.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { orderDetailAnswer } from '../../views/order-detail-answer.ts'
import { ownOrder } from '../own-order.ts'

/** One of the account's orders in full; `field_list` and `ext_info_bit_flag` narrow nothing here. Source: method catalogue. */
export const findOrderById: Operation = {
  method: 'aliexpress.trade.new.redefining.findorderbyid',
  simulated: 'stateful',
  run: asAccount((params, { store, now, url }, sellerId) => {
    const own = ownOrder(params, 'param1', store, sellerId)
    if ('refusal' in own) return own
    const target = orderDetailAnswer(own.order, store.findAccount(sellerId), url)
    return { value: { time_stamp: formatPacificTime(now), target } }
  }),
}
