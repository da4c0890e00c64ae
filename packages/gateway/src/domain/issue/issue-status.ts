import type { TradeOrder } from '../order.ts'

/** Where a dispute stands: open, ended with a refund, or withdrawn. Words of third-party clients. */
export const issueStatuses = ['processing', 'finish', 'canceled_issue'] as const

export type IssueStatus = (typeof issueStatuses)[number]

/** Where the dispute of an order stands. */
export function issueStatusOf(order: TradeOrder): IssueStatus {
  if (order.issue?.closedAt === null) return 'processing'
  return order.endReason === 'issue_refund_close_trade' ? 'finish' : 'canceled_issue'
}
