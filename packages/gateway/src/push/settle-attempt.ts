import { messageDelivery } from '@aeop/sdk/facts'
import { createSeededRandom } from '../domain/seeded-random.ts'
import { seedOf } from '../shaped/seed-of.ts'
import type { OpenAttempt, PushRow } from '../store/pushes.ts'
import type { Store } from '../store/store.ts'
import type { DeliveryResult } from './deliver.ts'

const REPEAT_MS = messageDelivery.repeatEveryMinutes * 60_000
/** So many of an app's newest attempts decide whether it is suspended; fewer do not. Our choice: the platform names the share alone. */
const WINDOW = 20

/** Notes what became of an attempt, and sees to what follows: a repetition, a second delivery where messages come twice, the suspension of the app. */
export function settleAttempt(store: Store, attempt: OpenAttempt, result: DeliveryResult): void {
  store.transaction(() => {
    const message = store.findPushMessage(attempt.messageId)
    if (message === undefined) return
    store.endAttempt(attempt.attemptId, result)
    if (result.failure === null) acknowledge(store, attempt, message)
    else fail(store, attempt, message)
  })
}

function acknowledge(store: Store, { startedAt }: OpenAttempt, message: PushRow): void {
  if (message.state === 'delivered') return
  store.savePushMessage({ ...message, state: 'delivered' })
  const { duplicates, seed } = store.pushSettings()
  const drawn = createSeededRandom(seedOf(`duplicate ${seed} ${message.id}`)).below(1_000_000)
  if (drawn < duplicates * 1_000_000) again(store, message, startedAt)
}

function fail(store: Store, { appKey, startedAt }: OpenAttempt, message: PushRow): void {
  if (message.state !== 'delivered') {
    const failures = message.failures + 1
    const isLast = failures > messageDelivery.repeats
    store.savePushMessage({ ...message, failures, state: isLast ? 'given-up' : message.state })
    if (!isLast) again(store, message, startedAt + REPEAT_MS)
  }
  suspendIfDue(store, appKey, startedAt)
}

function again(store: Store, { id }: PushRow, dueAt: number): void {
  store.scheduleEvent({ kind: 'push-attempt', subject: String(id), dueAt })
}

function suspendIfDue(store: Store, appKey: string, now: number): void {
  const standing = store.findPushStanding(appKey)
  const ends = store.latestFailures(appKey, standing.countedAfter, WINDOW)
  const failed = ends.filter(Boolean).length
  if (ends.length === WINDOW && failed > WINDOW * messageDelivery.suspendAboveShare) {
    store.savePushStanding(appKey, { ...standing, suspendedAt: now })
  }
}
