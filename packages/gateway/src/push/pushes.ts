import { type PushSettings, pushSettingsDefaults } from '../domain/push-settings.ts'
import type { PushMessage } from '../domain/push-message.ts'
import { wholeCount } from '../state/whole-count.ts'
import type { PushFilter } from '../store/pushes.ts'
import type { Store } from '../store/store.ts'
import type { Sender } from './sender.ts'
import { resume, subscribe, type Subscription, subscriptionOf, type SubscriptionRequest } from './subscriptions.ts'
import { trigger, type Trial } from './trigger.ts'

export type { PushFilter } from '../store/pushes.ts'
export type { Subscription, SubscriptionRequest } from './subscriptions.ts'
export type { Trial } from './trigger.ts'

/** The messages that the gateway sends to apps. */
export interface Pushes {
  /**
   * The delivery log, oldest first: what was published to callbacks, each with its attempts.
   *
   * @throws {RangeError} for a limit that is no whole number
   */
  list(filter?: PushFilter): readonly PushMessage[]
  /**
   * Sends a message of trial to the callback of an app.
   *
   * @throws {RangeError} for a topic, an app or a member that there is not, or an app without a callback
   * @example gateway.pushes.trigger('DROPSHIPPER_ORDER_STATUS_UPDATE', { appKey: '12345678', data: { orderStatus: 'OrderClosed' } })
   */
  trigger(topic: string, trial: Trial): PushMessage
  /**
   * Sets where an app wants its messages, and which.
   *
   * @throws {RangeError} for an address, a topic or an app that there is not
   * @example gateway.pushes.subscribe('12345678', { url: 'http://127.0.0.1:3000/push' })
   */
  subscribe(appKey: string, request: SubscriptionRequest): Subscription
  /** What each app wants. */
  subscriptions(): readonly Subscription[]
  /** Sends again to an app that was suspended; returns how many messages had been held for it. */
  resume(appKey: string): number
  /** How badly messages come in. */
  readonly settings: PushSettings
  /**
   * Changes some of the settings; they hold for what is published from then on.
   *
   * @throws {RangeError} for a share that is none, or a seed that is no whole number
   */
  configure(settings: Partial<PushSettings>): PushSettings
  /** Resolves when nothing that is due is left to be sent. */
  idle(): Promise<void>
  close(): Promise<void>
}

/** @param now epoch milliseconds */
export function createPushes(store: Store, sender: Sender, now: () => number): Pushes {
  const find = (id: number): PushMessage => {
    const [message] = store.listPushMessages({ limit: 1, id })
    if (message === undefined) throw new RangeError(`there is no message ${id}`)
    return message
  }
  return {
    list: ({ limit = 100, ...filter } = {}) => store.listPushMessages({ ...filter, limit: wholeCount('limit', limit) }),
    trigger: (topic, trial) => find(trigger(store, topic, trial, now()).id),
    subscribe: (appKey, request) => subscribe(store, appKey, request),
    subscriptions: () => store.listApps().map(({ appKey }) => subscriptionOf(store, appKey)),
    resume: (appKey) => resume(store, appKey, now()),
    get settings() {
      return store.pushSettings()
    },
    configure: (settings) => {
      const chosen = { ...store.pushSettings(), ...settings }
      checkSettings(chosen)
      store.savePushSettings(chosen)
      return chosen
    },
    idle: () => sender.idle(),
    close: () => sender.close(),
  }
}

function checkSettings({ disorder, duplicates, seed, ...unknown }: PushSettings): void {
  const [name] = Object.keys(unknown)
  const known = Object.keys(pushSettingsDefaults).join(', ')
  if (name !== undefined) throw new RangeError(`there is no setting ${JSON.stringify(name)}: give some of ${known}`)
  if (typeof disorder !== 'boolean') throw new RangeError('disorder is neither true nor false: give one of them')
  if (!(typeof duplicates === 'number' && duplicates >= 0 && duplicates <= 1))
    throw new RangeError('duplicates is no share: give a number from 0 to 1')
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed is no whole number: give one such as 1')
}
