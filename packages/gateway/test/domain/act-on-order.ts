import { fulfilOrder } from '../../src/domain/fulfil-order.ts'
import { takeStep } from '../../src/domain/order-life.ts'
import { moveOrder, type OrderMove } from '../../src/domain/order-moves.ts'
import type { TradeOrder } from '../../src/domain/order.ts'

export type Action = OrderMove | 'time' | 'shipPart' | 'shipAll'

/** Does something to an order; what is refused changes nothing. */
export function act(order: TradeOrder, action: Action, now: number): TradeOrder {
  if (action === 'time') return takeStep(order, now)
  if (action === 'shipPart' || action === 'shipAll') {
    const sendType = action === 'shipPart' ? 'part' : 'all'
    const logisticsNo = `LP0000${order.shipments.length}`
    const outcome = fulfilOrder(
      order,
      { serviceName: 'S', logisticsNo, sendType, description: null, trackingWebsite: null },
      now,
    )
    return 'order' in outcome ? outcome.order : order
  }
  const outcome = moveOrder(order, action, now)
  return 'order' in outcome ? outcome.order : order
}
