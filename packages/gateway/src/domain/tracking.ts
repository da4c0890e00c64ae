import { transitOf } from './order-delays.ts'
import type { OrderLine, Shipment, TradeOrder } from './order.ts'

/** One thing that a carrier reports of a parcel. */
export interface TrackingEvent {
  /** Epoch milliseconds. */
  readonly at: number
  /** In the manner of the platform's logistics, e.g. `GTMS_SIGNED`. */
  readonly code: string
  readonly description: string
  /** City and country; empty where the order does not say where it goes. */
  readonly place: string
  /** The parcel. */
  readonly logisticsNo: string
}

interface Milestone {
  readonly code: string
  readonly description: string
  /** Thousandths of the way in time. */
  readonly after: number
  readonly side: 'origin' | 'destination'
}

// What carriers report on the way, and when. Codes and words are in the manner of the platform's logistics; ours.
const milestones: readonly Milestone[] = [
  { code: 'PICKEDUP', description: 'Accepted by carrier', after: 15, side: 'origin' },
  { code: 'SC_INBOUND_SUCCESS', description: 'Arrived at sorting center', after: 70, side: 'origin' },
  { code: 'SC_OUTBOUND_SUCCESS', description: 'Left sorting center', after: 110, side: 'origin' },
  { code: 'CC_EX_SUCCESS', description: 'Export customs clearance complete', after: 190, side: 'origin' },
  { code: 'LH_DEPART', description: 'Left from departure country', after: 260, side: 'origin' },
  { code: 'LH_ARRIVE', description: 'Arrived at destination country', after: 560, side: 'destination' },
  { code: 'CC_IM_SUCCESS', description: 'Import customs clearance complete', after: 700, side: 'destination' },
  { code: 'GTMS_ACCEPT', description: 'Received by local delivery company', after: 800, side: 'destination' },
  { code: 'GTMS_DO_DEPART', description: 'Out for delivery', after: 985, side: 'destination' },
]
const signed = { code: 'GTMS_SIGNED', description: 'Delivered' } as const
const ORIGIN = 'Shenzhen, CN'

/** The parcels of an order: a number that is declared twice is one parcel. */
export function parcelsOf({ shipments }: TradeOrder): readonly Shipment[] {
  return shipments.filter(
    ({ logisticsNo }, index) => shipments.findIndex((other) => other.logisticsNo === logisticsNo) === index,
  )
}

/** What is in a parcel, as far as it was declared: without ids of lines that is the whole order. */
export function linesOf({ lines, shipments }: TradeOrder, { logisticsNo }: Shipment): readonly OrderLine[] {
  const all = lines.map(({ childId }) => childId)
  const declared = shipments.filter((shipment) => shipment.logisticsNo === logisticsNo)
  const inside = new Set(declared.flatMap(({ childIds }) => childIds ?? all))
  return lines.filter(({ childId }) => inside.has(childId))
}

/** When a parcel is handed over to the buyer, if nobody hastens it. Epoch milliseconds. */
export function arrivalOf(order: TradeOrder, shipment: Shipment): number {
  const promised = order.lines[0]?.deliveryTime ?? ''
  return shipment.sentAt + transitOf(order.orderId, `parcel ${shipment.logisticsNo}`, promised)
}

/**
 * What is known of an order's parcels at a time, oldest first; nothing before a shipment is declared. It grows with
 * time and never changes: the order's id and the times of its shipments decide it.
 *
 * @param now epoch milliseconds
 * @example trackingOf(order, now).at(-1) // { at: 1548000000000, code: 'LH_DEPART', description: 'Left from departure country', … }
 */
export function trackingOf(order: TradeOrder, now: number): readonly TrackingEvent[] {
  return parcelsOf(order)
    .flatMap((shipment) => parcelEvents(order, shipment))
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at)
}

function parcelEvents(order: TradeOrder, shipment: Shipment): TrackingEvent[] {
  const { logisticsNo, sentAt } = shipment
  const arrival = arrivalOf(order, shipment)
  // A parcel that somebody has declared delivered skips what would have come after.
  const handedOver = Math.min(arrival, order.deliveredAt ?? arrival)
  const destination = order.address === null ? '' : `${order.address.city}, ${order.address.country}`
  const events = milestones.map(({ code, description, after, side }) => ({
    at: sentAt + Math.floor(((arrival - sentAt) * after) / 1_000_000) * 1000,
    code,
    description,
    place: side === 'origin' ? ORIGIN : destination,
    logisticsNo,
  }))
  return [
    ...events.filter(({ at }) => at <= handedOver),
    { at: handedOver, ...signed, place: destination, logisticsNo },
  ]
}
