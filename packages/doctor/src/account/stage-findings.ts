import { endpoints } from '@aeop/sdk/facts'
import { businessFinding } from '../answer/business-finding.ts'
import { causesBehind } from '../answer/guesses.ts'
import { noAnswer } from '../answer/no-answer.ts'
import { readResponse, type ReadResponse, type ResponseRefusal } from '../answer/read-response.ts'
import { localFinding, refusalFinding, saying } from '../answer/refusal-finding.ts'
import { causeFinding } from '../answer/cause-finding.ts'
import type { MistakeName } from '../generated/mistakes.ts'
import type { Finding } from '../report/report.ts'
import type { AccountContext, StageEvidence } from './account-report.ts'

/** The causes that the answer's own name stands for, where the calls are known to be made by the rules. */
const MEANT: Readonly<Record<string, MistakeName>> = {
  'ip-not-allowed': 'address-not-listed',
  'call-limited': 'limit-reached',
}

/** With a signature by the rule, what the platform refuses is the pair of key and secret, or what came of the request on its way. */
const BEHIND_SIGNATURE: readonly MistakeName[] = ['secret-of-another-app', 'changed-on-the-way']

/** What a stage that failed has failed of, best first; empty where the evidence does not tell. */
export function stageFindings(evidence: StageEvidence, context: AccountContext): readonly Finding[] {
  const { name, response, method = '', skewMs, tokenExpiresAt } = evidence
  const { protocol, now } = context
  if (name === 'clock' && skewMs !== undefined) return ofClock(skewMs, protocol)
  if (name === 'token' && tokenExpiresAt !== undefined && now !== undefined && tokenExpiresAt <= now) {
    return [causeFinding('token-expired', protocol, 'certain')]
  }
  if (response === undefined) {
    return name === 'reachable' ? [{ ...localFinding('connection-failed'), certainty: 'certain' }] : []
  }
  const read = readResponse(response, { protocol, method })
  if (read.isAccepted === true && read.business === undefined) return []
  // The calls that ask for a permission name no object of anybody.
  return ofAnswer(read, method, protocol).filter(({ id }) => id !== 'object-of-another-account')
}

function ofAnswer(read: ReadResponse, method: string, protocol: 'top' | 'iop'): readonly Finding[] {
  const { refusal, business } = read
  if (refusal !== undefined) return ofRefusal(refusal, method, protocol)
  if (business === undefined) return noAnswer(read, protocol)
  const finding = businessFinding(method, business)
  return finding.actor === 'account' && method.startsWith('aliexpress.affiliate.')
    ? [causeFinding('publisher-not-registered', protocol, 'certain', finding.what)]
    : [finding]
}

function ofRefusal(refusal: ResponseRefusal, method: string, protocol: 'top' | 'iop'): readonly Finding[] {
  const what = saying(refusal)
  if (refusal.code.startsWith('param-')) return [causeFinding('wrong-region-or-host', protocol, 'certain', what)]
  const general = refusalFinding(refusal)
  const meant = MEANT[general.id]
  if (meant !== undefined) return [{ ...causeFinding(meant, protocol, 'certain', what), mend: general.mend }]
  const { causes, isCertain } = causesBehind(general.id, refusal, method)
  const [first] = causes
  if (isCertain && first !== undefined) return [causeFinding(first, protocol, 'certain', what)]
  const behind = general.id === 'invalid-signature' ? BEHIND_SIGNATURE : causes
  return [inPlace(general), ...behind.map((name) => causeFinding(name, protocol, 'possible'))]
}

/** A refusal of calls that are made by the rules: what is left to mend is what was given, the key and the secret. */
function inPlace(general: Finding): Finding {
  if (general.id === 'invalid-app-key') return { ...general, actor: 'account' }
  if (general.id !== 'invalid-signature') return general
  return {
    ...general,
    mend: 'The check itself signs by the rule, so compare key and secret with the console: one of them is not that of this application.',
  }
}

/** The window within which a timestamp is taken: 10 minutes on TOP, 2 hours on IOP. */
export function clockTolerance(protocol: 'top' | 'iop'): number {
  return endpoints[protocol === 'top' ? 'top' : 'sync'].clockToleranceMs
}

function ofClock(skewMs: number, protocol: 'top' | 'iop'): readonly Finding[] {
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  const what = `The clock is ${seconds} s ${skewMs < 0 ? 'behind' : 'ahead of'} the platform's; ${clockTolerance(protocol) / 1000} s are allowed`
  return [{ ...causeFinding('clock-skew', protocol, 'certain', what), parameter: 'timestamp' }]
}
