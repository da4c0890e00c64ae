import type { Comparison, Effort, Verdict } from '../measure/compare.ts'

/** One number that the bench reports, measured against a baseline in the same run. */
export interface Metric {
  readonly name: string
  /** What is compared, for the table. */
  readonly ours: string
  readonly baseline: string
  /** Unit of the value. */
  readonly unit: 'x' | 'ms' | 's' | 'bytes' | 'MB'
  /** Unit of the two figures that the value is made of. */
  readonly figures: string
  readonly better: 'higher' | 'lower'
  /** Where the value should be; `null` where nobody has set one. */
  readonly aim: number | null
  /** What a full run spends. */
  readonly full: Effort
  measure(effort: Effort): Promise<Comparison>
}

/** For figures where less is better this is the share of time, for others the speed in relation to the baseline. */
export const oursToBaseline: Verdict = (baseline, ours) => ours / baseline

/** How many times less than the baseline. */
export const baselineToOurs: Verdict = (baseline, ours) => baseline / ours
