import { pushSignature } from '@aeop/sdk/sign'
import type { OpenAttempt, PushRow } from '../store/pushes.ts'
import type { Store } from '../store/store.ts'
import { createDelivery } from './deliver.ts'
import { settleAttempt } from './settle-attempt.ts'

/** Sends what is released, one message after the other to each app, side by side to different apps. */
export interface Sender {
  /** Looks for attempts that are to be made, before long. */
  wake(): void
  /** Resolves when none is left. */
  idle(): Promise<void>
  /** The state is another: what becomes of what is under way counts no more. Its numbers may be those of other messages by then. */
  forget(): void
  /** Breaks off what is under way; it is sent again when the same state is opened the next time. */
  close(): Promise<void>
}

export interface SenderParts {
  readonly store: Store
  /** Does what is due by now: a repetition may be, where the clock has run ahead. */
  readonly catchUp: () => void
  readonly report: (error: unknown) => void
}

export function createSender({ store, catchUp, report }: SenderParts): Sender {
  const delivery = createDelivery()
  const busy = new Map<string, Promise<void>>()
  let closed = false
  let woken = false
  let era = 0

  const sendAll = async (appKey: string): Promise<void> => {
    for (;;) {
      if (closed) return
      const attempt = store.nextOpenAttempt(appKey)
      if (attempt === undefined) return
      const ready = prepare(store, attempt)
      if (ready === undefined) continue
      const begun = era
      const result = await delivery.post(ready.url, ready.headers, ready.body)
      if (closed) return
      if (begun === era) settleAttempt(store, attempt, result)
      catchUp()
    }
  }

  const start = (): void => {
    if (closed) return
    for (const appKey of store.appsWithOpenAttempts()) {
      if (busy.has(appKey)) continue
      const sending = sendAll(appKey).finally(() => busy.delete(appKey))
      sending.catch(report)
      busy.set(appKey, sending)
    }
  }

  return {
    wake: () => {
      if (woken || closed) return
      woken = true
      // Behind the call that set it off, which is answered first.
      setImmediate(() => {
        woken = false
        try {
          start()
        } catch (error) {
          report(error)
        }
      })
    },
    idle: async () => {
      for (;;) {
        catchUp()
        start()
        if (busy.size === 0) return
        await Promise.all(busy.values())
      }
    },
    forget: () => {
      era += 1
    },
    close: async () => {
      closed = true
      delivery.close()
      await Promise.allSettled(busy.values())
    },
  }
}

interface Ready {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** What is to be posted, or nothing where the attempt came to an end by itself. */
function prepare(store: Store, attempt: OpenAttempt): Ready | undefined {
  const { attemptId, messageId, appKey } = attempt
  return store.transaction(() => {
    const message = store.findPushMessage(messageId)
    const app = store.findApp(appKey)
    const isSuspended = store.findPushStanding(appKey).suspendedAt !== null
    if (message !== undefined && app !== undefined && app.pushUrl !== null && !isSuspended)
      return { url: app.pushUrl, ...signed(message, app.secret) }
    store.dropAttempt(attemptId)
    if (message?.state === 'waiting') store.savePushMessage({ ...message, state: isSuspended ? 'held' : 'given-up' })
    return undefined
  })
}

function signed({ appKey, body }: PushRow, secret: string): Omit<Ready, 'url'> {
  const headers = { authorization: pushSignature({ appKey, body, secret }), 'content-type': 'application/json' }
  return { headers, body: Buffer.from(body) }
}
