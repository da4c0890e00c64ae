import type { FulfilmentRequest } from '../domain/fulfil-order.ts'
import { createFieldReader, type Fields } from '../domain/listing/field-reader.ts'
import type { SendType, TradeOrder } from '../domain/order.ts'

/** Parcels of one line of an order; `index` counts the lines from 1. */
export interface SubShipment {
  readonly index: number
  readonly sendType: SendType
  readonly parcels: readonly {
    readonly logisticsNo: string
    readonly serviceName: string
    readonly trackingWebsite: string | null
  }[]
}

/**
 * Reads `sub_trade_order_list`; `undefined` where an item lacks something. Source: method catalogue, `aliexpress.logistics.sellershipmentsupportsubtradeorder`; that the
 * index counts from 1 third-party clients.
 */
export function readSubShipments(list: readonly Fields[]): readonly SubShipment[] | undefined {
  const reader = createFieldReader()
  const read = list.map((item) => {
    const sendType = reader.text(item, 'send_type', '')
    const index = reader.whole(item, 'sub_trade_order_index', '', { min: 1, max: 1000 })
    const parcels = (reader.objects(item, 'shipment_list', '') ?? []).map((parcel) => ({
      logisticsNo: reader.text(parcel, 'logistics_no', '') ?? '',
      serviceName: reader.text(parcel, 'service_name', '') ?? '',
      trackingWebsite: reader.text(parcel, 'tracking_web_site', '') ?? null,
    }))
    const isSendType = sendType === 'all' || sendType === 'part'
    if (!isSendType || index === undefined || parcels.length === 0) reader.note('', 'incomplete')
    return { index: index ?? 0, sendType: sendType === 'part' ? ('part' as const) : ('all' as const), parcels }
  })
  return list.length === 0 || reader.problem() !== undefined ? undefined : read
}

/** The shipments that come to: the last parcel of a line that is sent in full completes it. A line that the order does not have becomes one of an unknown line. */
export function subShipmentRequests(order: TradeOrder, list: readonly SubShipment[]): readonly FulfilmentRequest[] {
  return list.flatMap(({ index, sendType, parcels }) => {
    const childId = order.lines[index - 1]?.childId
    return parcels.map((parcel, at) => ({
      ...parcel,
      sendType: at === parcels.length - 1 ? sendType : ('part' as const),
      childIds: childId === undefined ? [] : [childId],
      description: null,
    }))
  })
}
