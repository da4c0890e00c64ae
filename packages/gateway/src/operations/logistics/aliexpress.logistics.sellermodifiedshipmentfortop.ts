import { replaceShipment } from '../../life/declare-shipments.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Replaces number and service of a declared shipment; a refusal is a `result_success` of `false`. Whether it was all or a part stays as declared. Source: method catalogue. */
export const sellerModifiedShipment: Operation = {
  method: 'aliexpress.logistics.sellermodifiedshipmentfortop',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const call = { store, sellerId, now, orderId: textOf(params, 'out_ref') ?? '' }
    const old = {
      logisticsNo: textOf(params, 'old_logistics_no') ?? '',
      serviceName: textOf(params, 'old_service_name') ?? '',
    }
    const description = textOf(params, 'description')
    const changed = replaceShipment(call, old, {
      logisticsNo: textOf(params, 'new_logistics_no') ?? '',
      serviceName: textOf(params, 'new_service_name') ?? '',
      trackingWebsite: textOf(params, 'tracking_website') ?? null,
      ...(description === undefined ? {} : { description }),
    })
    if (!('refusal' in changed)) return { value: { result_success: true } }
    const { subCode, subMessage } = changed.refusal
    return { value: { result_success: false, result_error_code: subCode, result_error_desc: subMessage } }
  }),
}
