import { formatPacificTime } from '../../domain/pacific-time.ts'
import { trackingOf } from '../../domain/tracking.ts'
import { isBoughtBy } from '../bought-order.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * What the carrier has reported of one parcel of an order that the account placed, oldest first. The name of the service and the country are not compared:
 * no source says that the platform does. Source: method catalogue.
 */
export const logisticsTrackingInfoQuery: Operation = {
  method: 'aliexpress.logistics.ds.trackinginfo.query',
  simulated: 'stateful',
  run: (params, { store, token, now }) => {
    const order = store.findOrder(textOf(params, 'out_ref') ?? '')
    const shipment =
      order !== undefined && isBoughtBy(order, token?.accountId)
        ? order.shipments.find(({ logisticsNo }) => logisticsNo === textOf(params, 'logistics_no'))
        : undefined
    if (order === undefined || shipment === undefined)
      return { value: { result_success: false, error_desc: 'TRACKING DATA NOT FOUND' } }
    const events = trackingOf(order, now).filter(({ logisticsNo }) => logisticsNo === shipment.logisticsNo)
    return {
      value: {
        result_success: true,
        official_website: shipment.trackingWebsite ?? 'https://global.cainiao.com',
        details: events.map(({ at, code, description, place }) => ({
          event_date: formatPacificTime(at),
          event_desc: description,
          status: code,
          address: place === '' ? undefined : place,
          signed_name: code === 'GTMS_SIGNED' ? order.address?.fullName : undefined,
        })),
      },
    }
  },
}
