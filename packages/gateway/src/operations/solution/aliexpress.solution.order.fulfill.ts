import { declareShipments } from '../../life/declare-shipments.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { readShipment } from '../../parameters/read-shipment.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * Declares a shipment of one of the account's orders. The service name is taken as it comes: no source lists all
 * services. `tracking_website` is needed with the service `other`. Source: method catalogue; refusals FAQ 119601.
 */
export const orderFulfill: Operation = {
  method: 'aliexpress.solution.order.fulfill',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const shipment = readShipment(params)
    if ('refusal' in shipment) return shipment
    const call = { store, sellerId, now, orderId: textOf(params, 'out_ref') ?? '' }
    const declared = declareShipments(call, () => [shipment])
    return 'refusal' in declared ? declared : { value: { result: { result_success: true } } }
  }),
}
