import { messages } from '@aeop/sdk/facts'
import type { PushSettings } from '../../domain/push-settings.ts'
import type { SubscriptionRequest, Trial } from '../../push/pushes.ts'
import type { AdminInput, AdminRoute } from '../admin-route.ts'
import { mendable } from '../mendable.ts'
import { filterOf, filterQuery, message, settings, subscription } from './push-schemas.ts'

const topics = messages.filter(({ type }) => type !== null)

const subscriptionBody = {
  type: 'object',
  properties: {
    url: { type: ['string', 'null'], description: 'http or https; null takes the callback away' },
    topics: { type: 'array', items: { type: 'string' }, description: 'every topic when absent' },
  },
  required: ['url'],
  additionalProperties: false,
} as const

const trial = {
  type: 'object',
  properties: {
    topic: { type: 'string' },
    appKey: { type: 'string' },
    accountId: { type: 'string', description: 'an account of the kind that the topic is about when absent' },
    data: {
      type: 'object',
      description: 'members that differ from the example of the topic; a long integer as text',
      additionalProperties: { type: ['string', 'integer'] },
    },
  },
  required: ['topic', 'appKey'],
  additionalProperties: false,
} as const

const listOf = (name: string, items: object) => ({
  type: 'object',
  properties: { [name]: { type: 'array', items } },
  required: [name],
})

const keyOf = ({ path: { appKey = '' } }: AdminInput): string => appKey

/** Messages to apps over HTTP. */
export const pushesRoutes: readonly AdminRoute[] = [
  {
    verb: 'GET',
    path: '/pushes',
    summary: 'The delivery log, oldest first: messages to callbacks, each with its attempts',
    query: filterQuery,
    answer: listOf('messages', message),
    run: ({ pushes }, { query }) => ({ messages: pushes.list(filterOf(query)) }),
  },
  {
    verb: 'GET',
    path: '/pushes/topics',
    summary: 'The topics of callbacks, with the members of their messages',
    answer: listOf('topics', { type: 'object' }),
    run: () => ({ topics }),
  },
  {
    verb: 'POST',
    path: '/pushes/trigger',
    summary: 'Sends a message of trial to the callback of an app',
    body: trial,
    answer: message,
    run: ({ pushes }, { body }) => {
      const { topic, ...rest } = body as Trial & { readonly topic: string }
      return mendable(() => pushes.trigger(topic, rest))
    },
  },
  {
    verb: 'GET',
    path: '/pushes/settings',
    summary: 'How badly messages come in',
    answer: settings,
    run: ({ pushes }) => pushes.settings,
  },
  {
    verb: 'PATCH',
    path: '/pushes/settings',
    summary: 'Changes how badly messages come in',
    body: { type: 'object', properties: settings.properties, additionalProperties: false },
    answer: settings,
    run: ({ pushes }, { body }) => mendable(() => pushes.configure(body as Partial<PushSettings>)),
  },
  {
    verb: 'GET',
    path: '/pushes/subscriptions',
    summary: 'Where each app wants its messages, and which',
    answer: listOf('subscriptions', subscription),
    run: ({ pushes }) => ({ subscriptions: pushes.subscriptions() }),
  },
  {
    verb: 'PUT',
    path: '/pushes/subscriptions/{appKey}',
    summary: 'Sets where an app wants its messages, and which',
    body: subscriptionBody,
    answer: subscription,
    run: ({ pushes }, input) => mendable(() => pushes.subscribe(keyOf(input), input.body as SubscriptionRequest)),
  },
  {
    verb: 'POST',
    path: '/pushes/subscriptions/{appKey}/resume',
    summary: 'Sends again to an app that was suspended',
    answer: {
      type: 'object',
      properties: { released: { type: 'integer', description: 'messages that had been held' } },
      required: ['released'],
    },
    run: ({ pushes }, input) => ({ released: mendable(() => pushes.resume(keyOf(input))) }),
  },
]
