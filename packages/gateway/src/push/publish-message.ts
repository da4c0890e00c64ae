import type { Store } from '../store/store.ts'
import { holdsToken } from './holds-token.ts'
import { dataText, type MessageData } from './message-body.ts'
import { messageFact } from './message-fact.ts'
import { queueMessage } from './queue-message.ts'

/** How many messages the queues hold, those of all apps together. Ours: the platform's bound is not known. */
const QUEUED = 10_000

/** Something that happened to an account. */
export interface Publication {
  readonly topic: string
  readonly accountId: string
  /** The only app that it concerns. @default every app */
  readonly appKey?: string
  readonly data: MessageData
  /** Epoch milliseconds. */
  readonly now: number
}

/**
 * Tells the apps that want to know: by webhook those that ticked the topic, have a callback and hold a token of the account; by the queue those to which the
 * account opened its messages.
 *
 * @throws {RangeError} for a topic that facts/messages.json does not have
 * @example publishMessage(store, { topic: 'AUTHORIZATION_EXPIRATION', accountId, data: { userId: 1n, expireTime: 1719562000 }, now })
 */
export function publishMessage(store: Store, publication: Publication): void {
  const fact = messageFact(publication.topic)
  if (fact === undefined) throw new RangeError(`there is no topic ${publication.topic}: see facts/messages.json`)
  if (fact.type === null) return enqueue(store, publication)
  const { topic, accountId, appKey: only, now } = publication
  for (const appKey of store.listCallbackApps()) {
    if (only !== undefined && only !== appKey) continue
    const isWanted = store.findApp(appKey)?.pushTopics.includes(topic) === true
    if (isWanted && holdsToken(store, appKey, accountId, now)) {
      queueMessage(store, { ...publication, appKey, type: fact.type })
    }
  }
}

function enqueue(store: Store, { topic, accountId, data, now }: Publication): void {
  for (const { appKey, topics } of store.listTmcPermits(accountId)) {
    if (topics !== null && !topics.includes(topic)) continue
    const id = store.nextNumber('tmc-message')
    store.addTmcMessage({ id, appKey, topic, accountId, content: dataText(data), publishedAt: now, visibleAt: now })
    store.pruneTmcMessages(id, QUEUED)
  }
}
