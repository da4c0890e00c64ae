import { compare } from '../measure/compare.ts'
import { timeTypeCheck } from '../processes/time-type-check.ts'
import type { Metric } from './metric.ts'

/** Seconds of CPU time to check the types of a file with three calls, in a fresh process. */
export const typecheckThreeCalls: Metric = {
  name: 'typecheck_three_calls_s',
  ours: 'three calls by client.call against the published types',
  baseline: 'the same by callUntyped, the types of the 723 methods taken away',
  unit: 's',
  figures: 's of CPU time',
  better: 'lower',
  aim: null,
  full: { rounds: 9, roundMs: 0, warmUpMs: 0 },
  measure: (effort) =>
    compare(
      { baseline: () => timeTypeCheck('untyped'), ours: () => timeTypeCheck('typed') },
      (_baseline, ours) => ours,
      effort,
    ),
}
