/** How a dispute could end. Source: method catalogue, `aliexpress.issue.solution.save`, parameter `add_solution_type`; words third-party clients. */
export const solutionTypes = ['refund', 'return_and_refund'] as const

export type SolutionType = (typeof solutionTypes)[number]

/** What buyer or seller proposes in a dispute. Times are epoch milliseconds. */
export interface IssueSolution {
  readonly solutionId: number
  readonly issueId: string
  readonly owner: 'buyer' | 'seller'
  readonly type: SolutionType
  readonly refundAmount: string
  readonly currency: string
  readonly content: string
  readonly createdAt: number
  readonly updatedAt: number
  /** When the seller agreed. */
  readonly agreedAt: number | null
}
