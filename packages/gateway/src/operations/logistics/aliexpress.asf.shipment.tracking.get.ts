import { trackingOf } from '../../domain/tracking.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** What a carrier reports of a parcel of one of the account's orders, newest first, in epoch milliseconds. Source: method catalogue. */
export const shipmentTracking: Operation = {
  method: 'aliexpress.asf.shipment.tracking.get',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const order = store.findOrder(textOf(params, 'tradeOrderId') ?? '')
    const parcel = textOf(params, 'mailNo')
    const isKnown = order?.shipments.some(({ logisticsNo }) => parcel === undefined || logisticsNo === parcel)
    if (order?.sellerId !== sellerId || isKnown !== true) {
      return { value: { result: { success: false, errorMessage: 'No tracking information: order or parcel unknown' } } }
    }
    const events = trackingOf(order, now).filter(({ logisticsNo }) => parcel === undefined || logisticsNo === parcel)
    return {
      value: {
        result: {
          success: true,
          data: {
            details: events.toReversed().map(({ at, code, description }) => ({
              time: at,
              trackingCodeDesc: code,
              trackingDetailDesc: description,
            })),
          },
        },
      },
    }
  }),
}
