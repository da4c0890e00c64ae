import { boughtOrder } from '../bought-order.ts'
import { parcelsAndStore, shownStatus } from '../../views/bought-order-answer.ts'
import { orderAmounts } from '../../domain/order-amounts.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** One of the orders that the account placed, in the older form. Source: method catalogue. */
export const dsTradeOrderGet: Operation = {
  method: 'aliexpress.ds.trade.order.get',
  simulated: 'stateful',
  run: (params, { store, token }) => {
    const orderId = textOf(params, 'order_id') ?? ''
    if (!/^\d{1,19}$/.test(orderId)) return invalidParameter('order_id')
    const order = boughtOrder(orderId, { store, token })
    if ('refusal' in order) return order
    return {
      value: {
        rsp_code: 200,
        rsp_msg: 'Call succeeds',
        result: {
          order_status: shownStatus(order),
          order_amount: { ...orderAmounts(order.lines).pay },
          child_order_list: order.lines.map((line) => ({
            product_id: BigInt(line.productId),
            product_name: line.name,
            product_count: line.count,
            product_price: { ...line.unitPrice },
          })),
          ...parcelsAndStore(order, store.findProduct(order.lines[0]?.productId ?? '')),
        },
      },
    }
  },
}
