/** What a feed does with each of its items. Source: method catalogue, `aliexpress.solution.feed.submit`. */
export const feedOperations = [
  'PRODUCT_CREATE',
  'PRODUCT_FULL_UPDATE',
  'PRODUCT_STOCKS_UPDATE',
  'PRODUCT_PRICES_UPDATE',
] as const

export type FeedOperation = (typeof feedOperations)[number]

/** Where a feed stands. Source: method catalogue, `aliexpress.solution.feed.list.get`, parameter `status`. */
export const feedStatuses = ['QUEUEING', 'PROCESSING', 'FINISH'] as const

export type FeedStatus = (typeof feedStatuses)[number]

/** A feed: many changes of products that are worked through later, one by one. Times are epoch milliseconds. */
export interface FeedJob {
  readonly jobId: string
  readonly sellerId: string
  readonly operationType: FeedOperation
  readonly status: FeedStatus
  readonly submittedAt: number
  readonly finishedAt: number | null
}

export interface FeedItem {
  /** The seller's own id of it. */
  readonly contentId: string
  /** JSON text. */
  readonly content: string
}

/** What came of an item; `result` is JSON text. */
export interface FeedResult {
  readonly contentId: string
  readonly success: boolean
  readonly result: string
}

/**
 * How feeds are worked through: the first items after a wait, and then so many at a time. Ours: the platform says only that it takes a while, and longer
 * from 150 feeds a day.
 */
export const feedPace = { waitMs: 10_000, itemsAtOnce: 20, pauseMs: 1000 } as const
