import { boughtOrder } from '../bought-order.ts'
import { boughtOrderAnswer } from '../../views/bought-order-answer.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'
import { readWireObject, readWireText } from '../../parameters/wire-json.ts'

/** One of the orders that the account placed. Another's is refused, as the documents say. Source: method catalogue. */
export const tradeDsOrderGet: Operation = {
  method: 'aliexpress.trade.ds.order.get',
  simulated: 'stateful',
  run: (params, { store, token, now }) => {
    const orderId = readOrderId(textOf(params, 'single_order_query'))
    if (orderId === undefined) return invalidParameter('single_order_query')
    const order = boughtOrder(orderId, { store, token })
    if ('refusal' in order) return order
    return { value: { result: boughtOrderAnswer(order, store.findProduct(order.lines[0]?.productId ?? ''), now) } }
  },
}

function readOrderId(json: string | undefined): string | undefined {
  const id = readWireText(readWireObject(json)?.['order_id']) ?? ''
  return /^\d{1,19}$/.test(id) ? id : undefined
}
