import type { ExchangePhase, TransportErrorDetails } from '../errors/transport-error.ts'
import { failureAdvice } from './failure-advice.ts'

/** What to say of an exchange that failed below HTTP. */
export interface ConnectionFailure {
  readonly message: string
  readonly details: TransportErrorDetails
}

/** undici tells what a proxy answered in a message only. */
const PROXY_ANSWER = /^Proxy (?:response|Authentication Required) \((\d{3})\)/

/**
 * Describes a failure below HTTP. Of its cause only the code is kept: the messages and members of other people's errors hold URLs and raw bytes, and
 * with them sessions and signatures.
 *
 * @param peer Who was asked, for the message.
 */
export function connectionFailure(peer: string, phase: ExchangePhase, failure: unknown): ConnectionFailure {
  const refusal = failure instanceof Error ? PROXY_ANSWER.exec(failure.message)?.[1] : undefined
  if (refusal !== undefined) {
    const advice = failureAdvice(`PROXY_${refusal}`)
    const message = `No connection to ${peer}: the proxy refused with HTTP ${refusal}`
    return { message, details: { phase: 'connect', sent: false, status: Number(refusal), ...advice } }
  }
  const code = causeCode(failure)
  const problem = phase === 'body' ? `The answer of ${peer} broke off` : `No answer from ${peer}`
  return { message: `${problem}: ${code}`, details: { cause: { code }, ...failureAdvice(code) } }
}

/** The code of an error, or of the one deepest inside of it that has one: fetch hides it in the cause of a TypeError. A name is better than nothing. */
export function causeCode(failure: unknown): string {
  let code: string | undefined
  for (let error = failure, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++) {
    code = ('code' in error ? asWord(error.code) : undefined) ?? code
  }
  return code ?? (failure instanceof Error ? asWord(failure.name) : undefined) ?? 'unknown cause'
}

/** Codes of Node, llhttp and OpenSSL and names of errors are words. */
function asWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z]\w{0,63}$/.test(value) ? value : undefined
}
