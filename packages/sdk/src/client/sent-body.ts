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
  const { contentLength } = body
  let length = 0
  try {
    // A call given up while it connected opens no file.
    refuseEnded(watch)
    for await (const chunk of body.chunks()) {
      refuseEnded(watch)
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

/** With an error: to a fetch that heeds no signal an end would be that of the body, and half a file would pass for a whole one. */
function refuseEnded(watch: BodyWatch): void {
  if (watch.hasEnded()) throw new TransportError('aborted', 'The call had ended before its body was sent')
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
