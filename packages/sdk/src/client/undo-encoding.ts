import { promisify } from 'node:util'
import { constants, gunzip, gunzipSync } from 'node:zlib'

/** A body without its content encoding, or why there is none. */
export type Undone =
  | { readonly bytes: Buffer }
  | { readonly code: 'answer-too-large' }
  | { readonly code: 'unexpected-answer'; readonly problem: string }

/** Up to here undoing at once costs less than a turn of the thread pool, and blocks for 16 MiB at most: deflate grows a thousandfold. */
const LARGEST_AT_ONCE = 16_384

const gunzipAside = promisify(gunzip)

/**
 * Undoes `content-encoding`. Only gzip is asked for; `x-gzip` is its old name.
 *
 * Source: RFC 9110, 8.4.1.3.
 *
 * @param maxBytes Largest body after it was undone.
 */
export function undoEncoding(contentEncoding: string, bytes: Buffer, maxBytes: number): Undone | Promise<Undone> {
  if (bytes.length === 0 || isPlain(contentEncoding)) return { bytes }
  if (!isGzip(contentEncoding)) {
    const shown = /^[\w-]{1,20}$/.test(contentEncoding) ? contentEncoding : 'an unknown one'
    return { code: 'unexpected-answer', problem: `in a content encoding that was not asked for: ${shown}` }
  }
  const limit = { maxOutputLength: Math.ceil(maxBytes) }
  if (bytes.length > LARGEST_AT_ONCE) return gunzipAside(bytes, limit).then((undone) => ({ bytes: undone }), failure)
  try {
    return { bytes: gunzipSync(bytes, limit) }
  } catch (error) {
    return failure(error)
  }
}

function failure(error: unknown): Undone {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ERR_BUFFER_TOO_LARGE' ? { code: 'answer-too-large' } : brokenEncoding(code)
}

/** What a code of zlib says of an answer. */
export function brokenEncoding(code: unknown): Exclude<Undone, { readonly bytes: Buffer }> {
  return { code: 'unexpected-answer', problem: code === 'Z_BUF_ERROR' ? 'in gzip that is cut off' : 'in broken gzip' }
}

/** What an error needs of a body that may be cut off: 4 KiB as they came, 4 MiB at most when undone. */
const START_BYTES = 4096

/** The start of a body, undone as far as it goes: nothing of what is no gzip and should be. */
export function undoneStart(contentEncoding: string, bytes: Buffer): Buffer {
  if (!isGzip(contentEncoding)) return bytes
  try {
    return gunzipSync(bytes.subarray(0, START_BYTES), { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return Buffer.alloc(0)
  }
}

const isPlain = (encoding: string): boolean => /^\s*(?:identity)?\s*$/i.test(encoding)
const isGzip = (encoding: string): boolean => /^\s*(?:x-)?gzip\s*$/i.test(encoding)
