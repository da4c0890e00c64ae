import { feedOperations, feedPace } from '../../domain/feed/feed-job.ts'
import { createFieldReader } from '../../domain/listing/field-reader.ts'
import { listingProblems, problemRefusal } from '../../domain/listing/listing-problem.ts'
import { shopOf } from '../../life/shop-of.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readObjectList } from '../../parameters/read-object-list.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Of the published sample, 18 digits. */
const FIRST_JOB = 200_000_000_060_000_000n

/**
 * Queues up to 2,000 changes of products. What the items hold is not looked at until their turn: a bad one has a bad result. Ids of items have to differ. Source: method
 * catalogue; form of `job_id` sample of the API page.
 */
export const feedSubmit: Operation = {
  method: 'aliexpress.solution.feed.submit',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const operationType = feedOperations.find((name) => name === textOf(params, 'operation_type'))
    if (operationType === undefined) return invalidParameter('operation_type')
    const list = readObjectList(params, 'item_list')
    if (list === undefined || list.length === 0) return invalidParameter('item_list')
    const reader = createFieldReader()
    const items = list.map((fields) => ({
      contentId: reader.text(fields, 'item_content_id', '') ?? '',
      content: reader.text(fields, 'item_content', '') ?? '',
    }))
    const ids = new Set(items.map(({ contentId }) => contentId))
    if (reader.problem() !== undefined || ids.has('') || ids.size < items.length) {
      return invalidParameter('item_list.item_content_id')
    }
    return store.transaction(() => {
      if (shopOf(store, sellerId) === undefined) return problemRefusal(listingProblems.notASeller)
      const jobId = FIRST_JOB + BigInt(store.nextNumber('feed'))
      store.addFeed(
        {
          jobId: String(jobId),
          sellerId,
          operationType,
          status: 'QUEUEING',
          submittedAt: now,
          finishedAt: null,
        },
        items,
      )
      store.scheduleEvent({ kind: 'feed-job', subject: String(jobId), dueAt: now + feedPace.waitMs })
      return { value: { job_id: jobId } }
    })
  }),
}
