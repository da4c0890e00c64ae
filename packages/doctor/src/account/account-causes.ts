import type { Finding } from '../report/report.ts'
import type { AccountCauses, AccountContext, CauseState, StageName, StageResult } from './account-report.ts'

interface CauseFact {
  /** Ids of the findings that speak for it. */
  readonly findings: readonly string[]
  /** Stages that exclude it when all have passed. */
  readonly excludedBy: readonly StageName[]
}

/** Answers to the four causes of the second base document. */
export function accountCauses(
  stages: readonly StageResult[],
  findings: readonly Finding[],
  purpose: NonNullable<AccountContext['purpose']>,
): AccountCauses {
  const permission = `permission-${purpose}` as const
  const state = (fact: CauseFact): CauseState => stateOf(fact, stages, findings)
  return {
    accountType: state({ findings: ['wrong-account-type'], excludedBy: [permission] }),
    verification: state({
      findings: ['dropshipper-not-verified', 'publisher-not-registered'],
      excludedBy: [permission],
    }),
    // A platform that knows the key is the one that issued it.
    host: state({ findings: ['wrong-region-or-host', 'key-of-another-platform'], excludedBy: ['reachable', 'key'] }),
    // A valid token is proof that somebody was let in.
    authorisationPolicy: state({ findings: ['authorisation-policy'], excludedBy: ['token'] }),
  }
}

function stateOf(
  { findings: ids, excludedBy }: CauseFact,
  stages: readonly StageResult[],
  findings: readonly Finding[],
): CauseState {
  const speaking = findings.filter(({ id }) => ids.includes(id))
  if (speaking.some(({ certainty }) => certainty === 'certain')) return 'holds'
  if (speaking.length > 0) return 'possible'
  const isExcluded = excludedBy.every((name) => stages.find((it) => it.name === name)?.outcome === 'passed')
  return isExcluded ? 'excluded' : 'unknown'
}
