import type { IssueSolution } from '../domain/issue/issue-solution.ts'
import type { TradeOrder } from '../domain/order.ts'
import { formatPacificTime } from '../domain/pacific-time.ts'
import type { AnswerObject } from '../operations/operation.ts'

/** One proposal in a dispute. Source: method catalogue, response tree of `aliexpress.issue.detail.get`; words of the states are inferred. */
export function solutionAnswer(solution: IssueSolution, order: TradeOrder): AnswerObject {
  const agreed = solution.agreedAt === null ? undefined : formatPacificTime(solution.agreedAt)
  return {
    id: solution.solutionId,
    issue_id: BigInt(solution.issueId),
    order_id: BigInt(order.lines[0]?.childId ?? order.orderId),
    solution_owner: solution.owner,
    solution_type: solution.type,
    refund_money: solution.refundAmount,
    refund_money_currency: solution.currency,
    content: solution.content,
    is_default: solution.owner === 'buyer',
    gmt_create: formatPacificTime(solution.createdAt),
    gmt_modified: formatPacificTime(solution.updatedAt),
    status: agreed === undefined ? 'wait_seller_accept' : 'reached',
    reached_time: agreed,
    seller_accept_time: agreed,
    version: 1,
  }
}
