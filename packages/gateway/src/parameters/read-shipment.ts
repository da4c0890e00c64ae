import type { FulfilmentRequest } from '../domain/fulfil-order.ts'
import type { Refusal } from '../domain/refusal.ts'
import { invalidParameter } from './invalid-parameter.ts'
import { textOf } from './text-of.ts'

/** A shipment out of parameters of their own, as `aliexpress.solution.order.fulfill` takes it. Source: method catalogue. */
export function readShipment(params: ReadonlyMap<string, string>): FulfilmentRequest | { readonly refusal: Refusal } {
  const sendType = textOf(params, 'send_type')
  if (sendType !== 'all' && sendType !== 'part') return invalidParameter('send_type')
  const serviceName = textOf(params, 'service_name') ?? ''
  const trackingWebsite = textOf(params, 'tracking_website') ?? null
  if (serviceName.toLowerCase() === 'other' && trackingWebsite === null) {
    return { refusal: { error: 'missing-parameter', parameter: 'tracking_website' } }
  }
  const logisticsNo = textOf(params, 'logistics_no') ?? ''
  const description = textOf(params, 'description') ?? null
  return { serviceName, logisticsNo, sendType, description, trackingWebsite }
}
