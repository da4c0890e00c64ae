import type { WireRequest } from './wire-request.ts'

/** What node:http tells of a request that its parser refused. */
export interface ParserError extends Error {
  readonly code?: string
  readonly bytesParsed?: number
  readonly rawPacket?: Buffer
}

/**
 * A GET that was refused for its request line alone: with blanks or with raw UTF-8 in the URL, as curl sends what the base document prints (`×tamp`,
 * `2019-01-01 12:00:00`). The platform's front server takes such lines, so the answer has to come from the checks and not from the parser.
 *
 * @returns null when the parser stumbled over anything else: behind the request line, or in a later request of the same packet.
 */
export function readLenientRequest({ rawPacket, bytesParsed }: ParserError, address: string): WireRequest | null {
  if (rawPacket === undefined || bytesParsed === undefined) return null
  const text = rawPacket.toString('latin1')
  const endOfLine = text.indexOf('\r\n')
  const match = /^GET (\/.*) HTTP\/1\.[01]$/.exec(text.slice(0, Math.max(endOfLine, 0)))
  if (match === null || bytesParsed > endOfLine || !text.endsWith('\r\n\r\n')) return null
  // A body, however announced, is a matter for the parser.
  if (/\r\n(content-length|transfer-encoding)\s*:/i.test(text)) return null
  return { verb: 'GET', address, target: encodeBytes(match[1] as string), headers: {}, body: Buffer.alloc(0) }
}

function encodeBytes(latin1: string): string {
  return latin1.replace(/[^\u0021-\u007e]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
