import { PlatformError, type PlatformRefusal } from '../errors/platform-error.ts'
import { TransportError } from '../errors/transport-error.ts'
import { decodeAnswer, type Answer, type AnsweredCall, type DecodedAnswer } from '../protocol/decode-answer.ts'
import { parseLosslessJson } from '../protocol/lossless-json.ts'
import { refusalFacts } from '../protocol/refusal-facts.ts'
import type { HttpAnswer, HttpRequest } from './http-request.ts'
import { isXmlAnswer, loadXmlParser } from './parse-xml.ts'
import { createSecretMask } from './secret-mask.ts'

/** Enough of a wrong body to recognise it by, little enough for a log line. */
const EVIDENCE_CHARACTERS = 500

/**
 * Step 6 of a call: the answer as one value, or one typed error.
 *
 * @param request What was answered: the session, tokens and signature that it carried are hidden in errors, should the answer quote them.
 * @throws {PlatformError} when the platform refused.
 * @throws {TransportError} `unexpected-answer` for a body that is no answer of the platform.
 */
export async function interpretAnswer(http: HttpAnswer, call: AnsweredCall, request?: HttpRequest): Promise<Answer> {
  const decoded = await decodeBody(http.body.trim(), call)
  if (decoded === null) throw unexpectedAnswer(http, call.method, request)
  if ('answer' in decoded) {
    if (http.status >= 200 && http.status < 300) return decoded.answer
    throw unexpectedAnswer(http, call.method, request)
  }
  const refusal = masked(decoded.refusal, request)
  throw new PlatformError(call.method, refusal, refusalFacts(call.protocol, refusal.code, refusal.subCode))
}

async function decodeBody(body: string, call: AnsweredCall): Promise<DecodedAnswer | null> {
  const isXml = body.startsWith('<')
  if (isXml && !isXmlAnswer(body)) return null
  // Outside of the try: that the parser is missing is not the answer's fault.
  const parse = isXml ? await loadXmlParser() : parseLosslessJson
  try {
    const parsed = parse(body)
    return parsed === undefined ? null : decodeAnswer(parsed, isXml ? { ...call, textScalars: true } : call)
  } catch {
    // Cut off, or made to do harm: nested beyond the stack, names and entities that the parser refuses.
    return null
  }
}

function unexpectedAnswer(http: HttpAnswer, method: string, request: HttpRequest | undefined): TransportError {
  const bodyStart = createSecretMask(request)(http.body).slice(0, EVIDENCE_CHARACTERS)
  const problem = `${method} was answered with HTTP ${http.status} and ${describe(http.body)}`
  return new TransportError('unexpected-answer', problem, { status: http.status, bodyStart })
}

function describe(body: string): string {
  const start = body.trimStart().slice(0, EVIDENCE_CHARACTERS)
  if (start === '') return 'an empty body'
  const isPage = start.startsWith('<') && !isXmlAnswer(start) && /<(?:!doctype html|html|head|body)[\s>]/i.test(start)
  return isPage ? 'a web page' : 'a body that is no answer of the platform'
}

function masked(refusal: PlatformRefusal, request: HttpRequest | undefined): PlatformRefusal {
  const mask = createSecretMask(request)
  const entries = Object.entries(refusal).map(([name, value]) => [name, mask(value)])
  return Object.fromEntries(entries) as PlatformRefusal
}
