import type { Account } from './account.ts'
import { moveOrder } from './order-moves.ts'
import type { TradeOrder } from './order.ts'

/**
 * Tries to pay an order through the API, which takes an account on the platform's list with PayPal bound to it, and US dollars.
 *
 * @param now epoch milliseconds
 * @returns the order paid, or still unpaid with the time of the attempt
 * Source: iop-protocol 5.3 and 7.1.
 */
export function payByApi(order: TradeOrder, buyer: Account, payCurrency: string | null, now: number): TradeOrder {
  const paid = buyer.apiPay === 'active' && (payCurrency ?? 'USD') === 'USD' ? moveOrder(order, 'pay', now) : null
  return paid !== null && 'order' in paid ? paid.order : { ...order, paymentFailedAt: now, updatedAt: now }
}
