import type { Finding, Report, SignatureReport, Verdict } from './report.ts'

/** The verdict in a few sentences. */
export function summarise(verdict: Verdict, signature: SignatureReport, findings: Report['findings']): string {
  const certain = findings.filter(({ certainty }) => certainty === 'certain')
  return [
    ofSignature(signature, verdict),
    ofCertain(certain),
    ofBlame(signature, certain),
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

/** Where the code is right, the likeliest cause outside it. */
function ofLikeliest({ state }: SignatureReport, findings: readonly Finding[]): string {
  if (state !== 'right' || findings.some(({ certainty }) => certainty === 'certain')) return ''
  const cause = findings.find(({ actor }) => actor !== 'code')
  return cause === undefined ? '' : `The likeliest cause: ${cause.title} (${cause.id}).`
}

/** The second base document blames the account for what its code does: that is said the other way round here. */
function ofBlame({ state }: SignatureReport, certain: readonly Finding[]): string {
  if (state === 'right' && certain.every(({ actor }) => actor !== 'code'))
    return 'The code that signs is not the cause.'
  if (state === 'wrong')
    return 'The account is not the cause: the signature check needs only key, secret and parameters.'
  return ''
}
