import { messages } from '@aeop/sdk/facts'
import type { Account } from '../domain/account.ts'
import type { PushRow } from '../store/pushes.ts'
import type { Store } from '../store/store.ts'
import { requireApp } from './require-app.ts'
import { messageFact } from './message-fact.ts'
import { queueMessage } from './queue-message.ts'
import { topicData, type TrialData } from './topic-data.ts'

/** A message of trial. */
export interface Trial {
  readonly appKey: string
  /** @default an account of the kind that the topic is about */
  readonly accountId?: string
  /** Members that differ from the example of the topic. */
  readonly data?: TrialData
}

/**
 * Sends a message of a topic to the callback of an app, whether the app ticked the topic or not, and whether it holds a token or not.
 *
 * @param now epoch milliseconds
 * @throws {RangeError} for what cannot be sent, with the mend
 */
export function trigger(store: Store, topic: string, { appKey, accountId, data = {} }: Trial, now: number): PushRow {
  const fact = messageFact(topic)
  const topics = messages.filter(({ type }) => type !== null).map((known) => known.topic)
  if (fact === undefined || fact.type === null) {
    throw new RangeError(`${JSON.stringify(topic)} is no topic of webhooks: give one of ${topics.join(', ')}`)
  }
  if (requireApp(store, appKey).pushUrl === null) {
    throw new RangeError(
      `the application ${appKey} has no callback for messages: subscribe it first, or run aeop listen`,
    )
  }
  const account = accountId ?? defaultAccount(store.listAccounts(), fact.audience)?.accountId ?? appKey
  return queueMessage(store, { appKey, topic, type: fact.type, accountId: account, data: topicData(fact, data), now })
}

function defaultAccount(accounts: readonly Account[], audience: 'buyer' | 'seller' | 'any'): Account | undefined {
  const platform = audience === 'buyer' ? 'buyerApp' : 'seller_center'
  return accounts.find((account) => account.platform === platform) ?? accounts[0]
}
