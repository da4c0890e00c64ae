import { causeFinding } from '../answer/cause-finding.ts'
import type { Finding } from '../report/report.ts'
import type { AccountContext, StageEvidence, StageName, StageResult } from './account-report.ts'
import { clockTolerance, stageFindings } from './stage-findings.ts'

/** A stage with the findings that it has led to. */
export interface JudgedStage {
  readonly result: StageResult
  readonly findings: readonly Finding[]
}

type Purpose = NonNullable<AccountContext['purpose']>

/** What a stage shows when it passes. */
const PASSED: Readonly<Record<StageName, string>> = {
  reachable: 'The gateway answers.',
  clock: "The clock agrees with the platform's.",
  key: 'The platform knows the app key.',
  signature: 'The platform takes the signature: app key and secret belong together.',
  token: 'The token is valid.',
  account: 'The token is that of the right kind of account.',
  'permission-dropshipping': 'The dropshipping API is open to the application.',
  'permission-affiliate': 'The affiliate API is open to the application.',
  'permission-seller': 'The seller API is open to the application.',
  address: 'Calls from this address are allowed.',
  limits: 'No limit was met.',
}

/** The account_platform of the token that the APIs of a purpose serve (iop-protocol 6.3, 7.3); affiliate methods need no token. */
const PLATFORMS: Readonly<Partial<Record<Purpose, string>>> = { dropshipping: 'buyerApp', seller: 'seller_center' }
const KNOWN_PLATFORMS: readonly string[] = Object.values(PLATFORMS)

/** Judges one stage by what the runner has seen. What it calls passed stays passed, unless a number in the evidence says otherwise. */
export function judgeStage(name: StageName, evidence: StageEvidence | undefined, context: AccountContext): JudgedStage {
  if (evidence === undefined || evidence.outcome === 'skipped') {
    return { result: resultOf(name, evidence, 'unknown', evidence?.note ?? 'Not checked.', []), findings: [] }
  }
  const seen = contradiction(evidence, context)
  if (evidence.outcome === 'passed' && seen === undefined) {
    return { result: resultOf(name, evidence, 'passed', evidence.note ?? PASSED[name], []), findings: [] }
  }
  const findings = seen ?? stageFindings(evidence, context)
  const [first] = findings
  const detail =
    first === undefined ? (evidence.note ?? 'Failed, and the answer does not tell why.') : `${first.title}.`
  return { result: resultOf(name, evidence, 'failed', detail, findings), findings }
}

/** Numbers that speak against a stage whatever its outcome: the kind of account, the end of the token, the clock. */
function contradiction(evidence: StageEvidence, context: AccountContext): readonly Finding[] | undefined {
  const { name, accountPlatform = '', skewMs = 0, tokenExpiresAt = Infinity } = evidence
  const { protocol, purpose = 'dropshipping', now = -Infinity } = context
  const wanted = PLATFORMS[purpose]
  if (name === 'account' && KNOWN_PLATFORMS.includes(accountPlatform) && wanted !== undefined) {
    const what = `account_platform is ${accountPlatform}; ${purpose} needs ${wanted}`
    if (accountPlatform !== wanted) return [causeFinding('wrong-account-type', protocol, 'certain', what)]
  }
  const isOff = name === 'clock' && Math.abs(skewMs) > clockTolerance(protocol)
  const isOver = name === 'token' && tokenExpiresAt <= now
  return isOff || isOver ? stageFindings(evidence, context) : undefined
}

function resultOf(
  name: StageName,
  evidence: StageEvidence | undefined,
  outcome: StageResult['outcome'],
  detail: string,
  findings: readonly Finding[],
): StageResult {
  return {
    name,
    outcome,
    detail,
    ...(evidence?.ms === undefined ? {} : { ms: evidence.ms }),
    findings: findings.map(({ id }) => id),
  }
}
