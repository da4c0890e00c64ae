import type { TradeOrder } from './order.ts'

/** What happens to an order next by itself, and when. */
export interface NextStep {
  readonly dueAt: number
}

export function nextStep(_order: TradeOrder): NextStep | null {
  return null
}

export function takeStep(order: TradeOrder, _now: number): TradeOrder {
  return order
}
