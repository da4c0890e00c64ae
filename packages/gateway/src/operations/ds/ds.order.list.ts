import { commissionOrders } from '../commission-orders.ts'
import { commissionOrdersAnswer } from '../../views/commission-orders-answer.ts'
import type { Operation } from '../operation.ts'

/** The same list as `aliexpress.ds.commissionorder.listbyindex`, under the path of a system API. Source: method catalogue. */
export const dsOrderList: Operation = {
  method: '/ds/order/list',
  simulated: 'stateful',
  run: (params, context) => {
    const page = commissionOrders(params, context)
    if ('refusal' in page) return page
    const result = commissionOrdersAnswer(page, context.token?.accountId, context.url)
    return { value: { resp_code: 200, resp_msg: 'Call succeeds', result } }
  },
}
