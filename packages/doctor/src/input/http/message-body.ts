import { withoutLineEnds } from '../without-line-ends.ts'
import { decodeChunked } from './decode-chunked.ts'
import { headerOf, type HttpMessage } from './http-message.ts'

/** The body of a message: chunks joined, the line end of pasting taken off, and a note where its length is not the one announced. */
export function messageBody({ headers, rest }: HttpMessage, whose: string, notes: Set<string>): string {
  if (/\bchunked\b/i.test(headerOf(headers, 'transfer-encoding') ?? '')) {
    const decoded = decodeChunked(rest)
    if (decoded !== undefined) return decoded
    notes.add(`The body of the ${whose} is said to be chunked and is not; it was taken as it stands.`)
    return rest.trimEnd()
  }
  const announced = headerOf(headers, 'content-length')
  const length = announced !== undefined && /^\d{1,15}$/.test(announced) ? Number(announced) : undefined
  if (length === undefined) return withoutLineEnds(rest)
  if (byteLength(rest) === length) return rest
  const trimmed = withoutLineEnds(rest)
  const kept = byteLength(trimmed)
  if (kept < length && byteLength(rest) >= length) return rest
  if (kept !== length) {
    const relation = kept < length ? 'shorter' : 'longer'
    notes.add(
      `The body of the ${whose} is ${relation} than its Content-Length (${kept} bytes instead of ${length}); it may have been changed since.`,
    )
  }
  return trimmed
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
