import { placeOrderAnswer } from '../place-order-answer.ts'
import type { Operation } from '../operation.ts'
import { readPlaceRequest } from '../../parameters/read-place-request.ts'

/** Places an order as `aliexpress.ds.order.create` does, and never pays. Source: method catalogue. */
export const placeOrder: Operation = {
  method: 'aliexpress.trade.buy.placeorder',
  simulated: 'stateful',
  run: (params, context) => {
    const request = readPlaceRequest(params)
    return 'refusal' in request ? request : placeOrderAnswer({ ...request, tryToPay: false }, context)
  },
}
