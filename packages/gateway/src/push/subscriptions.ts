import { messages } from '@aeop/sdk/facts'
import type { PushAttempt } from '../domain/push-message.ts'
import type { Store } from '../store/store.ts'
import { readCallback } from './deliver.ts'
import { requireApp } from './require-app.ts'

/** Where an app wants its messages, and which. */
export interface Subscription {
  readonly appKey: string
  /** `null` where it has no callback. */
  readonly url: string | null
  readonly topics: readonly string[]
  /** Since when nothing is sent to it, in epoch milliseconds: too many attempts had failed. */
  readonly suspendedAt: number | null
}

/** What the tab Notification of the console takes. */
export interface SubscriptionRequest {
  /** `null` takes the callback away. */
  readonly url: string | null
  /** @default every topic */
  readonly topics?: readonly string[]
}

/** @throws {RangeError} where no application has the key */
export function subscriptionOf(store: Store, appKey: string): Subscription {
  const { pushUrl, pushTopics } = requireApp(store, appKey)
  return { appKey, url: pushUrl, topics: pushTopics, suspendedAt: store.findPushStanding(appKey).suspendedAt }
}

/**
 * Puts a callback and its topics in the place of what an app had. Source: doc 1478: one callback for each app.
 *
 * @throws {RangeError} for an address or a topic that cannot be meant
 */
export function subscribe(store: Store, appKey: string, { url, topics }: SubscriptionRequest): Subscription {
  const known = messages.filter(({ type }) => type !== null).map(({ topic }) => topic)
  const unknown = topics?.find((topic) => !known.includes(topic))
  if (unknown !== undefined) {
    throw new RangeError(`${JSON.stringify(unknown)} is no topic of webhooks: give some of ${known.join(', ')}`)
  }
  if (url !== null) checkCallback(url)
  return store.transaction(() => {
    store.saveApp({ ...requireApp(store, appKey), pushUrl: url, pushTopics: topics ?? (url === null ? [] : known) })
    return subscriptionOf(store, appKey)
  })
}

function checkCallback(text: string): void {
  const url = readCallback(text)
  if (url === undefined) {
    throw new RangeError('the callback is no http or https URL: give one such as http://127.0.0.1:3000/push')
  }
  if (url.username !== '' || url.password !== '') {
    throw new RangeError('the callback holds a user or a password, which would be shown in logs: leave them out')
  }
}

function failuresOf(attempts: readonly PushAttempt[]): number {
  return attempts.filter(({ failure }) => failure !== null).length
}

/**
 * Ends the suspension of an app. What was held is due now, and failures count from here.
 *
 * @param now epoch milliseconds
 * @returns how many messages had been held
 */
export function resume(store: Store, appKey: string, now: number): number {
  requireApp(store, appKey)
  return store.transaction(() => {
    store.savePushStanding(appKey, { suspendedAt: null, countedAfter: store.latestAttempt(appKey) })
    const held = store.listPushMessages({ appKey, state: 'held', limit: -1 })
    for (const { attempts, ...message } of held) {
      store.savePushMessage({ ...message, state: 'waiting', failures: failuresOf(attempts) })
      store.scheduleEvent({ kind: 'push-attempt', subject: String(message.id), dueAt: now })
    }
    return held.length
  })
}
