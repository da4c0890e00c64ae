import { TransportError } from '../errors/transport-error.ts'
import { onAbort } from './on-abort.ts'
import type { ExchangeLimits } from './transport.ts'

/** Calls `giveUp` when the time of an exchange is over or its signal aborts. What it returns ends the watch. */
export function watchLimits(
  origin: string,
  { timeoutMs, signal }: ExchangeLimits,
  giveUp: (error: TransportError) => void,
): () => void {
  const timer = setTimeout(() => {
    giveUp(new TransportError('timeout', `No complete answer from ${origin} within ${timeoutMs} ms`))
  }, timeoutMs)
  const forget = signal && onAbort(signal, () => giveUp(abortedError(signal)))
  return () => {
    clearTimeout(timer)
    forget?.()
  }
}

export function abortedError(signal: AbortSignal): TransportError {
  return new TransportError('aborted', 'The call was aborted', { cause: signal.reason })
}
