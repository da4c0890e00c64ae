import type { PushFilter } from '../../push/pushes.ts'

const states = ['waiting', 'held', 'delivered', 'given-up'] as const

const time = { type: 'integer', description: 'epoch milliseconds' } as const

const attempt = {
  type: 'object',
  properties: {
    number: { type: 'integer' },
    at: time,
    status: { type: ['integer', 'null'], description: 'of the answer; null where none came' },
    failure: { type: ['string', 'null'], description: 'null where it was acknowledged' },
    milliseconds: { type: ['integer', 'null'], description: 'until the answer, in the time of the machine' },
  },
  required: ['number', 'at', 'status', 'failure', 'milliseconds'],
} as const

/** A message with what became of it. */
export const message = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    appKey: { type: 'string' },
    topic: { type: 'string' },
    type: { type: 'integer', description: 'the number in message_type' },
    accountId: { type: 'string' },
    body: { type: 'string', description: 'as it is sent, byte for byte' },
    createdAt: time,
    state: { enum: states },
    attempts: { type: 'array', items: attempt },
  },
  required: ['id', 'appKey', 'topic', 'type', 'accountId', 'body', 'createdAt', 'state', 'attempts'],
} as const

export const subscription = {
  type: 'object',
  properties: {
    appKey: { type: 'string' },
    url: { type: ['string', 'null'] },
    topics: { type: 'array', items: { type: 'string' } },
    suspendedAt: { type: ['integer', 'null'], description: 'epoch milliseconds; null where messages are sent' },
  },
  required: ['appKey', 'url', 'topics', 'suspendedAt'],
} as const

export const settings = {
  type: 'object',
  properties: {
    disorder: { type: 'boolean', description: "each message waits from 0 to 59 seconds of the gateway's time" },
    duplicates: { type: 'number', minimum: 0, maximum: 1, description: 'share of the messages that come twice' },
    seed: { type: 'integer', description: 'another number draws other messages' },
  },
  required: ['disorder', 'duplicates', 'seed'],
} as const

/** What the list of messages can be asked for. */
export const filterQuery = {
  appKey: { type: 'string' },
  topic: { type: 'string' },
  accountId: { type: 'string' },
  state: { enum: states },
  limit: { type: 'integer', minimum: 1, maximum: 10_000, description: 'the newest so many; default 100' },
} as const

/** The filter in a query that was checked. */
export function filterOf(query: URLSearchParams): PushFilter {
  const { limit, ...members } = Object.fromEntries(query)
  return { ...(members as PushFilter), ...(limit === undefined ? {} : { limit: Number(limit) }) }
}
