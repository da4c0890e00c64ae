import type { SignatureByAnswer } from '../answer/signature-by-answer.ts'
import { findingId } from './finding-id.ts'
import type { Finding, SignatureReport } from './report.ts'

type State = SignatureReport['state']

/** True and to be mended whatever the platform answers: a secret that was shown, a text that arrived as another. */
const STANDING = ['secret-sent', 'T12'] as const
/** What the platform looks at behind the signature, so that an answer from there says nothing against it. */
const BEHIND_SIGNATURE = [
  'business-parameter-missing',
  'code-as-token',
  'code-of-another-app',
  'encoded-twice',
  'placeholder',
  'token-as-code',
  'token-kind-mismatch',
  'token-unclean',
  'uuid-sent',
] as const

const spared: Readonly<Record<SignatureByAnswer, ReadonlySet<string>>> = {
  taken: new Set(STANDING),
  passed: new Set([...STANDING, ...BEHIND_SIGNATURE]),
}

/** Small letters of a signature: whether the platform refuses them is not known (iop-protocol 11, question 1; top-protocol 10, question 4). */
const TOLERABLE: ReadonlySet<string> = new Set([findingId('lower-case', 'iop'), findingId('lower-case', 'top')])

/** What the checks see in a call that the platform has let pass cannot be what it refuses: it is worth a word, and no certainty. */
export function weighChecked(
  findings: readonly Finding[],
  state: State,
  answered: SignatureByAnswer | undefined,
): readonly Finding[] {
  // Beside a signature that is wrong for sure, such an answer is more likely that of another call.
  if (answered === undefined || (answered === 'passed' && state === 'wrong')) return findings
  return findings.map((finding) => (spared[answered].has(finding.id) ? finding : asPossible(finding)))
}

/** A signature that was found wrong, in a call that the platform has answered or has let pass though its letters are small. */
export function weighProved(findings: readonly Finding[], answered: SignatureByAnswer | undefined): readonly Finding[] {
  return answered === 'taken' || isTolerated(findings, answered) ? findings.map(asPossible) : findings
}

/** What the signature is to the causes behind an answer: one that the platform lets pass although its letters are small is a right one. */
export function standingOf(state: State, proved: readonly Finding[], answered: SignatureByAnswer | undefined): State {
  return state === 'wrong' && isTolerated(proved, answered) ? 'right' : state
}

function isTolerated(findings: readonly Finding[], answered: SignatureByAnswer | undefined): boolean {
  return answered !== undefined && findings.length > 0 && findings.every(({ id }) => TOLERABLE.has(id))
}

function asPossible(finding: Finding): Finding {
  return { ...finding, certainty: 'possible' }
}
