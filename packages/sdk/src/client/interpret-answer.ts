import { PlatformError, type PlatformRefusal } from '../errors/platform-error.ts'
import { TransportError } from '../errors/transport-error.ts'
import { decodeAnswer, type Answer, type AnsweredCall, type DecodedAnswer } from '../protocol/decode-answer.ts'
import { parseLosslessJson, type JsonValue } from '../protocol/lossless-json.ts'
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
  const body = http.body.trim()
  const decoded = body.startsWith('<') ? await decodeXml(body, call) : decode(parseLosslessJson, body, call)
  if (decoded === null) throw unexpectedAnswer(http, call.method, request)
  if ('answer' in decoded) {
    if (http.status >= 200 && http.status < 300) return decoded.answer
    throw unexpectedAnswer(http, call.method, request)
  }
  const refusal = masked(decoded.refusal, request)
  throw new PlatformError(call.method, refusal, refusalFacts(call.protocol, refusal.code, refusal.subCode))
}

async function decodeXml(body: string, call: AnsweredCall): Promise<DecodedAnswer | null> {
  if (!isXmlAnswer(body)) return null
  // Not inside of decode's try: that the parser is missing is not the answer's fault.
  return decode(await loadXmlParser(), body, { ...call, textScalars: true })
}

function decode(
  parse: (body: string) => JsonValue | undefined,
  body: string,
  call: AnsweredCall,
): DecodedAnswer | null {
  try {
    const parsed = parse(body)
    return parsed === undefined ? null : decodeAnswer(parsed, call)
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
