import { keepCall, type FinishedCall, type KeptCall } from './kept-call.ts'
import type { Sweeper } from './sweep.ts'

/** The latest API calls. */
export interface RequestLog {
  /** @param ms of the machine's time that handling took */
  readonly add: (call: FinishedCall, ms: number) => void
  /** Oldest first. */
  readonly list: () => readonly KeptCall[]
}

const MOST_CALLS = 500

/** Bytes of all requests and answers that are kept; far above what 500 refused calls of a client come to. */
const MOST_BYTES = 16_777_216

/**
 * Remembers the latest calls.
 *
 * @param onCall is told of each call, when its answer is on its way
 */
export function createRequestLog(sweeper: Sweeper, onCall?: (call: KeptCall) => void): RequestLog {
  // A ring: moving what an array holds would cost more than all else here.
  const ring = Array.from<KeptCall | undefined>({ length: MOST_CALLS })
  let oldest = 0
  let newest = 0
  let bytes = 0
  return {
    add(finished, ms) {
      const call = keepCall(finished, sweeper, ms)
      bytes += call.refused?.bytes ?? 0
      if (newest - oldest === MOST_CALLS) forgetOldest()
      while (bytes > MOST_BYTES && oldest < newest) forgetOldest()
      ring[newest++ % MOST_CALLS] = call
      if (onCall !== undefined) setImmediate(onCall, call)
    },
    list: () => Array.from({ length: newest - oldest }, (_, index) => ring[(oldest + index) % MOST_CALLS] as KeptCall),
  }

  function forgetOldest(): void {
    const place = oldest++ % MOST_CALLS
    bytes -= ring[place]?.refused?.bytes ?? 0
    ring[place] = undefined
  }
}
