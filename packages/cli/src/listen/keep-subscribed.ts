import type { AdminTarget } from '../admin/ask-admin.ts'
import { readSubscription, type Subscription, writeSubscription } from './subscription.ts'

/** How often the gateway is asked whether the subscription stands. */
const LOOK_EVERY_MS = 1000

export interface Subscriber {
  readonly target: AdminTarget
  readonly appKey: string
  /** Where messages are received. */
  readonly url: string
  /** @default every topic */
  readonly topics: readonly string[] | undefined
  /** What the app had before. */
  readonly earlier: Subscription
  readonly note: (text: string) => void
}

/**
 * Subscribes, and does so again where the gateway has forgotten it: its state was put back, or it was started anew. A callback that somebody else has set stays.
 *
 * @returns what ends it, and puts the earlier subscription back
 */
export async function keepSubscribed(subscriber: Subscriber): Promise<() => Promise<void>> {
  const { target, appKey, url, topics, earlier, note } = subscriber
  const subscribe = () => writeSubscription(target, appKey, { url, ...(topics === undefined ? {} : { topics }) })
  await subscribe()
  let isAnothers = false
  let looking: Promise<void> | undefined
  const look = async (): Promise<void> => {
    const { url: current } = await readSubscription(target, appKey)
    const isForgotten = current === null || current === earlier.url
    if (current !== url && isForgotten) {
      await subscribe()
      note('note: the gateway had forgotten the subscription; subscribed again')
    }
    if (current !== url && !isForgotten && !isAnothers) {
      note(`note: app ${appKey} has got another callback meanwhile; no messages come here until it is taken away`)
    }
    isAnothers = current !== url && !isForgotten
  }
  const watch = setInterval(() => {
    looking ??= look()
      // Nothing answers: it may be started again.
      .catch(() => undefined)
      .finally(() => {
        looking = undefined
      })
  }, LOOK_EVERY_MS)
  return async () => {
    clearInterval(watch)
    await looking
    try {
      const { url: current } = await readSubscription(target, appKey)
      if (current === url) await writeSubscription(target, appKey, { url: earlier.url, topics: earlier.topics })
    } catch {
      note('note: the gateway no longer answers, so what the app had subscribed before was not put back')
    }
  }
}
