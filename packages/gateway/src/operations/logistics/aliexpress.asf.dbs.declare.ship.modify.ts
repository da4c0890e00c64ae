import { replaceShipment } from '../../life/declare-shipments.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Replaces number and carrier of a declared parcel. Source: method catalogue. */
export const declareShipModify: Operation = {
  method: 'aliexpress.asf.dbs.declare.ship.modify',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const [orderId] = readIds(textOf(params, 'tradeOrderId') ?? '') ?? []
    if (orderId === undefined) return invalidParameter('tradeOrderId')
    const logisticsNo = textOf(params, 'newTrackingNumber') ?? ''
    const old = { logisticsNo: textOf(params, 'oldTrackingNumber') ?? '', serviceName: '' }
    const request = { logisticsNo, serviceName: textOf(params, 'newShipmentProviderCode') ?? '', trackingWebsite: null }
    const changed = replaceShipment({ store, sellerId, now, orderId }, old, request)
    if ('refusal' in changed) {
      const { subCode, subMessage } = changed.refusal
      return { value: { result: { success: false, errorCode: subCode, errorMessage: subMessage } } }
    }
    return {
      value: { result: { success: true, data: { tradeOrderId: BigInt(orderId), trackingNumber: logisticsNo } } },
    }
  }),
}
