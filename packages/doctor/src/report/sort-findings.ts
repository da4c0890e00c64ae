import type { Finding } from './report.ts'

/**
 * Certain before possible, otherwise in the order given; what has been said is not said again.
 *
 * The signature speaks first: of a mistake that it has proved, a check has nothing to add. A check may say the same of several parameters.
 */
export function sortFindings(proved: readonly Finding[], seen: readonly Finding[]): readonly Finding[] {
  const known = new Set(proved.map(({ id }) => id))
  const keys = new Set<string>()
  return [...proved, ...byCertainty(seen).filter(({ id }) => !known.has(id))]
    .filter(({ id, parameter }) => {
      const key = `${id} ${parameter ?? ''}`
      const isNew = !keys.has(key)
      keys.add(key)
      return isNew
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

function byCertainty(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => rank(a) - rank(b))
}

function rank({ certainty }: Finding): number {
  return certainty === 'certain' ? 0 : 1
}
