import type { Comparison } from '../measure/compare.ts'
import type { Metric } from '../metrics/metric.ts'

/** A metric and what it came to. */
export interface Outcome {
  readonly metric: Metric
  readonly comparison: Comparison
}

/** Whether the value reaches its aim; `null` where there is none. */
export function reachesAim({ metric: { aim, better }, comparison: { value } }: Outcome): boolean | null {
  if (aim === null) return null
  return better === 'higher' ? value >= aim : value <= aim
}
