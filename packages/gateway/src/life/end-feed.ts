import type { Store } from '../store/store.ts'

/** Ours: the platform's words are not known. */
const CALLED_OFF = JSON.stringify({
  errorCode: 'FEED_INVALIDATED',
  errorMessage: 'The feed was called off',
  success: false,
})

/**
 * Calls a feed off before it begins: all its items have failed then.
 *
 * @param now epoch milliseconds
 */
export function endFeed(store: Store, jobId: string, sellerId: string, now: number): 'ended' | 'begun' | 'unknown' {
  return store.transaction(() => {
    const job = store.findFeed(jobId)
    if (job === undefined || job.sellerId !== sellerId) return 'unknown'
    if (job.status !== 'QUEUEING') return 'begun'
    store.cancelEvents('feed-job', jobId)
    for (const { position } of store.waitingFeedItems(jobId, store.countFeedItems(jobId))) {
      store.saveFeedResult(jobId, position, { success: false, result: CALLED_OFF })
    }
    store.saveFeed({ ...job, status: 'FINISH', finishedAt: now })
    return 'ended'
  })
}
