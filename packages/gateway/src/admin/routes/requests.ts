import { setTimeout } from 'node:timers/promises'
import type { RequestRecord } from '../../requests/request-record.ts'
import { AdminError } from '../admin-error.ts'
import type { AdminRoute } from '../admin-route.ts'

/** Calls of one list; the log holds more. */
const MOST_LISTED = 100

/** Milliseconds of explaining for one list. */
const LIST_BUDGET_MS = 2000

const text = { type: 'string' } as const
const textOrNull = { type: ['string', 'null'] } as const
const explanation = {
  type: ['object', 'null'],
  description: 'why it was refused; null for a call that was answered',
} as const

const record = {
  type: 'object',
  properties: {
    id: { ...text, description: 'the request_id of the answer' },
    time: { type: 'integer', description: "epoch milliseconds on the gateway's clock" },
    ms: { type: 'number', description: "milliseconds of the machine's time that handling took" },
    endpoint: text,
    verb: text,
    method: text,
    appKey: textOrNull,
    outcome: { enum: ['answered', 'refused', 'lost'] },
    fault: { ...textOrNull, description: 'kind of the fault that hit it' },
    simulated: {
      enum: ['stateful', 'shaped', null],
      description: 'where the answer came from; null for a refused call',
    },
    code: textOrNull,
    error: textOrNull,
    subCode: textOrNull,
    reason: textOrNull,
    explanation,
  },
  required: ['id', 'time', 'ms', 'endpoint', 'verb', 'method', 'outcome', 'simulated', 'explanation'],
} as const

/** The log of the latest calls. */
export const requestsRoutes: readonly AdminRoute[] = [
  {
    verb: 'GET',
    path: '/requests',
    summary: `The latest calls, newest first, refused ones unless asked for others; beyond ${LIST_BUDGET_MS / 1000} seconds of explaining, without explanations`,
    query: {
      outcome: { enum: ['refused', 'answered', 'lost', 'any'], default: 'refused' },
      method: { ...text, description: 'name of the API' },
      limit: { type: 'integer', minimum: 1, maximum: MOST_LISTED, default: MOST_LISTED },
    },
    answer: { type: 'object', properties: { requests: { type: 'array', items: record } }, required: ['requests'] },
    run: async (gateway, { query }) => {
      const outcome = query.get('outcome') ?? 'refused'
      const method = query.get('method')
      const found = gateway
        .requests()
        .filter(
          (call) => (outcome === 'any' || call.outcome === outcome) && (method === null || call.method === method),
        )
      const latest = found.toReversed().slice(0, Number(query.get('limit') ?? MOST_LISTED))
      return { requests: await explainAll(latest, LIST_BUDGET_MS) }
    },
  },
  {
    verb: 'GET',
    path: '/requests/{id}',
    summary: 'One of the latest 500 calls by its request_id',
    answer: record,
    run: async (gateway, { path: { id } }) => {
      const found = gateway.requests().find((one) => one.id === id)
      if (found !== undefined) return { ...found, explanation: await found.explain() }
      throw new AdminError(
        404,
        'no call with this id is remembered',
        'The latest 500 are: GET /_aeop/requests?outcome=any',
      )
    },
  },
]

/** Calls with their explanations, until the time is over. */
export async function explainAll(records: readonly RequestRecord[], budgetMs: number): Promise<readonly object[]> {
  // Loading the doctor takes time once, which is none of explaining.
  if (records.some(({ outcome }) => outcome === 'refused')) await import('../../requests/explain-refusal.ts')
  const end = performance.now() + budgetMs
  // Others may have asked for explanations before.
  const late = setTimeout(budgetMs, null, { ref: false })
  const shown: object[] = []
  for (const record of records) {
    const explanation = performance.now() < end ? await Promise.race([record.explain(), late]) : null
    shown.push({ ...record, explanation })
  }
  return shown
}
