import { feedPace, type FeedJob } from '../domain/feed/feed-job.ts'
import { readFeedItem } from '../domain/feed/read-feed-item.ts'
import type { Store } from '../store/store.ts'
import type { EventHandler } from '../time/event-handler.ts'
import { changeProductSkus } from './change-product-skus.ts'
import { type ListOutcome, listProduct, reviseProduct } from './list-product.ts'

/** Works through the next items of a feed, and sets when those after them have their turn. */
export const takeFeedStep: EventHandler = ({ subject, dueAt }, { store }) => {
  const job = store.findFeed(subject)
  if (job === undefined || job.status === 'FINISH') return
  const items = store.waitingFeedItems(job.jobId, feedPace.itemsAtOnce + 1)
  for (const { position, content } of items.slice(0, feedPace.itemsAtOnce)) {
    const outcome = applyItem(store, job, content, dueAt)
    store.saveFeedResult(job.jobId, position, { success: 'productId' in outcome, result: resultText(outcome) })
  }
  if (items.length <= feedPace.itemsAtOnce) {
    store.saveFeed({ ...job, status: 'FINISH', finishedAt: dueAt })
    return
  }
  store.saveFeed({ ...job, status: 'PROCESSING' })
  store.scheduleEvent({ kind: 'feed-job', subject: job.jobId, dueAt: dueAt + feedPace.pauseMs })
}

function applyItem(store: Store, { operationType, sellerId }: FeedJob, content: string, now: number): ListOutcome {
  const wish = readFeedItem(operationType, content)
  if ('problem' in wish) return wish
  if (wish.wish === 'create') return listProduct(store, wish.draft, sellerId, now)
  if (wish.wish === 'update') return reviseProduct(store, wish.draft, sellerId, now)
  return changeProductSkus(store, wish, sellerId, now)
}

/** JSON text in the words that third-party clients read: `productId`, `success`, `errorCode`, `errorMessage`. */
function resultText(outcome: ListOutcome): string {
  if ('productId' in outcome) return `{"productId":${outcome.productId},"success":true}`
  const { code, message } = outcome.problem
  return JSON.stringify({ errorCode: code, errorMessage: message, success: false })
}
