import { placeOrderAnswer } from '../place-order-answer.ts'
import type { Operation } from '../operation.ts'
import { readPlaceRequest } from '../../parameters/read-place-request.ts'

/**
 * Places an order, one for each store that the items come from, and pays it at once where `try_to_pay` asks for that. Source: method catalogue.
 */
export const orderCreate: Operation = {
  method: 'aliexpress.ds.order.create',
  simulated: 'stateful',
  run: (params, context) => {
    const request = readPlaceRequest(params)
    return 'refusal' in request ? request : placeOrderAnswer(request, context)
  },
}
