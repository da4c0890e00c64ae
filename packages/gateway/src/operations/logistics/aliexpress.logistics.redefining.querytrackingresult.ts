import { formatPacificTime } from '../../domain/pacific-time.ts'
import { trackingOf } from '../../domain/tracking.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** What a carrier reports of a parcel of one of the account's orders, newest first. Source: method catalogue; that times are US Pacific is inferred. */
export const trackingResult: Operation = {
  method: 'aliexpress.logistics.redefining.querytrackingresult',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const order = store.findOrder(textOf(params, 'out_ref') ?? '')
    const parcel = textOf(params, 'logistics_no')
    const shipment = order?.shipments.find(({ logisticsNo }) => logisticsNo === parcel)
    if (order?.sellerId !== sellerId || shipment === undefined) {
      return {
        value: { result_success: false, error_desc: 'No tracking information: order or tracking number unknown' },
      }
    }
    const events = trackingOf(order, now).filter(({ logisticsNo }) => logisticsNo === parcel)
    return {
      value: {
        result_success: true,
        official_website: shipment.trackingWebsite ?? 'https://global.cainiao.com',
        details: events.toReversed().map(({ at, code, description, place }) => ({
          event_date: formatPacificTime(at),
          event_desc: description,
          action_code: code,
          address: place,
          signed_name: code === 'GTMS_SIGNED' ? `${order.buyer.firstName} ${order.buyer.lastName}` : undefined,
        })),
      },
    }
  }),
}
