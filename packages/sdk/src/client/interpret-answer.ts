import { BusinessError } from '../errors/business-error.ts'
import { PlatformError, type PlatformRefusal } from '../errors/platform-error.ts'
import { TransportError } from '../errors/transport-error.ts'
import { businessFacts } from '../protocol/business-facts.ts'
import { businessOutcome, type BusinessOutcome } from '../protocol/business-outcome.ts'
import type { Answer, AnsweredCall } from '../protocol/decode-answer.ts'
import { scalarText } from '../protocol/flat-answer.ts'
import { isXmlAnswer, readAnswer } from '../protocol/read-answer.ts'
import { refusalFacts } from '../protocol/refusal-facts.ts'
import { answerEvidence, EVIDENCE_CHARACTERS } from './answer-evidence.ts'
import type { HttpAnswer, HttpRequest } from './http-request.ts'
import { createSecretMask } from './secret-mask.ts'
import { loadXmlReader } from './xml-reader.ts'

/**
 * Step 6 of a call: the answer as one value, or one typed error.
 *
 * @param request What was answered: the session, tokens and signature that it carried are hidden in errors, should the answer quote them.
 * @throws {PlatformError} when the platform refused.
 * @throws {BusinessError} when the service behind the platform refused, within a successful answer.
 * @throws {TransportError} `unexpected-answer` for a body that is no answer of the platform.
 */
export async function interpretAnswer(http: HttpAnswer, call: AnsweredCall, request?: HttpRequest): Promise<Answer> {
  if (http.isUtf8 === false) throw unexpectedAnswer(http, call.method, request)
  const decoded = readAnswer(http.body, call, isXmlAnswer(http.body.trimStart()) ? await loadXmlReader() : undefined)
  if (decoded === null) throw unexpectedAnswer(http, call.method, request)
  if ('refusal' in decoded) throw platformError(decoded.refusal, call, request)
  if (http.status < 200 || http.status > 299) throw unexpectedAnswer(http, call.method, request)
  const outcome = businessOutcome(call.method, decoded.answer)
  if (outcome.kind === 'refusal') throw businessError(decoded.answer, outcome, call.method, request)
  return decoded.answer
}

function platformError(said: PlatformRefusal, call: AnsweredCall, request: HttpRequest | undefined): PlatformError {
  const refusal = masked(said, request)
  return new PlatformError(call.method, refusal, refusalFacts(call.protocol, refusal.code, refusal.subCode))
}

function businessError(
  answer: Answer,
  outcome: BusinessOutcome,
  method: string,
  request: HttpRequest | undefined,
): BusinessError {
  const { kind: _refusal, where = '', ...said } = outcome
  const business = masked({ ...said, where }, request)
  const { requestId } = masked({ requestId: scalarText(answer['request_id']) }, request)
  const more = { answer, ...(requestId === '' ? {} : { requestId }) }
  return new BusinessError(method, business, businessFacts(method, outcome), more)
}

function unexpectedAnswer(http: HttpAnswer, method: string, request: HttpRequest | undefined): TransportError {
  const { status, body, redirect } = http
  const elsewhere = redirect === undefined ? '' : `, and points to ${redirect}`
  const problem = `${method} was answered with HTTP ${status} and ${describe(http)}${elsewhere}`
  const evidence = answerEvidence(request, status, body)
  return new TransportError('unexpected-answer', problem, status >= 500 ? { ...evidence, ...IN_TROUBLE } : evidence)
}

/** 5xx is a server's word for trouble of its own, mostly of a proxy in front of the platform (RFC 9110 15.6). */
const IN_TROUBLE = {
  retry: 'soon',
  remedy:
    'The gateway or a proxy in front of it is in trouble. Repeat a read; for a write, look first whether it took effect',
} as const

function describe({ body, isUtf8 }: HttpAnswer): string {
  if (isUtf8 === false) return 'a body that is not UTF-8'
  const start = body.trimStart().slice(0, EVIDENCE_CHARACTERS)
  if (start === '') return 'an empty body'
  const isPage = start.startsWith('<') && !isXmlAnswer(start) && /<(?:!doctype html|html|head|body)[\s>]/i.test(start)
  return isPage ? 'a web page' : 'a body that is no answer to this call'
}

function masked<Texts extends object>(texts: Texts, request: HttpRequest | undefined): Texts {
  const mask = createSecretMask(request)
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, mask(String(value))])) as Texts
}
