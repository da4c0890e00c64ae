import type { IssueSolution } from '../domain/issue/issue-solution.ts'
import type { IssueStatus } from '../domain/issue/issue-status.ts'
import { orderDefaults, type TradeOrder } from '../domain/order.ts'
import type { Database } from './database.ts'
import type { Page } from './page.ts'

/** Which disputes; every given condition must hold. */
export interface IssueFilter {
  readonly sellerId: string
  readonly orderId?: string | undefined
  readonly buyerLoginId?: string | undefined
  readonly status?: IssueStatus | undefined
}

export interface IssueStore {
  findOrderByIssue(issueId: string): TradeOrder | undefined
  /** Orders that were disputed, the newest dispute first. */
  listIssueOrders(filter: IssueFilter, page: Page): { readonly orders: TradeOrder[]; readonly total: number }
  saveSolution(solution: IssueSolution): void
  /** In the order in which they were made. */
  listSolutions(issueId: string): IssueSolution[]
}

const matching = `from trade_order indexed by trade_order_by_issue where issue_id is not null and seller_id = :sellerId
  and order_id = coalesce(:orderId, order_id) and buyer_login_id = coalesce(:buyerLoginId, buyer_login_id)
  and :status = case when :status = '' then ''
    when json_extract(document, '$.issue.closedAt') is null then 'processing'
    when json_extract(document, '$.endReason') = 'issue_refund_close_trade' then 'finish' else 'canceled_issue' end`

/** Disputes of one database; they are parts of their orders. */
export function createIssueStore(database: Database): IssueStore {
  const find = database.prepare(`select document from trade_order where issue_id = :issueId`)
  const count = database.prepare(`select count(*) as total ${matching}`)
  const list = database.prepare(`select document ${matching} order by issue_id desc limit :limit offset :offset`)
  const save = database.prepare('insert or replace into issue_solution values (:solutionId, :issueId, :document)')
  const solutions = database.prepare(
    'select document from issue_solution where issue_id = :issueId order by solution_id',
  )
  return {
    findOrderByIssue: (issueId) => {
      const row = find.get({ issueId })
      return row === undefined ? undefined : readOrder(row)
    },
    listIssueOrders: ({ sellerId, orderId, buyerLoginId, status }, page) => {
      const conditions = {
        sellerId,
        orderId: orderId ?? null,
        buyerLoginId: buyerLoginId ?? null,
        status: status ?? '',
      }
      const { total } = count.get(conditions) as { readonly total: number }
      const window = { limit: page.size, offset: (page.number - 1) * page.size }
      return { orders: list.all({ ...conditions, ...window }).map(readOrder), total }
    },
    saveSolution: (solution) => {
      const { solutionId, issueId } = solution
      save.run({ solutionId, issueId, document: JSON.stringify(solution) })
    },
    listSolutions: (issueId) =>
      solutions.all({ issueId }).map((row) => JSON.parse((row as { document: string }).document) as IssueSolution),
  }
}

function readOrder(row: unknown): TradeOrder {
  return { ...orderDefaults, ...(JSON.parse((row as { readonly document: string }).document) as TradeOrder) }
}
