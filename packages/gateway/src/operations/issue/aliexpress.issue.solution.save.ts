import { solutionTypes } from '../../domain/issue/issue-solution.ts'
import { createFieldReader } from '../../domain/listing/field-reader.ts'
import { orderAmounts } from '../../domain/order-amounts.ts'
import { ownIssue } from '../../life/own-issue.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readFields } from '../../parameters/read-fields.ts'

const REQUEST = 'param_dto'

/**
 * Proposes a solution as the seller, or changes one. It stays a proposal: buyers here wait for their own. Source: method catalogue; that the refund may not be more than the
 * buyer paid is inferred.
 */
export const issueSolutionSave: Operation = {
  method: 'aliexpress.issue.solution.save',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const fields = readFields(params, REQUEST)
    if (fields === undefined) return invalidParameter(REQUEST)
    const reader = createFieldReader()
    const issueId = reader.id(fields, 'issue_id', '') ?? ''
    const buyerLoginId = reader.text(fields, 'buyer_login_id', '') ?? ''
    const given = reader.text(fields, 'add_solution_type', '') ?? 'refund'
    const type = solutionTypes.find((name) => name === given)
    if (type === undefined) return invalidParameter(`${REQUEST}.add_solution_type`)
    const refundAmount = reader.amount(fields, 'refund_amount', '')
    const content = reader.text(fields, 'solution_context', '', 2000) ?? ''
    const currency = reader.text(fields, 'refund_amount_currency', '', 3)
    const changedId = reader.id(fields, 'modify_seller_solution_id', '')
    const member = /^#\/([a-z_]+)/.exec(reader.problem()?.message ?? '')?.[1]
    if (member !== undefined) return invalidParameter(`${REQUEST}.${member}`)
    return store.transaction(() => {
      const own = ownIssue(store, { issueId, sellerId, buyerLoginId })
      if (own === undefined) return invalidParameter(`${REQUEST}.issue_id`)
      const { pay } = orderAmounts(own.order.lines)
      const amount = refundAmount ?? pay.amount
      if (Number(amount) > Number(pay.amount)) return invalidParameter(`${REQUEST}.refund_amount`)
      if (own.issue.closedAt !== null) return { value: { result_object: false } }
      const old = store.listSolutions(issueId).find(({ solutionId }) => String(solutionId) === changedId)
      if (changedId !== undefined && old === undefined) {
        return invalidParameter(`${REQUEST}.modify_seller_solution_id`)
      }
      store.saveSolution({
        solutionId: old?.solutionId ?? 60_000_000_000 + store.nextNumber('issue solution'),
        issueId,
        owner: 'seller',
        type,
        refundAmount: amount,
        currency: currency ?? pay.currency_code,
        content,
        createdAt: old?.createdAt ?? now,
        updatedAt: now,
        agreedAt: null,
      })
      return { value: { result_object: true } }
    })
  }),
}
