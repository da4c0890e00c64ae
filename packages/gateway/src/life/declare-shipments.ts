import { type FulfilmentRequest, fulfilOrder } from '../domain/fulfil-order.ts'
import { fulfilmentRefusals } from '../domain/fulfilment-refusals.ts'
import { modifyShipment } from '../domain/modify-shipment.ts'
import type { Shipment, TradeOrder } from '../domain/order.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Store } from '../store/store.ts'
import { changeOrder } from './change-order.ts'

/** Why nothing was declared, or the order as it is now. */
export type Declared = { readonly order: TradeOrder } | { readonly refusal: Refusal }

/** Whose order, which, and when in epoch milliseconds. */
export interface ShipmentCall {
  readonly store: Store
  readonly sellerId: string
  readonly orderId: string
  readonly now: number
}

/** Declares shipments of one of a seller's orders, all of them or, where one cannot be, none. */
export function declareShipments(
  call: ShipmentCall,
  requestsOf: (order: TradeOrder) => readonly FulfilmentRequest[],
): Declared {
  return changeOwnOrder(call, (order) => {
    let declared: Declared = { order }
    for (const request of requestsOf(order)) {
      declared = fulfilOrder(declared.order, request, call.now)
      if ('refusal' in declared) return declared
    }
    return declared
  })
}

/** Replaces number and service of a shipment that one of a seller's orders has. */
export function replaceShipment(
  call: ShipmentCall,
  old: Pick<Shipment, 'logisticsNo' | 'serviceName'>,
  request: Parameters<typeof modifyShipment>[2],
): Declared {
  return changeOwnOrder(call, (order) => modifyShipment(order, old, request, call.now))
}

function changeOwnOrder(
  { store, sellerId, orderId, now }: ShipmentCall,
  change: (order: TradeOrder) => Declared,
): Declared {
  return store.transaction(() => {
    const order = store.findOrder(orderId)
    if (order === undefined || order.sellerId !== sellerId) return { refusal: fulfilmentRefusals.unknownOrder }
    const changed = change(order)
    if ('order' in changed && changed.order !== order) changeOrder(store, changed.order, now)
    return changed
  })
}
