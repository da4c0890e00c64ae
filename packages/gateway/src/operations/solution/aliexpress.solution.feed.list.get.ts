import { feedOperations, feedStatuses } from '../../domain/feed/feed-job.ts'
import { parsePacificTime } from '../../domain/pacific-time.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readCount } from '../../parameters/read-count.ts'
import { textOf } from '../../parameters/text-of.ts'

/** The account's feeds, newest first, by kind, state and time of submission, which is US Pacific (inferred, as elsewhere). Source: method catalogue. */
export const feedListGet: Operation = {
  method: 'aliexpress.solution.feed.list.get',
  simulated: 'stateful',
  run: asAccount((params, { store }, sellerId) => {
    const number = readCount(textOf(params, 'current_page') ?? '1')
    if (number === undefined) return invalidParameter('current_page')
    const size = readCount(textOf(params, 'page_size') ?? '20')
    if (size === undefined) return invalidParameter('page_size')
    const operationType = textOf(params, 'feed_type')
    if (operationType !== undefined && !feedOperations.some((name) => name === operationType)) {
      return invalidParameter('feed_type')
    }
    const status = textOf(params, 'status')
    if (status !== undefined && !feedStatuses.some((name) => name === status)) return invalidParameter('status')
    const start = textOf(params, 'submitted_time_start')
    const submittedFrom = start === undefined ? undefined : parsePacificTime(start)
    if (start !== undefined && submittedFrom === undefined) return invalidParameter('submitted_time_start')
    const end = textOf(params, 'submitted_time_end')
    const lastSecond = end === undefined ? undefined : parsePacificTime(end)
    if (end !== undefined && lastSecond === undefined) return invalidParameter('submitted_time_end')
    const submittedTo = lastSecond === undefined ? undefined : lastSecond + 999
    const filter = { sellerId, operationType, status, submittedFrom, submittedTo }
    const { jobs, total } = store.listFeeds(filter, { number, size })
    return {
      value: {
        current_page: number,
        page_size: size,
        total_count: total,
        total_page: Math.ceil(total / size),
        job_list: jobs.map((job) => ({
          job_id: BigInt(job.jobId),
          operation_type: job.operationType,
          status: job.status,
        })),
      },
    }
  }),
}
