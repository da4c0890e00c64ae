import { TransportError } from '../errors/transport-error.ts'

/**
 * The error for an exchange that failed below HTTP. Of its cause only the code is kept: the messages and members of other people's errors hold URLs and
 * raw bytes, and with them sessions and signatures.
 */
export function connectionError(origin: string, failure: unknown): TransportError {
  const error = failure instanceof Error ? failure : undefined
  // fetch has the code inside the cause of a TypeError; a name is better than nothing.
  const code = codeOf(error) ?? codeOf(error?.cause) ?? asWord(error?.name) ?? 'unknown cause'
  return new TransportError('connection-failed', `No answer from ${origin}: ${code}`, { cause: { code } })
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? asWord(error.code) : undefined
}

/** Codes of Node, llhttp and OpenSSL and names of errors are words. */
function asWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z]\w{0,63}$/.test(value) ? value : undefined
}
