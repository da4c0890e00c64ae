import type { EndpointName } from '@aeop/sdk/facts'
import type { FinishedCall } from '../requests/kept-call.ts'
import type { MetricFamily, MetricSample } from './metric-family.ts'

/** Counts the calls of one gateway. */
export interface Metrics {
  /** Counts a call; after the first of its kind it makes no object and no text. */
  readonly count: (call: FinishedCall, ms: number) => void
  /** What has been counted since the start. */
  families(): readonly MetricFamily[]
}

/** Upper ends in milliseconds: most calls take less than one, a diagnosis of the caller's machine starts at a second. */
const ENDS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000] as const

const endpoints = ['top', 'sync', 'rest'] as const satisfies readonly EndpointName[]

interface MethodCounts {
  answered: number
  lost: number
  readonly refused: Map<string, number>
}

interface Times {
  readonly buckets: Float64Array
  sum: number
  total: number
}

export function createMetrics(): Metrics {
  const calls = perEndpoint(() => new Map<string, MethodCounts>())
  const faults = new Map<string, number>()
  const times = perEndpoint((): Times => ({ buckets: new Float64Array(ENDS.length), sum: 0, total: 0 }))
  return {
    count({ exchange, outcome, written, fault, isLost }, ms) {
      const { endpoint, found } = exchange
      // A name that the catalogue does not have would make a series of its own for each typing mistake.
      const method = found.fact?.name ?? ''
      const counts = countsOf(calls[endpoint], method)
      if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1)
      if (isLost === true) counts.lost += 1
      else if ('value' in outcome) counts.answered += 1
      else countCode(counts.refused, written.refused?.code ?? '')
      const time = times[endpoint]
      time.sum += ms
      time.total += 1
      const place = ENDS.findIndex((end) => ms <= end)
      if (place !== -1) time.buckets[place] = (time.buckets[place] ?? 0) + 1
    },
    families: () => [
      {
        name: 'aeop_calls_total',
        type: 'counter',
        help: 'API calls by endpoint, method (empty for one that the catalogue does not have), outcome and code of the refusal.',
        samples: endpoints.flatMap((endpoint) => callSamples(endpoint, calls[endpoint])),
      },
      {
        name: 'aeop_faults_total',
        type: 'counter',
        help: 'API calls that were hit by a fault, by its kind.',
        samples: [...faults].map(([kind, value]) => ({ labels: { kind }, value })),
      },
      {
        name: 'aeop_call_duration_seconds',
        type: 'histogram',
        help: "Seconds of the machine's time from the request to its answer, without latency that was asked for.",
        samples: endpoints.flatMap((endpoint) => timeSamples(endpoint, times[endpoint])),
      },
    ],
  }
}

function perEndpoint<Value>(make: () => Value): Readonly<Record<EndpointName, Value>> {
  return { top: make(), sync: make(), rest: make() }
}

function countsOf(counts: Map<string, MethodCounts>, method: string): MethodCounts {
  const known = counts.get(method)
  if (known !== undefined) return known
  const made = { answered: 0, lost: 0, refused: new Map<string, number>() }
  counts.set(method, made)
  return made
}

/** There are as many as the platform has on an endpoint, 35 at most: a header of the client asks for no others. */
function countCode(refused: Map<string, number>, code: string): void {
  refused.set(code, (refused.get(code) ?? 0) + 1)
}

function callSamples(endpoint: EndpointName, calls: ReadonlyMap<string, MethodCounts>): readonly MetricSample[] {
  return [...calls].flatMap(([method, { answered, lost, refused }]) => {
    const sample = (outcome: string, code: string, value: number): MetricSample => ({
      labels: { endpoint, method, outcome, code },
      value,
    })
    const codes = [...refused].map(([code, value]) => sample('refused', code, value))
    return [sample('answered', '', answered), sample('lost', '', lost), ...codes].filter(({ value }) => value > 0)
  })
}

function timeSamples(endpoint: EndpointName, { buckets, sum, total }: Times): readonly MetricSample[] {
  let within = 0
  const upTo = ENDS.map((end, index) => {
    within += buckets[index] ?? 0
    return { suffix: '_bucket', labels: { endpoint, le: String(end / 1000) }, value: within }
  })
  return [
    ...upTo,
    { suffix: '_bucket', labels: { endpoint, le: '+Inf' }, value: total },
    { suffix: '_sum', labels: { endpoint }, value: sum / 1000 },
    { suffix: '_count', labels: { endpoint }, value: total },
  ]
}
