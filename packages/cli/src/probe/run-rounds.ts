import type { Sample } from './sample.ts'
import type { Target } from './target.ts'

/** What to measure, and how often. */
export interface RoundsPlan {
  readonly targets: readonly Target[]
  readonly rounds: number
  readonly signal: AbortSignal
  readonly measure: (target: Target, round: number) => Promise<Sample>
}

/** One step of the way through all rounds. */
export interface RoundsStep {
  readonly target: Target
  readonly sample: Sample
  /** Measurements made or given up, of all there are: from 0 to 1. */
  readonly share: number
}

/** After so many failures in a row from the start an environment is given up: a host that swallows packets costs a time-out each time. */
const GIVE_UP_AFTER = 3

/**
 * Measures all environments in turn, round by round, so that a bad minute hits them all alike; each round begins with another one. Ends early when the
 * signal fires, and drops the measurement that was under way then.
 */
export async function* runRounds({ targets, rounds, signal, measure }: RoundsPlan): AsyncGenerator<RoundsStep> {
  const hopes = new Map(targets.map((target) => [target, GIVE_UP_AFTER]))
  let done = 0
  for (let round = 1; round <= rounds; round++) {
    for (const [turn] of targets.entries()) {
      const target = targets[(turn + round - 1) % targets.length] as Target
      const hope = hopes.get(target) ?? 0
      done++
      if (hope === 0) continue
      const sample = await measure(target, round)
      if (signal.aborted) return
      hopes.set(target, 'failure' in sample ? hope - 1 : Number.POSITIVE_INFINITY)
      yield { target, sample, share: done / (rounds * targets.length) }
    }
  }
}
