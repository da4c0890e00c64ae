import type { Actor, Finding } from '../report/report.ts'
import { createMask, type Mask } from '../mask/create-mask.ts'
import { maskFinding } from '../report/mask-finding.ts'
import { sortFindings } from '../report/sort-findings.ts'
import {
  stageNames,
  type AccountContext,
  type AccountReport,
  type StageEvidence,
  type StageName,
  type StageResult,
} from './account-report.ts'
import { accountCauses } from './account-causes.ts'
import { judgeStage, type JudgedStage } from './judge-stage.ts'
import { summariseAccount } from './summarise-account.ts'

type Verdict = AccountReport['verdict']

const VERDICTS: Readonly<Record<Actor, Verdict>> = {
  code: 'code',
  account: 'account',
  platform: 'platform',
  network: 'platform',
}

/** Stages without which nothing is known to be ready; a purpose adds its permission, and a token where its methods need one. */
const NEEDED: readonly StageName[] = ['reachable', 'key', 'signature']

/**
 * Says what stands between an application and its API, from what staged checks have seen: which cause of the second base document holds, or that none does.
 *
 * The calls of the stages are signed by the rule. So a refused signature there speaks of key and secret; and where every stage passes, the fault of calls that are still
 * refused lies in the code that makes them. A signature that passed is never blamed. Nothing is thrown, whatever the evidence.
 *
 * Source: post-mortem (second base document); iop-protocol 5.4, 7.1 and 7.3.
 *
 * @example
 * judgeAccount([{ name: 'account', outcome: 'passed', accountPlatform: 'seller_center' }], { protocol: 'iop' }).findings[0]?.id // 'wrong-account-type'
 */
export function judgeAccount(evidence: readonly StageEvidence[], context: AccountContext): AccountReport {
  const { purpose = 'dropshipping', secrets = [] } = context
  const mask = createMask(undefined, undefined, secrets)
  const stages = new Map(
    stageNames.map((name) => [
      name,
      judgeStage(
        name,
        evidence.find((it) => it.name === name),
        context,
      ),
    ]),
  )
  const counted = stageNames.filter((name) => !name.startsWith('permission-') || name === `permission-${purpose}`)
  const judged = counted.flatMap((name) => stages.get(name) ?? [])
  const findings = sortFindings(
    [],
    judged.flatMap((stage) => stage.findings),
  ).map((finding) => maskFinding(finding, mask))
  const verdict = verdictOf(judged, purpose)
  const results = [...stages.values()].map(({ result }) => masked(result, mask))
  return {
    verdict,
    summary: summariseAccount(verdict, results, findings, purpose),
    causes: accountCauses(results, findings, purpose),
    stages: results,
    findings,
  }
}

function masked(result: StageResult, mask: Mask): StageResult {
  return { ...result, detail: mask(result.detail) }
}

function verdictOf(judged: readonly JudgedStage[], purpose: NonNullable<AccountContext['purpose']>): Verdict {
  const passed = new Set(judged.filter(({ result }) => result.outcome === 'passed').map(({ result }) => result.name))
  const failed = judged.filter(({ result }) => result.outcome === 'failed')
  const [first] = failed.flatMap(({ findings }) => findings.slice(0, 1))
  if (first !== undefined) return ofFinding(first, passed.has('signature'))
  if (failed.length > 0) return 'unknown'
  const token: readonly StageName[] = purpose === 'affiliate' ? [] : ['token']
  const needed: readonly StageName[] = [...NEEDED, ...token, `permission-${purpose}`]
  return needed.every((name) => passed.has(name)) ? 'ready' : 'unknown'
}

function ofFinding({ actor }: Finding, isSigned: boolean): Verdict {
  const verdict = VERDICTS[actor]
  return verdict === 'code' && isSigned ? 'unknown' : verdict
}
