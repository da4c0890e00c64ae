import { issueStatuses, issueStatusOf } from '../../domain/issue/issue-status.ts'
import { createFieldReader } from '../../domain/listing/field-reader.ts'
import { formatPacificTime } from '../../domain/pacific-time.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readFields } from '../../parameters/read-fields.ts'

const QUERY = 'query_dto'

/** Disputes of the account's orders, newest first, by order, buyer and state. Source: method catalogue; words of the states third-party clients. */
export const issueListGet: Operation = {
  method: 'aliexpress.issue.issuelist.get',
  simulated: 'stateful',
  run: asAccount((params, { store }, sellerId) => {
    const fields = readFields(params, QUERY)
    if (fields === undefined) return invalidParameter(QUERY)
    const reader = createFieldReader()
    const number = reader.whole(fields, 'current_page', '', { min: 1, max: 999_999_999 }) ?? 1
    const size = reader.whole(fields, 'page_size', '', { min: 1, max: 50 }) ?? 20
    const orderId = reader.id(fields, 'order_no', '')
    const buyerLoginId = reader.text(fields, 'buyer_login_id', '')
    const asked = reader.text(fields, 'issue_status', '')
    const status = issueStatuses.find((name) => name === asked)
    const member = /^#\/([a-z_]+)/.exec(reader.problem()?.message ?? '')?.[1]
    if (member !== undefined) return invalidParameter(`${QUERY}.${member}`)
    if (asked !== undefined && status === undefined) return invalidParameter(`${QUERY}.issue_status`)
    const { orders, total } = store.listIssueOrders({ sellerId, orderId, buyerLoginId, status }, { number, size })
    return {
      value: {
        current_page: number,
        page_size: size,
        total_item: total,
        data_list: orders.map((order) => ({
          issue_id: BigInt(order.issue?.issueId ?? 0),
          issue_status: issueStatusOf(order),
          order_id: BigInt(order.lines[0]?.childId ?? order.orderId),
          parent_order_id: BigInt(order.orderId),
          buyer_login_id: order.buyer.loginId,
          reason_english: order.issue?.reason,
          gmt_create: formatPacificTime(order.issue?.openedAt ?? order.updatedAt),
          gmt_modified: formatPacificTime(order.issue?.closedAt ?? order.updatedAt),
        })),
      },
    }
  }),
}
