import { cpus } from 'node:os'
import { reachesAim, type Outcome } from './outcome.ts'

/** One JSON object: a number for each metric, and everything else under `details`. */
export function writeJson(outcomes: readonly Outcome[]): string {
  const numbers = outcomes.map(({ metric, comparison }) => [metric.name, rounded(comparison.value)] as const)
  const details = outcomes.map((outcome) => {
    const { name, aim, better, unit, figures, ours, baseline } = outcome.metric
    const { value, spread, rounds } = outcome.comparison
    const side = (what: string, key: 'ours' | 'baseline') => ({ what, ...outcome.comparison[key] })
    const detail = {
      value,
      aim,
      met: reachesAim(outcome),
      better,
      unit,
      spread,
      rounds,
      figures,
      ours: side(ours, 'ours'),
      baseline: side(baseline, 'baseline'),
    }
    return [name, detail] as const
  })
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' }
  return JSON.stringify({ ...machine, ...Object.fromEntries(numbers), details: Object.fromEntries(details) }, null, 2)
}

/** Four digits are more than the machine can repeat. */
function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
