import type { OrderStatus, TradeOrder } from '../domain/order.ts'

// Where the goods and the money are, in the platform's words, by the state of the order without issue, cancellation
// or freeze.
const logisticsStatuses: Readonly<Partial<Record<OrderStatus, string>>> = {
  WAIT_SELLER_SEND_GOODS: 'WAIT_SELLER_SEND_GOODS',
  SELLER_PART_SEND_GOODS: 'SELLER_SEND_PART_GOODS',
  WAIT_BUYER_ACCEPT_GOODS: 'SELLER_SEND_GOODS',
  FUND_PROCESSING: 'BUYER_ACCEPT_GOODS',
}
const fundStatuses: Readonly<Partial<Record<OrderStatus, string>>> = {
  PLACE_ORDER_SUCCESS: 'NOT_PAY',
  WAIT_SELLER_EXAMINE_MONEY: 'WAIT_SELLER_CHECK',
}

/** Where an order's goods and money are, and what lies over it, as sellers are shown it. Source: words third-party clients. */
export function moneyAndGoods(
  order: TradeOrder,
): Record<'logistics_status' | 'fund_status' | 'issue_status' | 'frozen_status', string> {
  const current = order.heldStatus ?? order.status
  const delivered = current === 'FINISH' && order.shipments.length > 0
  return {
    logistics_status: delivered ? 'BUYER_ACCEPT_GOODS' : (logisticsStatuses[current] ?? 'NO_LOGISTICS'),
    fund_status: fundStatuses[current] ?? 'PAY_SUCCESS',
    issue_status: order.status === 'IN_ISSUE' ? 'IN_ISSUE' : 'NO_ISSUE',
    frozen_status: order.status === 'IN_FROZEN' ? 'IN_FROZEN' : 'NO_FROZEN',
  }
}
