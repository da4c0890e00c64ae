import { PlatformError } from '../errors/platform-error.ts'
import { TransportError } from '../errors/transport-error.ts'
import { decodeAnswer, type Answer, type AnsweredCall } from '../protocol/decode-answer.ts'
import { parseLosslessJson, type JsonValue } from '../protocol/lossless-json.ts'
import { refusalFacts } from '../protocol/refusal-facts.ts'
import type { HttpAnswer } from './http-request.ts'
import { parseXml } from './parse-xml.ts'

/** Enough of a wrong body to recognise it by, little enough for a log line. */
const EVIDENCE_CHARACTERS = 500

/**
 * Step 6 of a call: the answer as one value, or one typed error.
 *
 * @param secrets Texts that must not show up in an error, such as the session.
 * @throws {PlatformError} when the platform refused.
 * @throws {TransportError} `unexpected-answer` for a body that is no answer of the platform.
 */
export async function interpretAnswer(
  http: HttpAnswer,
  call: AnsweredCall,
  secrets: readonly string[] = [],
): Promise<Answer> {
  const body = http.body.replace(/^\uFEFF/, '').trim()
  const isXml = body.startsWith('<') && !/^<!doctype|^<html/i.test(body)
  const parsed = isXml ? await parseXml(body) : parseJson(body)
  const decoded = parsed === undefined ? null : decodeAnswer(parsed, { ...call, textScalars: isXml })
  if (decoded === null) throw unexpectedAnswer(http, call.method, secrets)
  if ('answer' in decoded) {
    if (http.status >= 200 && http.status < 300) return decoded.answer
    throw unexpectedAnswer(http, call.method, secrets)
  }
  const { refusal } = decoded
  throw new PlatformError(
    call.method,
    mask(refusal, secrets),
    refusalFacts(call.protocol, refusal.code, refusal.subCode),
  )
}

function parseJson(body: string): JsonValue | undefined {
  try {
    return parseLosslessJson(body)
  } catch {
    return undefined
  }
}

function unexpectedAnswer(http: HttpAnswer, method: string, secrets: readonly string[]): TransportError {
  const what =
    http.body === ''
      ? 'an empty body'
      : /^\s*<(!doctype|html)/i.test(http.body)
        ? 'a web page'
        : 'a body that is no answer of the platform'
  const bodyStart = maskText(http.body.slice(0, 2 * EVIDENCE_CHARACTERS), secrets).slice(0, EVIDENCE_CHARACTERS)
  return new TransportError('unexpected-answer', `${method} was answered with HTTP ${http.status} and ${what}`, {
    status: http.status,
    bodyStart,
  })
}

function mask<T extends object>(record: T, secrets: readonly string[]): T {
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    typeof value === 'string' ? maskText(value, secrets) : value,
  ])
  return Object.fromEntries(entries) as T
}

/** Short values such as a test session are no secrets, and masking them would garble words. */
const SHORTEST_SECRET = 6

/** A signature: 32 or 64 upper-case hex digits. */
const SIGNATURE = /\b(?:[0-9A-F]{32}|[0-9A-F]{64})\b/g

/** A server may echo the request, percent-encoded or not. */
function maskText(text: string, secrets: readonly string[]): string {
  const hidden = secrets.filter((secret) => secret.length >= SHORTEST_SECRET)
  return hidden
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
    .replace(SIGNATURE, '***')
}
