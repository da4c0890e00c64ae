import { TransportError } from '../errors/transport-error.ts'
import type { StreamedBody } from './http-request.ts'

/** What an exchange wants to know of a body while it is sent. */
export interface BodyWatch {
  /** Nobody waits for the exchange any more. */
  hasEnded(): boolean
  heard(): void
  failed(error: unknown): void
}

/** The chunks of a body as they are taken, so that the one who sends them hears of each and of a failure before the connection does. */
export async function* sentBody(body: StreamedBody, watch: BodyWatch): AsyncGenerator<Uint8Array, void> {
  // A call given up while it connected opens no file.
  if (watch.hasEnded()) return
  const { contentLength } = body
  let length = 0
  try {
    for await (const chunk of body.chunks()) {
      if (watch.hasEnded()) return
      watch.heard()
      length += chunk.byteLength
      if (contentLength !== undefined && length > contentLength) throw otherLength(contentLength)
      yield chunk
    }
    if (contentLength !== undefined && length !== contentLength) throw otherLength(contentLength)
  } catch (error) {
    watch.failed(error)
    throw error
  }
}

function otherLength(contentLength: number): TransportError {
  return new TransportError(
    'unreadable-body',
    `The body of the request had not the ${contentLength} bytes it was to have`,
  )
}

/** The length is said where it is known; without it the body goes in chunks. */
export function bodyHeaders(body: string | StreamedBody | undefined): Record<string, string> {
  return typeof body === 'object' && body.contentLength !== undefined
    ? { 'content-length': String(body.contentLength) }
    : {}
}
