import { orderAmounts } from '../order-amounts.ts'
import type { TradeOrder } from '../order.ts'
import type { IssueSolution } from './issue-solution.ts'

/** What every buyer here wants when a dispute begins: all the money back. Its id follows from the order's. `undefined` for an order that is not disputed. */
export function buyerSolution(order: TradeOrder): IssueSolution | undefined {
  const { issue } = order
  if (issue === null) return undefined
  const { pay } = orderAmounts(order.lines)
  return {
    solutionId: Number(`7${order.orderId.padStart(14, '0').slice(-14)}`),
    issueId: issue.issueId,
    owner: 'buyer',
    type: 'refund',
    refundAmount: pay.amount,
    currency: pay.currency_code,
    content: issue.reason,
    createdAt: issue.openedAt,
    updatedAt: issue.closedAt ?? issue.openedAt,
    agreedAt: order.endReason === 'issue_refund_close_trade' ? issue.closedAt : null,
  }
}
