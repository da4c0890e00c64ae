import type { SignatureByAnswer } from '../answer/signature-by-answer.ts'
import type { Finding, Report, SignatureReport, Verdict } from './report.ts'

/**
 * The verdict in a few sentences.
 *
 * @param answered What the answer shows of the signature, whatever the rule says.
 */
export function summarise(
  verdict: Verdict,
  signature: SignatureReport,
  findings: Report['findings'],
  answered?: SignatureByAnswer,
): string {
  const certain = findings.filter(({ certainty }) => certainty === 'certain')
  return [
    ofSignature(signature, verdict),
    ofContradiction(signature, answered),
    ofCertain(certain),
    ofBlame(signature, certain, findings),
    ofLikeliest(signature, findings),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function ofSignature({ state, search }: SignatureReport, verdict: Verdict): string {
  if (state === 'right') return 'The signature is right.'
  if (state === 'wrong') return 'The signature is wrong, and the way in which it was made is known.'
  if (state === 'absent') return 'The request has no signature.'
  if (state === 'unchecked') {
    return verdict === 'mistake'
      ? 'The signature was not checked: that takes the secret.'
      : 'The signature was not checked: that takes the secret. Nothing else was found with certainty.'
  }
  const bound =
    search?.complete === false
      ? `The search ended after ${search.boundMs} ms with ${search.tried} recipes tried; not all were.`
      : `None of ${search?.tried ?? 0} recipes gives it.`
  return `The signature is wrong. ${bound} The secret may be that of another app, or the request differs from the one that was signed.`
}

/** The platform let a signature pass that does not follow from the rule and the secret at hand. */
function ofContradiction({ state }: SignatureReport, answered: SignatureByAnswer | undefined): string {
  if (answered === undefined || (state !== 'wrong' && state !== 'unexplained')) return ''
  const seen =
    answered === 'taken' ? 'Yet the platform took the call' : 'Yet the answer is one that comes behind its check'
  const secret =
    state === 'unexplained' ? 'the platform may know another secret' : 'the platform may be laxer than its rule'
  return `${seen}: ${secret}, or the answer belongs to another request.`
}

function ofCertain(certain: readonly Finding[]): string {
  const ids = [...new Set(certain.map(({ id }) => id))]
  const parts = ids.map((id) => {
    const same = certain.filter((finding) => finding.id === id)
    const parameters = same.flatMap(({ parameter }) => (parameter === null ? [] : [parameter]))
    const where = same.length > 1 && parameters.length > 0 ? `: ${parameters.join(', ')}` : ''
    return `${same[0]?.title} (${id})${where}`
  })
  return parts.length === 0 ? '' : `${parts.join('; ')}.`
}

/** The refusal itself, which is what a cause is looked for. */
const NO_CAUSES: ReadonlySet<string> = new Set(['invalid-signature', 'unknown-platform-error'])
/** The code that signs is right also where a parameter is missing that is answered with a refused signature (W17). */
const CODE_CAUSES: ReadonlySet<string> = new Set(['business-parameter-missing'])

/** Where the code is right, the likeliest cause outside it. */
function ofLikeliest({ state }: SignatureReport, findings: readonly Finding[]): string {
  if (state !== 'right' || findings.some(({ certainty }) => certainty === 'certain')) return ''
  const cause = findings.find(({ id, actor }) => !NO_CAUSES.has(id) && (actor !== 'code' || CODE_CAUSES.has(id)))
  return cause === undefined ? '' : `The likeliest cause: ${cause.title} (${cause.id}).`
}

/** The second base document blames the account for what its code does: that is said the other way round here. */
function ofBlame({ state }: SignatureReport, certain: readonly Finding[], findings: readonly Finding[]): string {
  if (state === 'right' && certain.every(({ actor }) => actor !== 'code'))
    return 'The code that signs is not the cause.'
  if (state === 'wrong' && certain.length > 0 && findings.every(({ actor }) => actor !== 'account'))
    return 'The account is not the cause: the signature check needs only key, secret and parameters.'
  return ''
}
