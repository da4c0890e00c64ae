import { formatPacificTime } from '../../domain/pacific-time.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { orderAnswer } from '../../views/order-answer.ts'
import { readFields } from '../../parameters/read-fields.ts'
import { readOrderFields } from '../../parameters/read-order-query.ts'

const QUERY = 'param_aeop_order_query'

/** The account's orders, as `aliexpress.solution.order.get` lists them. Source: method catalogue. */
export const sellerOrderList: Operation = {
  method: 'aliexpress.trade.seller.orderlist.get',
  simulated: 'stateful',
  run: asAccount((params, { store, now, url }, sellerId) => {
    const fields = readFields(params, QUERY)
    const query = fields === undefined ? invalidParameter(QUERY) : readOrderFields(fields, `${QUERY}.`)
    if ('refusal' in query) return query
    const { page } = query
    const { orders, total } = store.listOrders({ ...query.filter, sellerId }, page)
    const seller = store.findAccount(sellerId)
    return {
      value: {
        result: {
          success: true,
          current_page: page.number,
          page_size: page.size,
          total_count: total,
          total_page: Math.ceil(total / page.size),
          time_stamp: formatPacificTime(now),
          target_list: orders.map((order) => orderAnswer(order, seller, { now, url })),
        },
      },
    }
  }),
}
