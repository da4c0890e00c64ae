import type { CheckScene } from '../checks/check.ts'
import type { MistakeName } from '../generated/mistakes.ts'
import type { Finding, SignatureReport } from '../report/report.ts'
import { factsOf } from '../report/signature-findings.ts'
import { businessFinding } from './business-finding.ts'
import { causesBehind } from './guesses.ts'
import { withParameter } from './missing-parameter.ts'
import { noAnswer } from './no-answer.ts'
import type { ResponseRefusal } from './read-response.ts'
import { refusalFinding, saying } from './refusal-finding.ts'
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
  return isAccepted ? ofOtherSecret(scene, signature) : noAnswer(response, subject.protocol)
}

function ofRefusal(
  scene: CheckScene,
  refusal: ResponseRefusal,
  signature: SignatureReport['state'],
): readonly Finding[] {
  const { protocol, apiName } = scene.subject
  const what = saying(refusal)
  if (refusal.code.startsWith('param-')) return [cause('wrong-region-or-host', protocol, 'certain', what)]
  const general = refusalFinding(refusal)
  if (general.id === 'invalid-signature') return signatureRefused(scene, refusal, signature)
  if (general.id === 'missing-parameter') return [withParameter(general, refusal, scene)]
  if (general.id === 'invalid-session' && !hasToken(scene)) return [withoutToken(general)]
  const { causes, isCertain } = causesBehind(general.id, refusal, apiName)
  const [first] = causes
  if (isCertain && first !== undefined) {
    const { retry } = general
    return [{ ...cause(first, protocol, 'certain', what), ...(retry === undefined ? {} : { retry }) }]
  }
  const behind = [general, ...causes.map((name) => cause(name, protocol, 'possible'))]
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

function cause(name: MistakeName, protocol: 'top' | 'iop', certainty: Finding['certainty'], what?: string): Finding {
  return {
    ...factsOf(name, protocol),
    certainty,
    ...(what === undefined ? {} : { what }),
    parameter: null,
    signed: null,
    expected: null,
  }
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

/** The platform took a signature that the secret given here does not make: the platform keeps another one. */
function ofOtherSecret({ subject }: CheckScene, signature: SignatureReport['state']): readonly Finding[] {
  if (signature !== 'unexplained') return []
  return [
    cause(
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
