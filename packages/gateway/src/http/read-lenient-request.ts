import type { WireRequest } from './wire-request.ts'

/**
 * A GET whose request line Node's parser refuses: with blanks or with raw UTF-8 in the URL, as curl sends what the base document prints (`×tamp`,
 * `2019-01-01 12:00:00`). The platform's front server takes such lines, so the answer has to come from the checks and not from the parser.
 *
 * @returns null when the packet does not begin with such a line.
 * @example
 * readLenientRequest(Buffer.from('GET /sync?a=b c HTTP/1.1\r\n\r\n'))?.target // '/sync?a=b%20c'
 */
export function readLenientRequest(packet: Buffer): WireRequest | null {
  const text = packet.toString('latin1')
  const line = text.slice(0, Math.max(text.indexOf('\r\n'), 0))
  const match = /^GET (\/.*) HTTP\/1\.[01]$/.exec(line)
  if (match === null || !text.includes('\r\n\r\n')) return null
  const target = (match[1] as string).replace(
    /[^\u0021-\u007e]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
  return { verb: 'GET', target, contentType: '', body: '' }
}
