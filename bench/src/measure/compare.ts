import { median, quantile } from './statistics.ts'

/** How much to measure. */
export interface Effort {
  /** Pairs of one round of the baseline and one of ours. */
  readonly rounds: number
  /** Milliseconds of one round of one side. */
  readonly roundMs: number
  /** Milliseconds of each side beforehand, which do not count: the engine has to find out what to optimise. */
  readonly warmUpMs: number
}

/** What one round of one side came to: the figure that is compared, and others worth knowing. */
export interface Sample {
  readonly figure: number
  readonly also?: Readonly<Record<string, number>>
}

/** One round of one side, of about so many milliseconds. */
export type Side = (roundMs: number) => Sample | Promise<Sample>

/** Medians of one side over all rounds. */
export interface SideResult {
  readonly figure: number
  readonly also: Readonly<Record<string, number>>
}

export interface Comparison {
  /** Median over the rounds. */
  readonly value: number
  /** The middle half of the rounds lies within. */
  readonly spread: readonly [low: number, high: number]
  readonly rounds: number
  readonly baseline: SideResult
  readonly ours: SideResult
}

/** What one round is worth, from its two figures. */
export type Verdict = (baseline: number, ours: number) => number

/**
 * Measures two sides in turn, baseline first, after a warm-up of both.
 *
 * Each value is made of two figures taken within the same second or so: what else the machine does then slows both.
 */
export async function compare(sides: { baseline: Side; ours: Side }, verdict: Verdict, effort: Effort) {
  if (effort.warmUpMs > 0) {
    await sides.baseline(effort.warmUpMs)
    await sides.ours(effort.warmUpMs)
  }
  const baseline: Sample[] = []
  const ours: Sample[] = []
  const values: number[] = []
  for (let round = 0; round < effort.rounds; round++) {
    const theirs = await sides.baseline(effort.roundMs)
    const own = await sides.ours(effort.roundMs)
    baseline.push(theirs)
    ours.push(own)
    values.push(verdict(theirs.figure, own.figure))
  }
  const comparison: Comparison = {
    value: median(values),
    spread: [quantile(values, 0.25), quantile(values, 0.75)],
    rounds: effort.rounds,
    baseline: medians(baseline),
    ours: medians(ours),
  }
  return comparison
}

function medians(samples: readonly Sample[]): SideResult {
  const names = Object.keys(samples[0]?.also ?? {})
  return {
    figure: median(samples.map((sample) => sample.figure)),
    also: Object.fromEntries(names.map((name) => [name, median(samples.map((sample) => sample.also?.[name] ?? 0))])),
  }
}
