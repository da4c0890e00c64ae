import type { IncomingMessage } from 'node:http'
import type { GatewayLimits } from './limits.ts'
import { plainText } from './plain-text.ts'
import { bodyLimit } from './read-request.ts'
import type { WireAnswer, WireRequest } from './wire-request.ts'

/** What is wrong with a request that node:http takes, as far as its head shows: the body need not be waited for then. */
export function refuseHead(
  { httpVersion, rawHeaders, headers }: Pick<IncomingMessage, 'httpVersion' | 'rawHeaders' | 'headers'>,
  limits: GatewayLimits,
): WireAnswer | undefined {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return plainText(505, 'Speak HTTP/1.1 or HTTP/1.0.')
  if (rawHeaders.length > 2 * limits.headers) return plainText(431, `There are more than ${limits.headers} headers.`)
  const transfer = headers['transfer-encoding']
  if (transfer !== undefined && transfer.trim().toLowerCase() !== 'chunked') {
    return plainText(501, 'The only transfer encoding is chunked.')
  }
  return refuseBody(headers as WireRequest['headers'], Number(headers['content-length'] ?? 0), limits)
}

/** What is wrong with a body of a size in bytes, whether announced or received. */
export function refuseBody(
  headers: WireRequest['headers'],
  size: number,
  limits: GatewayLimits,
): WireAnswer | undefined {
  const coding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  // No known client packs its requests.
  if (coding !== 'identity') return plainText(415, 'Send the body without a content-encoding.')
  const limit = bodyLimit(headers['content-type'], limits)
  return size > limit ? plainText(413, `The body is larger than ${limit} bytes.`) : undefined
}
