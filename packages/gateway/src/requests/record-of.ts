import type { Store } from '../store/store.ts'
import type { KeptCall, KeptRefusal } from './kept-call.ts'
import { maskSecrets } from './mask-secrets.ts'
import type { Explanation, RequestRecord } from './request-record.ts'

/** Explanations by call, so that each is worked out once. */
const explained = new WeakMap<KeptCall, Promise<Explanation>>()

async function explain(call: KeptCall, refused: KeptRefusal, store: Store): Promise<Explanation> {
  // Loaded here: a gateway that refuses nothing starts without the doctor.
  const { explainRefusal } = await import('./explain-refusal.ts')
  return explainRefusal(call, refused, store)
}

/** A call as it may be shown. */
export function recordOf(call: KeptCall, store: Store): RequestRecord {
  const { refused, ...kept } = call
  const { error, reason = null } = refused?.refusal ?? {}
  const explainOnce = async (): Promise<Explanation | null> => {
    if (refused === undefined) return null
    const known = explained.get(call) ?? explain(call, refused, store)
    explained.set(call, known)
    return known
  }
  return {
    ...kept,
    method: maskSecrets(kept.method, store),
    outcome: refused === undefined ? 'answered' : 'refused',
    code: refused?.code ?? null,
    error: error ?? null,
    subCode: refused?.subCode ?? null,
    reason,
    explain: explainOnce,
  }
}
