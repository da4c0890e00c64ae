import type { Fields } from '../domain/listing/field-reader.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type Declared, declareShipments, type ShipmentCall } from '../life/declare-shipments.ts'
import { fulfilmentRefusals } from '../domain/fulfilment-refusals.ts'
import type { AnswerObject } from './operation.ts'
import { readSubShipments, type SubShipment, subShipmentRequests } from '../parameters/read-sub-shipments.ts'

/** What came of it: the list for the answer, and why nothing was declared. */
export interface SubShipped {
  readonly list: readonly AnswerObject[]
  readonly refusal: Refusal | undefined
}

/** Declares parcels of single lines of an order, all or none; `undefined` where the list cannot be read. */
export function shipSubOrders(call: ShipmentCall, fields: readonly Fields[]): SubShipped | undefined {
  const list = readSubShipments(fields)
  if (list === undefined) return undefined
  const order = call.store.findOrder(call.orderId)
  const isBeyond = list.some(({ index }) => index > (order?.lines.length ?? 0))
  const declared: Declared = isBeyond
    ? { refusal: fulfilmentRefusals.unknownOrder }
    : declareShipments(call, (own) => subShipmentRequests(own, list))
  return { list: list.map(echo), refusal: 'refusal' in declared ? declared.refusal : undefined }
}

function echo({ index, sendType, parcels }: SubShipment): AnswerObject {
  return {
    sub_trade_order_index: index,
    send_type: sendType,
    shipment_list: parcels.map(({ logisticsNo, serviceName, trackingWebsite }) => ({
      logistics_no: logisticsNo,
      service_name: serviceName,
      tracking_web_site: trackingWebsite ?? undefined,
    })),
  }
}
