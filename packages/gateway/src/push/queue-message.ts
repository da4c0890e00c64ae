import { createSeededRandom } from '../domain/seeded-random.ts'
import { seedOf } from '../shaped/seed-of.ts'
import type { PushRow } from '../store/pushes.ts'
import type { Store } from '../store/store.ts'
import { type MessageParts, messageBody } from './message-body.ts'

/** How many settled messages the delivery log keeps. Our choice. */
const KEPT = 10_000
/** In seconds, where messages come out of order. Our choice. */
const LONGEST_DELAY = 60

/** Puts a message for one app on its way: the first attempt is due at once, or a little later where messages come out of order. */
export function queueMessage(
  store: Store,
  { appKey, topic, ...parts }: MessageParts & { readonly appKey: string; readonly topic: string },
): PushRow {
  return store.transaction(() => {
    const id = store.nextNumber('push-message')
    const { type, accountId, now } = parts
    const isHeld = store.findPushStanding(appKey).suspendedAt !== null
    const state = isHeld ? 'held' : 'waiting'
    const body = messageBody(parts)
    const message: PushRow = { id, appKey, topic, type, accountId, body, createdAt: now, state, failures: 0 }
    store.savePushMessage(message)
    store.prunePushMessages(id, KEPT)
    if (!isHeld) store.scheduleEvent({ kind: 'push-attempt', subject: String(id), dueAt: now + delayOf(id, store) })
    return message
  })
}

function delayOf(id: number, store: Store): number {
  const { disorder, seed } = store.pushSettings()
  if (!disorder) return 0
  return createSeededRandom(seedOf(`delay ${seed} ${id}`)).below(LONGEST_DELAY) * 1000
}
