import { TransportError, type TransportErrorDetails } from '../errors/transport-error.ts'

/** @param progress How far things had come. */
export function abortedError(signal: AbortSignal, progress: TransportErrorDetails): TransportError {
  return new TransportError('aborted', 'The call was aborted', { ...progress, cause: signal.reason })
}
