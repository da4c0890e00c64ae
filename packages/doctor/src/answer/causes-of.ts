import type { CheckScene } from '../checks/check.ts'
import type { Finding, SignatureReport } from '../report/report.ts'
import { businessFinding } from './business-finding.ts'
import { causeFinding } from './cause-finding.ts'
import { causesBehind } from './guesses.ts'
import { withParameter } from './missing-parameter.ts'
import { noAnswer } from './no-answer.ts'
import type { ResponseRefusal } from './read-response.ts'
import { refusalFinding, saying } from './refusal-finding.ts'
import { signatureByAnswer } from './signature-by-answer.ts'
import { signatureRefused } from './signature-refused.ts'

/**
 * What the answer says, and what lies behind it, best first.
 *
 * A code is certain, a cause among several is possible. What is known of the signature decides what a refused signature may mean: a right one never blames the code,
 * unless a required parameter is missing; a wrong one is explained by its mistakes, and unproven stories about the account are then left out.
 *
 * @param found What the checks have found: beside a certain mistake in the request, a code that blames the request is its consequence and not a second cause.
 * @example
 * causesOf(scene, 'right')[0]?.id // 'insufficient-permission'
 */
export function causesOf(
  scene: CheckScene,
  signature: SignatureReport['state'],
  found: readonly Finding[] = [],
): readonly Finding[] {
  const { response, subject } = scene
  if (response === undefined) return []
  const { refusal, business, isAccepted } = response
  if (refusal !== undefined) return ofRefusal(scene, refusal, signature).map((cause) => asConsequence(cause, found))
  if (business !== undefined) return [businessFinding(subject.apiName, business), ...ofOtherSecret(scene, signature)]
  return isAccepted ? [...ofAccount(scene), ...ofOtherSecret(scene, signature)] : noAnswer(response, subject.protocol)
}

function ofRefusal(
  scene: CheckScene,
  refusal: ResponseRefusal,
  signature: SignatureReport['state'],
): readonly Finding[] {
  const { protocol, apiName } = scene.subject
  const what = saying(refusal)
  if (refusal.code.startsWith('param-')) return [causeFinding('wrong-region-or-host', protocol, 'certain', what)]
  const general = refusalFinding(refusal)
  if (general.id === 'invalid-signature') return signatureRefused(scene, refusal, signature)
  if (general.id === 'missing-parameter') return [withParameter(general, refusal, scene)]
  // What a proven mistake of the code has to do with the account is nothing: the answer may be that of another call.
  if (signature === 'wrong' && signatureByAnswer(scene.response) !== undefined) {
    return [{ ...general, certainty: 'possible' }]
  }
  if (general.id === 'invalid-session' && !hasToken(scene)) return [withoutToken(general)]
  const { causes, isCertain } = causesBehind(general.id, refusal, apiName)
  const [first] = causes
  if (isCertain && first !== undefined) {
    const { retry, mend, console } = general
    const known = causeFinding(first, protocol, 'certain', what)
    // What the facts advise is the way of the newer platform.
    const advice = refusal.protocol === 'top' ? { mend, ...(console === undefined ? {} : { console }) } : {}
    return [{ ...known, ...advice, ...(retry === undefined ? {} : { retry }) }, ...ofOtherSecret(scene, signature)]
  }
  const guesses = causes.map((name) => causeFinding(name, protocol, 'possible'))
  const behind = [general, ...guesses, ...ofOtherSecret(scene, signature)]
  return refusal.subCode === MIGRATION ? ofMigration(scene, signature, behind) : behind
}

const MIGRATION = 'isv.account-migration-check-fail'

/** Reported once, without proof, by somebody whose signature was wrong: the signature comes first (iop-protocol 3.8). */
function ofMigration(
  scene: CheckScene,
  signature: SignatureReport['state'],
  behind: readonly Finding[],
): readonly Finding[] {
  if (signature === 'right') return behind
  const refusal = { protocol: 'iop' as const, code: 'IncompleteSignature' }
  const [first, ...others] = signatureRefused(scene, refusal, signature)
  const title = 'The signature may be wrong: that comes before all that is said of the account'
  return first === undefined ? [] : [{ ...first, title, what: behind[0]?.what ?? '' }, ...others, ...behind]
}

function hasToken({ subject }: CheckScene): boolean {
  return ['session', 'access_token'].some((name) => (subject.parameters.get(name) ?? '') !== '')
}

/** IOP says of a token that is absent the same as of one that is not valid (iop-protocol 5.2). */
function withoutToken(general: Finding): Finding {
  return {
    ...general,
    id: 'missing-session',
    title: 'No token was sent, and the API needs one',
    parameter: 'session',
    mend: 'Send session with the access token of the user, and sign it.',
    actor: 'code',
  }
}

/** Dropshipping calls serve buyer accounts only (iop-protocol 7.1, 7.3); what this application is for, nothing tells. */
function ofAccount({ subject, response }: CheckScene): readonly Finding[] {
  if (response?.accountPlatform !== 'seller_center') return []
  const what =
    'The token is that of a seller (account_platform is seller_center): dropshipping APIs take a buyer account'
  return [causeFinding('wrong-account-type', subject.protocol, 'possible', what)]
}

/** The platform took a signature that the secret given here does not make: the platform keeps another one. */
function ofOtherSecret({ subject, response }: CheckScene, signature: SignatureReport['state']): readonly Finding[] {
  if (signature !== 'unexplained' || signatureByAnswer(response) === undefined) return []
  return [
    causeFinding(
      'secret-of-another-app',
      subject.protocol,
      'possible',
      'The platform took a signature that the secret given here does not make',
    ),
  ]
}

function asConsequence(finding: Finding, found: readonly Finding[]): Finding {
  const isExplained = found.some(({ certainty, actor }) => certainty === 'certain' && actor === 'code')
  const isRequest = finding.actor === 'code' || finding.id === 'invalid-session'
  return isExplained && isRequest ? { ...finding, certainty: 'possible' } : finding
}
