/** The acts that wait for one signal, behind its one listener. */
interface Waiting {
  readonly acts: Set<() => void>
  readonly listener: () => void
}

/**
 * By signal, across clients: one signal often governs many calls at once, and Node warns of a leak from the eleventh listener on. Entries go with the
 * last call that waits.
 */
const waitingFor = new WeakMap<AbortSignal, Waiting>()

/** Runs `act` when the signal aborts; what it returns takes that back. Each act must be a function of its own. */
export function onAbort(signal: AbortSignal, act: () => void): () => void {
  const { acts, listener } = waitingFor.get(signal) ?? listen(signal)
  acts.add(act)
  return () => {
    if (!acts.delete(act) || acts.size > 0) return
    signal.removeEventListener('abort', listener)
    waitingFor.delete(signal)
  }
}

function listen(signal: AbortSignal): Waiting {
  const acts = new Set<() => void>()
  const listener = (): void => {
    for (const act of acts) act()
  }
  const waiting = { acts, listener }
  waitingFor.set(signal, waiting)
  signal.addEventListener('abort', listener)
  return waiting
}
