import { setTimeout } from 'node:timers/promises'
import type { Store } from '../store/store.ts'
import type { KeptCall, KeptRefusal } from './kept-call.ts'
import type { Explanation } from './request-record.ts'
import type { Sweeper } from './sweep.ts'

/** Explains the refused calls of one gateway. */
export interface Explainer {
  /**
   * Works out each explanation once.
   *
   * @throws {Error} when the gateway has been closed: the secret was in its state.
   */
  explain(call: KeptCall, refused: KeptRefusal): Promise<Explanation>
  close(): void
}

/**
 * One diagnosis is made at a time, whoever asks, and as long as it has taken calls are answered before the next: a client that is refused again and again gets at least half of
 * the gateway's time.
 */
export function createExplainer(store: Store, sweeper: Sweeper): Explainer {
  const explained = new WeakMap<KeptCall, Promise<Explanation>>()
  let before: Promise<void> = Promise.resolve()
  let spentMs = 0
  let isClosed = false

  const work = async (call: KeptCall, refused: KeptRefusal): Promise<Explanation> => {
    // Loaded here: a gateway that refuses nothing starts without the doctor.
    const { explainRefusal } = await import('./explain-refusal.ts')
    if (isClosed) throw new Error('the gateway is closed: have a call explained before that')
    const start = performance.now()
    try {
      return explainRefusal(call, refused, store, sweeper)
    } finally {
      spentMs = performance.now() - start
    }
  }

  return {
    explain(call, refused) {
      const known = explained.get(call)
      if (known !== undefined) return known
      const explanation = before.then(() => work(call, refused))
      explained.set(call, explanation)
      const rest = (): Promise<void> => setTimeout(spentMs)
      before = explanation.then(rest, rest)
      return explanation
    },
    close() {
      isClosed = true
      spentMs = 0
    },
  }
}
