import type { CheckScene } from '../checks/check.ts'
import type { Finding, SignatureReport } from '../report/report.ts'
import { causeFinding } from './cause-finding.ts'
import { refusalFinding } from './refusal-finding.ts'
import type { ResponseRefusal } from './read-response.ts'

/**
 * Why the platform refuses a signature, by what is known of it here. One that is found wrong is explained by its mistakes. One that is right is not the code's fault:
 * what is left are required parameters that the platform reports as a signature error (W17, the matter of a check), the pair of key and secret, and what lies between.
 * The host is none of it: a platform that looks at the signature knows the key (iop-protocol 5.4, top-protocol 4.4).
 */
export function signatureRefused(
  { subject }: CheckScene,
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
  const outside = (['secret-of-another-app', 'changed-on-the-way'] as const).map((name) =>
    causeFinding(name, subject.protocol, 'possible'),
  )
  if (state === 'unexplained') return outside
  return [
    {
      ...refused,
      title: 'The platform refused a signature that is right for this request and this secret',
      actor: 'account',
      mend: 'Leave the code that signs as it is. See that no required parameter is missing, that key and secret are of one application, and that nothing on the way changes the request; then ask support with the request id.',
    },
    ...outside,
  ]
}
