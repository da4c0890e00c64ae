import { commissionOrders } from '../commission-orders.ts'
import { commissionOrdersAnswer } from '../../views/commission-orders-answer.ts'
import type { Operation } from '../operation.ts'

/** Lists what a dropshipper earns on, by cursor and page. Source: method catalogue. */
export const commissionOrderListByIndex: Operation = {
  method: 'aliexpress.ds.commissionorder.listbyindex',
  simulated: 'stateful',
  run: (params, context) => {
    const page = commissionOrders(params, context)
    if ('refusal' in page) return page
    const result = commissionOrdersAnswer(page, context.token?.accountId, context.url)
    return { value: { rsp_code: 200, rsp_msg: 'Call succeeds', result } }
  },
}
