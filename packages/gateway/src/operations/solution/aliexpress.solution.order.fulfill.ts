import { type FulfilmentRequest, fulfilOrder } from '../../domain/fulfil-order.ts'
import { fulfilmentRefusals } from '../../domain/fulfilment-refusals.ts'
import { changeOrder } from '../../life/change-order.ts'
import { invalidParameter } from '../invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../text-of.ts'

/**
 * Declares a shipment of one of the account's orders. The service name is taken as it comes: no source lists all
 * services. `tracking_website` is needed with the service `other`. Source: method catalogue; refusals FAQ 119601.
 */
export const orderFulfill: Operation = {
  method: 'aliexpress.solution.order.fulfill',
  simulated: 'stateful',
  run: (params, { store, token, now }) => {
    const sendType = textOf(params, 'send_type')
    if (sendType !== 'all' && sendType !== 'part') return invalidParameter('send_type')
    const serviceName = textOf(params, 'service_name') ?? ''
    const trackingWebsite = textOf(params, 'tracking_website') ?? null
    if (serviceName.toLowerCase() === 'other' && trackingWebsite === null) {
      return { refusal: { error: 'missing-parameter', parameter: 'tracking_website' } }
    }
    return store.transaction(() => {
      const order = store.findOrder(textOf(params, 'out_ref') ?? '')
      if (!order || order.sellerId !== token?.accountId) return { refusal: fulfilmentRefusals.unknownOrder }
      const logisticsNo = textOf(params, 'logistics_no') ?? ''
      const description = textOf(params, 'description') ?? null
      const shipment: FulfilmentRequest = { serviceName, logisticsNo, sendType, description, trackingWebsite }
      const fulfilled = fulfilOrder(order, shipment, now)
      if ('refusal' in fulfilled) return fulfilled
      changeOrder(store, fulfilled.order, now)
      return { value: { result: { result_success: true } } }
    })
  },
}
