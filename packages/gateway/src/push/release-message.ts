import type { EventHandler } from '../time/event-handler.ts'

/** A message whose next attempt is due is to be sent, unless nobody wants it any more. */
export const releaseMessage: EventHandler = ({ subject, dueAt }, { store, released }) => {
  const message = store.findPushMessage(Number(subject))
  if (message === undefined || message.state === 'given-up') return
  const { id, appKey } = message
  const callback = store.findApp(appKey)?.pushUrl ?? null
  if (callback !== null && store.findPushStanding(appKey).suspendedAt === null) {
    store.openAttempt({ messageId: id, appKey, startedAt: dueAt })
    released()
  } else if (message.state === 'waiting') {
    store.savePushMessage({ ...message, state: callback === null ? 'given-up' : 'held' })
  }
}
