import { formatPacificTime } from '../../domain/pacific-time.ts'
import type { Operation } from '../operation.ts'
import { orderAnswer } from '../../views/order-answer.ts'
import { readOrderQuery } from '../../parameters/read-order-query.ts'

/** Lists the account's orders, newest first, by time, state and buyer. Source: method catalogue. */
export const orderGet: Operation = {
  method: 'aliexpress.solution.order.get',
  simulated: 'stateful',
  run: (params, { store, token, now, url }) => {
    const query = readOrderQuery(params)
    if ('refusal' in query) return query
    if (!token) return { refusal: { error: 'missing-session' } }
    const { page } = query
    const { orders, total } = store.listOrders({ ...query.filter, sellerId: token.accountId }, page)
    const seller = store.findAccount(token.accountId)
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
  },
}
