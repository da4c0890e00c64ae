import type { DoctorRequest } from '../wire-request.ts'

/** A push message as it arrives at a callback. */
export interface PushMessage {
  /** The header `Authorization`: the signature, and nothing else. */
  readonly signature: string
  readonly body: string
}

/**
 * The push message in a request, if it is one: its signature stands in the header `Authorization`, 64 hexadecimal digits, and no parameter `sign` goes with it.
 *
 * Source: the Lazada push page 120168, the same engine; doc 1478 refers to it.
 */
export function readPush(request: DoctorRequest): PushMessage | undefined {
  if (!('url' in request) || /[?&]sign=/.test(request.url)) return undefined
  const header = request.headers?.find(([name]) => name.toLowerCase() === 'authorization')
  if (header === undefined || !/^\s*[\da-f]{64}\s*$/i.test(header[1])) return undefined
  const { body = '' } = request
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  return text.trimStart().startsWith('{') ? { signature: header[1].trim(), body: text } : undefined
}
