import type { FeedItem, FeedJob, FeedResult } from '../domain/feed/feed-job.ts'
import type { Database } from './database.ts'
import type { Page } from './page.ts'

/** Which feeds; every given condition must hold. Times are epoch milliseconds, ends included. */
export interface FeedFilter {
  readonly sellerId: string
  readonly operationType?: string | undefined
  readonly status?: string | undefined
  readonly submittedFrom?: number | undefined
  readonly submittedTo?: number | undefined
}

export interface FeedStore {
  addFeed(job: FeedJob, items: readonly FeedItem[]): void
  findFeed(jobId: string): FeedJob | undefined
  saveFeed(job: FeedJob): void
  /** Newest first. `total` counts the feeds of all pages. */
  listFeeds(filter: FeedFilter, page: Page): { readonly jobs: FeedJob[]; readonly total: number }
  /** The next items that had no turn yet. */
  waitingFeedItems(jobId: string, most: number): readonly (FeedItem & { readonly position: number })[]
  saveFeedResult(jobId: string, position: number, result: Omit<FeedResult, 'contentId'>): void
  /** Results so far, in the order of the items. */
  listFeedResults(jobId: string): readonly FeedResult[]
  countFeedItems(jobId: string): number
}

const columns = `job_id as jobId, seller_id as sellerId, operation_type as operationType, status,
  submitted_at as submittedAt, finished_at as finishedAt`

const matching = `from feed_job where seller_id = :sellerId
  and operation_type = coalesce(:operationType, operation_type) and status = coalesce(:status, status)
  and submitted_at >= coalesce(:submittedFrom, submitted_at) and submitted_at <= coalesce(:submittedTo, submitted_at)`

/** Feeds of one database. */
export function createFeedStore(database: Database): FeedStore {
  const save = database.prepare(`insert or replace into feed_job
    values (:jobId, :sellerId, :operationType, :status, :submittedAt, :finishedAt)`)
  const addItem = database.prepare(
    'insert into feed_item (job_id, position, content_id, content) values (:jobId, :position, :contentId, :content)',
  )
  const find = database.prepare(`select ${columns} from feed_job where job_id = :jobId`)
  const count = database.prepare(`select count(*) as total ${matching}`)
  const list = database.prepare(
    `select ${columns} ${matching} order by submitted_at desc, job_id desc limit :limit offset :offset`,
  )
  const waiting = database.prepare(`select position, content_id as contentId, content from feed_item
    where job_id = :jobId and result is null order by position limit :most`)
  const saveResult = database.prepare(
    'update feed_item set success = :success, result = :result where job_id = :jobId and position = :position',
  )
  const results = database.prepare(`select content_id as contentId, success, result from feed_item
    where job_id = :jobId and result is not null order by position`)
  const items = database.prepare('select count(*) as total from feed_item where job_id = :jobId')
  return {
    addFeed: (job, feedItems) => {
      save.run({ ...job })
      feedItems.forEach((item, position) => addItem.run({ jobId: job.jobId, position, ...item }))
    },
    findFeed: (jobId) => find.get({ jobId }) as FeedJob | undefined,
    saveFeed: (job) => void save.run({ ...job }),
    listFeeds: (filter, page) => {
      const conditions = {
        sellerId: filter.sellerId,
        operationType: filter.operationType ?? null,
        status: filter.status ?? null,
        submittedFrom: filter.submittedFrom ?? null,
        submittedTo: filter.submittedTo ?? null,
      }
      const { total } = count.get(conditions) as { readonly total: number }
      const window = { limit: page.size, offset: (page.number - 1) * page.size }
      return { jobs: list.all({ ...conditions, ...window }) as FeedJob[], total }
    },
    waitingFeedItems: (jobId, most) =>
      waiting.all({ jobId, most }) as unknown as (FeedItem & { readonly position: number })[],
    saveFeedResult: (jobId, position, { success, result }) =>
      void saveResult.run({ jobId, position, success: success ? 1 : 0, result }),
    listFeedResults: (jobId) =>
      (results.all({ jobId }) as unknown as (Omit<FeedResult, 'success'> & { readonly success: number })[]).map(
        ({ contentId, success, result }) => ({ contentId, success: success === 1, result }),
      ),
    countFeedItems: (jobId) => (items.get({ jobId }) as { readonly total: number }).total,
  }
}
