import { reportOfAnswer } from './answer/report-of-answer.ts'
import { causesOf } from './answer/causes-of.ts'
import { readResponse } from './answer/read-response.ts'
import { signatureByAnswer } from './answer/signature-by-answer.ts'
import type { CheckScene } from './checks/check.ts'
import { checks } from './checks/index.ts'
import { createMask, type Mask } from './mask/create-mask.ts'
import { mendCode } from './mend/mend-code.ts'
import type { DiagnoseOptions } from './options.ts'
import { diagnosePush } from './push/diagnose-push.ts'
import { readPush } from './push/read-push.ts'
import { checkFindings } from './report/check-findings.ts'
import { maskedText } from './report/compare-pieces.ts'
import { maskFinding } from './report/mask-finding.ts'
import type { Finding, Report, SignatureReport, Verdict } from './report/report.ts'
import { signatureFindings } from './report/signature-findings.ts'
import { sortFindings } from './report/sort-findings.ts'
import { summarise } from './report/summarise.ts'
import { standingOf, weighChecked, weighProved } from './report/weigh.ts'
import { readRequest } from './request/read-request.ts'
import type { Subject } from './request/subject.ts'
import { bareSecret } from './signature/bare-secret.ts'
import { examine, type Examination } from './signature/examine.ts'
import { familyOf } from './signature/family-of.ts'
import { renderPieces } from './signature/render.ts'
import type { DoctorRequest } from './wire-request.ts'

/** Below the five seconds that a person waits; a search of all pairs takes a fraction of it. */
const DEFAULT_BOUND_MS = 4000

/**
 * Names the mistake behind a refused call.
 *
 * With the secret it repeats the wrong signature by the recipes that people use, one mistake or up to three over each other. Without it, and beside it, it reads what the request and the answer
 * tell. It never throws for what a request may hold, and nothing that it returns holds the secret or a whole token.
 *
 * Source: iop-protocol 9.2, top-protocol 8.2 and the documents that each mistake names.
 *
 * @example
 * ```ts
 * const { verdict, findings } = diagnose({ url: 'https://api-sg.aliexpress.com/rest/auth/token/create?app_key=...' }, { secret })
 * findings[0]?.id // 'M02': the API path is missing in front of the string
 * ```
 */
export function diagnose(request: DoctorRequest, given: DiagnoseOptions = {}): Report {
  const options = given.secret === undefined ? given : { ...given, secret: bareSecret(given.secret) }
  const push = readPush(request)
  if (push !== undefined) return diagnosePush(push, options)
  const subject = readRequest(request, options)
  if ('unreadable' in subject) return reportOfAnswer(options.response, options.secret) ?? unreadable(subject.unreadable)
  const mask = createMask(subject, options.secret)
  const examined = examineIfPossible(subject, options)
  const signature = describeSignature(subject, examined, options, mask)
  const scene: CheckScene = {
    subject,
    options,
    ...(options.response === undefined
      ? {}
      : { response: readResponse(options.response, { protocol: subject.protocol, method: subject.apiName }) }),
    ...(options.method === undefined ? {} : { method: options.method }),
  }
  const answered = signatureByAnswer(scene.response)
  const matched = examined === undefined ? [] : signatureFindings(examined.scene, examined.matches, mask)
  const proved = weighProved(matched, answered)
  const state = standingOf(signature.state, matched, answered)
  const checked = weighChecked(checkFindings(checks, scene, mask, signature.state === 'right'), state, answered)
  const seen = [...checked, ...causesOf(scene, state, checked)]
  const findings = sortFindings(proved, seen).map((finding) => maskFinding(finding, mask))
  const verdict = judge(signature, findings, scene.response?.refusal !== undefined)
  // Without a secret the answer alone tells that the signing is wrong.
  const isRefused = signature.state === 'unchecked' && findings.some(({ id }) => id === 'invalid-signature')
  const isWrong = signature.state === 'wrong' || signature.state === 'unexplained' || isRefused
  const code = isWrong ? mendCode(subject, mask) : undefined
  return {
    verdict,
    summary: summarise(verdict, signature, findings, answered),
    findings,
    signature,
    ...(code === undefined ? {} : { code }),
  }
}

function unreadable(reason: string): Report {
  return { verdict: 'unreadable', summary: reason, findings: [], signature: { state: 'absent' } }
}

function examineIfPossible(subject: Subject, options: DiagnoseOptions): Examination | undefined {
  const sign = subject.parameters.get('sign')
  const { secret, boundMs = DEFAULT_BOUND_MS, depth = 3, method } = options
  if (sign === undefined || sign === '' || secret === undefined || secret === '') return undefined
  return examine(subject, sign, secret, { boundMs, depth, now: () => performance.now() }, method)
}

function describeSignature(
  subject: Subject,
  examined: Examination | undefined,
  { boundMs = DEFAULT_BOUND_MS }: DiagnoseOptions,
  mask: Mask,
): SignatureReport {
  const sign = subject.parameters.get('sign')
  if (sign === undefined || sign === '') return { state: 'absent' }
  const family = familyOf(sign)
  if (examined === undefined) return { state: 'unchecked', ...family }
  return {
    state: examined.state,
    ...family,
    stringToSign: maskedText(renderPieces(examined.scene.right), mask),
    ...(examined.search === undefined ? {} : { search: { ...examined.search, boundMs } }),
  }
}

/** A wrong signature without a cause outweighs everything but a certain finding. */
function judge({ state }: SignatureReport, findings: readonly Finding[], isRefused: boolean): Verdict {
  if (findings.some(({ certainty }) => certainty === 'certain')) return 'mistake'
  if (state !== 'right') return 'unexplained'
  return isRefused && findings.length === 0 ? 'unexplained' : 'right'
}
