import { createMask } from '../mask/create-mask.ts'
import { maskFinding } from '../report/mask-finding.ts'
import type { Finding, Report } from '../report/report.ts'
import type { WireResponse } from '../wire-request.ts'
import { causeFinding } from './cause-finding.ts'
import { causesBehind } from './guesses.ts'
import { readResponse } from './read-response.ts'
import { refusalFinding } from './refusal-finding.ts'

/** What an answer says by itself, where its request is not at hand; `undefined` where it is no refusal. */
export function reportOfAnswer(response: WireResponse | undefined, secret: string | undefined): Report | undefined {
  const refusal = response === undefined ? undefined : readResponse(response).refusal
  if (refusal === undefined) return undefined
  const said = refusalFinding(refusal)
  // What the signature was made of is in the request: the code by itself names no mistake.
  const isSignature = said.id === 'invalid-signature'
  const general: Finding = isSignature ? { ...said, certainty: 'possible' } : said
  const causes = causesBehind(said.id, refusal, '').causes.map((name) =>
    causeFinding(name, refusal.protocol, 'possible'),
  )
  const mask = createMask(undefined, secret)
  const needed = isSignature
    ? 'Give the request and the app secret as well: which mistake it is shows only there.'
    : 'Give the request as well, where there is more to see.'
  return {
    verdict: general.certainty === 'certain' ? 'mistake' : 'unexplained',
    summary: `There is only the answer. ${general.title} (${general.id}). ${needed}`,
    findings: [general, ...causes].map((finding) => maskFinding(finding, mask)),
    signature: { state: 'absent' },
  }
}
