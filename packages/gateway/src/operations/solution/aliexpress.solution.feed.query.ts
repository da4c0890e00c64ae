import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/** How far a feed is: results of the items that had their turn. Source: method catalogue; that they show before the end is inferred. */
export const feedQuery: Operation = {
  method: 'aliexpress.solution.feed.query',
  simulated: 'stateful',
  run: asAccount((params, { store }, sellerId) => {
    const [jobId = ''] = readIds(textOf(params, 'job_id') ?? '') ?? []
    const job = store.findFeed(jobId)
    if (job === undefined || job.sellerId !== sellerId) return invalidParameter('job_id')
    const results = store.listFeedResults(jobId)
    return {
      value: {
        job_id: BigInt(jobId),
        success_item_count: results.filter(({ success }) => success).length,
        total_item_count: store.countFeedItems(jobId),
        result_list: results.map(({ contentId, result }) => ({
          item_content_id: contentId,
          item_execution_result: result,
        })),
      },
    }
  }),
}
