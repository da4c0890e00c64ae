import { fulfilmentRefusals } from './fulfilment-refusals.ts'
import type { Fulfilled } from './fulfil-order.ts'
import type { Shipment, TradeOrder } from './order.ts'
import { trackingNumber } from './tracking-number.ts'

/**
 * Replaces number and service of a declared shipment; when it was sent stays. What is delivered or finished cannot be changed any more (inferred).
 *
 * @param now epoch milliseconds
 * Source: method catalogue, `aliexpress.logistics.sellermodifiedshipmentfortop`.
 */
export function modifyShipment(
  order: TradeOrder,
  old: Pick<Shipment, 'logisticsNo' | 'serviceName'>,
  request: Pick<Shipment, 'logisticsNo' | 'serviceName' | 'trackingWebsite'> & Partial<Shipment>,
  now: number,
): Fulfilled {
  const current = order.heldStatus ?? order.status
  const index = order.shipments.findIndex(
    ({ logisticsNo, serviceName }) =>
      logisticsNo === old.logisticsNo && (old.serviceName === '' || serviceName === old.serviceName),
  )
  const isOpen = current === 'SELLER_PART_SEND_GOODS' || current === 'WAIT_BUYER_ACCEPT_GOODS'
  const shipment = order.shipments[index]
  if (shipment === undefined) return { refusal: fulfilmentRefusals.unknownShipment }
  if (!isOpen || order.deliveredAt !== null) return { refusal: fulfilmentRefusals.nothingToShip }
  if (!trackingNumber.test(request.logisticsNo)) return { refusal: fulfilmentRefusals.trackingNumberRefused }
  const { logisticsNo, serviceName, trackingWebsite, description = shipment.description } = request
  const changed = { ...shipment, logisticsNo, serviceName, trackingWebsite, description }
  return {
    order: { ...order, updatedAt: Math.max(now, order.updatedAt), shipments: order.shipments.with(index, changed) },
  }
}
