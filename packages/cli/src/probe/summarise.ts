import { phases, type AnsweredSample, type FailureKind, type FailedSample, type Phase, type Sample } from './sample.ts'
import { statisticsOf, type Statistics } from './statistics.ts'
import type { Target } from './target.ts'

/** What the samples of one environment come to. */
export interface Summary extends Target {
  readonly samples: readonly Sample[]
  readonly answered: number
  /** How often each kind of failure came. */
  readonly failures: Readonly<Partial<Record<FailureKind, number>>>
  /** How often each HTTP status came. */
  readonly statuses: Readonly<Record<string, number>>
  readonly phasesMs: Readonly<Partial<Record<Phase, Statistics>>>
  readonly totalMs?: Statistics
  readonly reuseMs?: Statistics
  /** Median over the answers; see {@link AnsweredSample}. */
  readonly clockAheadMs?: number
  /** Addresses that answered, such as `192.0.2.1 (IPv4)`, the most frequent first. */
  readonly addresses: readonly string[]
}

/** Medians, 95th percentiles and counts of one environment. */
export function summarise(target: Target, samples: readonly Sample[]): Summary {
  const answers = samples.filter((sample): sample is AnsweredSample => !('failure' in sample))
  const failed = samples.filter((sample): sample is FailedSample => 'failure' in sample)
  const of = (value: (sample: AnsweredSample) => number | undefined): Statistics | undefined =>
    statisticsOf(answers.map(value).filter((number) => number !== undefined))
  const total = of(({ totalMs }) => totalMs)
  const reuse = of(({ reuseMs }) => reuseMs)
  const clock = of(({ clockAheadMs }) => clockAheadMs)
  const byPhase = phases.map((phase) => [phase, of(({ phasesMs }) => phasesMs[phase])] as const)
  return {
    ...target,
    samples,
    answered: answers.length,
    failures: count(failed.map(({ failure }) => failure)),
    statuses: count(answers.map(({ status }) => status)),
    phasesMs: Object.fromEntries(byPhase.filter(([, statistics]) => statistics !== undefined)),
    ...(total === undefined ? {} : { totalMs: total }),
    ...(reuse === undefined ? {} : { reuseMs: reuse }),
    ...(clock === undefined ? {} : { clockAheadMs: Math.round(clock.median) }),
    addresses: byFrequency(answers.map(({ address, family }) => `${address} (${family})`)),
  }
}

/** How often each value is there. */
export function count(values: readonly (string | number)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

function byFrequency(values: readonly string[]): string[] {
  return Object.entries(count(values))
    .sort(([, a], [, b]) => b - a)
    .map(([value]) => value)
}
