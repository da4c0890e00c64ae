import assert from 'node:assert/strict'
import { diagnose } from '@aeop/doctor'
import { compare, type Effort, type Side } from '../measure/compare.ts'
import { median } from '../measure/statistics.ts'
import {
  doctorSecret,
  doubleMistakes,
  rightRequest,
  singleMistakes,
  unexplained,
  type WrongRequest,
} from '../workload/wrong-requests.ts'
import type { Metric } from './metric.ts'

/** Shows each request to the doctor once; the figure is the slowest, in milliseconds. */
const slowestOf =
  (requests: readonly WrongRequest[]): Side =>
  () => {
    const times = requests.map(({ request, ids }) => {
      const start = performance.now()
      const { findings } = diagnose(request, { secret: doctorSecret })
      const time = performance.now() - start
      const named = findings.filter(({ certainty }) => certainty === 'certain').map(({ id }) => id)
      assert.deepEqual(named.toSorted(), ids)
      return time
    })
    return { figure: Math.max(...times), also: { median: median(times) } }
  }

const doctorMetric = (
  name: string,
  ours: string,
  requests: readonly WrongRequest[],
  aim: number,
  full: Effort,
): Metric => ({
  name,
  ours,
  baseline: 'the same request, rightly signed',
  unit: 'ms',
  figures: 'ms',
  better: 'lower',
  aim,
  full,
  measure: (effort) =>
    compare(
      { baseline: slowestOf([rightRequest]), ours: slowestOf(requests) },
      (_baseline, slowest) => slowest,
      effort,
    ),
})

/** Time to name one mistake in a request of 30 parameters. */
export const doctorSingle = doctorMetric(
  'doctor_single_ms',
  `the slowest of ${singleMistakes.length} single mistakes, 30 parameters`,
  singleMistakes,
  50,
  { rounds: 15, roundMs: 0, warmUpMs: 1 },
)

/** Time to name two mistakes that lie over each other. */
export const doctorDouble = doctorMetric(
  'doctor_double_ms',
  `the slowest of ${doubleMistakes.length} double mistakes, 30 parameters`,
  doubleMistakes,
  500,
  { rounds: 5, roundMs: 0, warmUpMs: 1 },
)

/** Time until the doctor gives up. */
export const doctorBound = doctorMetric(
  'doctor_bound_ms',
  'a signature that no recipe gives, 30 parameters',
  [unexplained],
  5000,
  { rounds: 2, roundMs: 0, warmUpMs: 0 },
)
