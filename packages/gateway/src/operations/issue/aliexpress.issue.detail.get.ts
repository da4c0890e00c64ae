import { buyerSolution } from '../../domain/issue/buyer-solution.ts'
import { issueStatusOf } from '../../domain/issue/issue-status.ts'
import { orderAmounts } from '../../domain/order-amounts.ts'
import { formatPacificTime } from '../../domain/pacific-time.ts'
import { ownIssue } from '../../life/own-issue.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { solutionAnswer } from '../../views/solution-answer.ts'
import { textOf } from '../../parameters/text-of.ts'

/** One dispute with what both sides propose. An unknown one is refused for its id (inferred). Source: method catalogue. */
export const issueDetailGet: Operation = {
  method: 'aliexpress.issue.detail.get',
  simulated: 'stateful',
  run: asAccount((params, { store }, sellerId) => {
    const issueId = textOf(params, 'issue_id') ?? ''
    const own = ownIssue(store, { issueId, sellerId, buyerLoginId: textOf(params, 'buyer_login_id') ?? '' })
    if (own === undefined) return invalidParameter('issue_id')
    const { order, issue } = own
    const { pay } = orderAmounts(order.lines)
    const [line] = order.lines
    const wish = buyerSolution(order)
    return {
      value: {
        result_object: {
          id: BigInt(issue.issueId),
          issue_status: issueStatusOf(order),
          issue_reason: issue.reason,
          order_id: BigInt(line?.childId ?? order.orderId),
          parent_order_id: BigInt(order.orderId),
          buyer_login_id: order.buyer.loginId,
          product_id: line?.productId,
          product_name: line?.name,
          product_price: line?.unitPrice.amount,
          product_price_currency: line?.unitPrice.currency_code,
          refund_money_max: pay.amount,
          refund_money_max_currency: pay.currency_code,
          after_sale_warranty: false,
          gmt_create: formatPacificTime(issue.openedAt),
          buyer_solution_list: wish === undefined ? [] : [solutionAnswer(wish, order)],
          seller_solution_list: store.listSolutions(issueId).map((solution) => solutionAnswer(solution, order)),
          process_dto_list: [
            {
              id: wish?.solutionId,
              issue_id: BigInt(issue.issueId),
              action_type: 'initiate',
              content: issue.reason,
              gmt_create: formatPacificTime(issue.openedAt),
              submit_member_type: 'buyer',
              receive_goods: order.deliveredAt !== null,
              has_buyer_video: false,
              has_seller_video: false,
            },
          ],
        },
      },
    }
  }),
}
