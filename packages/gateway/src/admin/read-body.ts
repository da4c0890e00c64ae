import { isUtf8 } from 'node:buffer'
import type { WireRequest } from '../http/wire-request.ts'
import { AdminError } from './admin-error.ts'

/** Bytes; far above what any call of the admin API needs. */
const MOST_BYTES = 1_048_576

/** Levels; deeper values would end the stack of what reads them. */
const DEEPEST = 32

/**
 * The JSON body of an admin call; `undefined` where there is none.
 *
 * @throws {AdminError} 400, 413 or 415
 */
export function readBody({ headers, body, multipart }: WireRequest): unknown {
  if (body.length === 0 && multipart === undefined) return undefined
  // A page of another site can send a form or plain text without being asked, but not this.
  if (multipart !== undefined || !/^\s*application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new AdminError(
      415,
      'the body is not marked as JSON',
      'Send it with the header Content-Type: application/json',
    )
  }
  if (body.length > MOST_BYTES) {
    throw new AdminError(413, `the body is larger than ${MOST_BYTES} bytes`, 'Send less in one call')
  }
  const value = parse(body)
  if (depthOf(value) > DEEPEST) {
    throw new AdminError(400, `the body nests more than ${DEEPEST} levels deep`, 'Send it flatter')
  }
  return value
}

function parse(body: Buffer): unknown {
  try {
    if (isUtf8(body)) return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    // Answered below: the parser's own words would quote the body.
  }
  throw new AdminError(400, 'the body is no JSON in UTF-8', 'Send one JSON value')
}

/** Level by level, so that no depth can end the stack. */
function depthOf(value: unknown): number {
  let level = [value]
  let depth = 0
  while (level.length > 0 && depth <= DEEPEST) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    depth += 1
  }
  return depth
}
