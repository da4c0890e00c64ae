import type { Report } from '@aeop/doctor'
import type { Planted } from './corpus/plant.ts'

/**
 * `exact`: the mistakes that were planted, and no other, are certain. `ambiguous`: another explanation of the same bytes is certain, and the planted mistakes are
 * named as one that cannot be told apart from it. `missed`: anything else.
 */
export type Outcome = 'exact' | 'ambiguous' | 'missed'

/** Ids of the certain findings, without repetition, sorted. */
export const certainIds = ({ findings }: Report): readonly string[] =>
  [...new Set(findings.filter(({ certainty }) => certainty === 'certain').map(({ id }) => id))].toSorted()

export function judge({ ids }: Planted, report: Report): Outcome {
  const certain = certainIds(report)
  if (report.verdict !== 'mistake') return 'missed'
  if (certain.join() === ids.join()) return 'exact'
  const named = new Set(
    report.findings
      .filter(({ certainty, indistinguishable = [] }) => certainty === 'certain' && indistinguishable.length > 0)
      .flatMap(({ id, indistinguishable = [] }) => indistinguishable.concat(id)),
  )
  return ids.every((id) => named.has(id)) ? 'ambiguous' : 'missed'
}
