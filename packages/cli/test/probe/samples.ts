import type { AnsweredSample, FailedSample, PhaseTimes } from '../../src/probe/sample.ts'
import type { Sample } from '../../src/probe/sample.ts'
import { summarise, type Summary } from '../../src/probe/summarise.ts'

/** An answer that took so many milliseconds. */
export function answered(totalMs: number, rest: Partial<AnsweredSample> = {}): AnsweredSample {
  const phasesMs: PhaseTimes = { connect: totalMs }
  return { round: 1, phasesMs, totalMs, status: 200, address: '192.0.2.1', family: 'IPv4', ...rest }
}

export function failed(rest: Partial<FailedSample> = {}): FailedSample {
  return { round: 1, failure: 'refused', during: 'connect', code: 'ECONNREFUSED', ...rest }
}

/** A TOP environment with these samples, named like its host. */
export function environment(origin: string, samples: readonly Sample[], protocol: 'top' | 'iop' = 'top'): Summary {
  return summarise({ name: new URL(origin).hostname, protocol, url: `${origin}/router/rest` }, samples)
}
