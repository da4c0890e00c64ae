import { declareShipments } from '../../life/declare-shipments.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { readShipment } from '../../parameters/read-shipment.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Declares a shipment of one of the account's orders; a refusal is a `result_success` of `false`. Source: method catalogue; refusals FAQ 119601. */
export const sellerShipment: Operation = {
  method: 'aliexpress.logistics.sellershipmentfortop',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const shipment = readShipment(params)
    if ('refusal' in shipment) return shipment
    const call = { store, sellerId, now, orderId: textOf(params, 'out_ref') ?? '' }
    const declared = declareShipments(call, () => [shipment])
    if (!('refusal' in declared)) return { value: { result_success: true } }
    const { subCode, subMessage } = declared.refusal
    return { value: { result_success: false, result_error_code: subCode, result_error_desc: subMessage } }
  }),
}
