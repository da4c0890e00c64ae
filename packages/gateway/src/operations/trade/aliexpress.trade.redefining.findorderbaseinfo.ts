import { formatPacificTime } from '../../domain/pacific-time.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { moneyAndGoods } from '../../views/order-states.ts'
import { ownOrder } from '../own-order.ts'

/** States and times of one of the account's orders. Source: method catalogue. */
export const findOrderBaseInfo: Operation = {
  method: 'aliexpress.trade.redefining.findorderbaseinfo',
  simulated: 'stateful',
  run: asAccount((params, { store }, sellerId) => {
    const own = ownOrder(params, 'param1', store, sellerId)
    if ('refusal' in own) return own
    const { order } = own
    const seller = store.findAccount(sellerId)
    return {
      value: {
        result: {
          order_status: order.status,
          ...moneyAndGoods(order),
          gmt_create: formatPacificTime(order.createdAt),
          gmt_modified: formatPacificTime(order.updatedAt),
          seller_operator_login_id: seller?.loginId,
          seller_signer_fullname: seller?.nick,
        },
      },
    }
  }),
}
