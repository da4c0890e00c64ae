import type { CheckScene } from '../checks/check.ts'
import { factsOf } from '../report/signature-findings.ts'
import type { Finding, SignatureReport } from '../report/report.ts'
import { refusalFinding } from './refusal-finding.ts'
import type { ResponseRefusal } from './read-response.ts'

/**
 * Why the platform refuses a signature, by what is known of it here. One that is found wrong is explained by its mistakes. One that is right is not the code's fault:
 * what is left are required parameters that the platform reports as a signature error (W17), the pair of key and secret, and what lies between.
 */
export function signatureRefused(
  { subject, method }: CheckScene,
  refusal: ResponseRefusal,
  state: SignatureReport['state'],
): readonly Finding[] {
  if (state === 'wrong') return []
  const refused: Finding = { ...refusalFinding(refusal), certainty: 'possible' }
  if (state === 'absent' || state === 'unchecked') {
    return [
      {
        ...refused,
        mend: `Diagnose the request again with the app secret: it stays on this machine, and shows which mistake it is. ${refused.mend}`,
      },
    ]
  }
  const guess = (name: 'secret-of-another-app' | 'changed-on-the-way' | 'wrong-region-or-host'): Finding => ({
    ...factsOf(name, subject.protocol),
    certainty: 'possible',
    parameter: null,
    signed: null,
    expected: null,
  })
  const outside = [guess('secret-of-another-app'), guess('changed-on-the-way'), guess('wrong-region-or-host')]
  if (state === 'unexplained') return outside
  const absent = (method?.params ?? []).filter(({ name, required }) => required && !subject.parameters.has(name))
  return [
    ...absent.map(({ name }) => missing(name, subject.protocol)),
    {
      ...refused,
      title: 'The platform refused a signature that is right for this request and this secret',
      actor: 'account',
      mend: 'Leave the code that signs as it is. See that no required parameter is missing, that key and secret are of one application, and that nothing on the way changes the request; then ask support with the request id.',
    },
    ...outside,
  ]
}

/** Source: W17, the accepted answer to a question about IncompleteSignature. */
function missing(parameter: string, protocol: 'top' | 'iop'): Finding {
  return {
    ...factsOf('business-parameter-missing', protocol),
    certainty: 'possible',
    what: `${parameter} is absent, which the platform may report as a wrong signature`,
    parameter,
    signed: null,
    expected: null,
    retry: 'after-change',
  }
}
