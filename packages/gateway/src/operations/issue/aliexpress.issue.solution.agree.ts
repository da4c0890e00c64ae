import { buyerSolution } from '../../domain/issue/buyer-solution.ts'
import { moveOrder } from '../../domain/order-moves.ts'
import { changeOrder } from '../../life/change-order.ts'
import { ownIssue } from '../../life/own-issue.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Agrees to what the buyer wants: the money goes back and the order ends. Any other proposal, and a dispute that is over, answers `false` (inferred). Source: method catalogue. */
export const issueSolutionAgree: Operation = {
  method: 'aliexpress.issue.solution.agree',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) =>
    store.transaction(() => {
      const issueId = textOf(params, 'issue_id') ?? ''
      const own = ownIssue(store, { issueId, sellerId, buyerLoginId: textOf(params, 'buyer_login_id') ?? '' })
      if (own === undefined) return invalidParameter('issue_id')
      const isWish = String(buyerSolution(own.order)?.solutionId) === textOf(params, 'solution_id')
      const moved = isWish ? moveOrder(own.order, 'refundIssue', now) : undefined
      if (moved === undefined || 'problem' in moved) return { value: { result_object: false } }
      changeOrder(store, moved.order, now)
      return { value: { result_object: true } }
    }),
  ),
}
