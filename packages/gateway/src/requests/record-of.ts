import type { Explainer } from './explainer.ts'
import type { KeptCall } from './kept-call.ts'
import type { RequestRecord } from './request-record.ts'

/** A call as it may be shown. */
export function recordOf(call: KeptCall, explainer: Explainer): RequestRecord {
  const { refused, fault = null, isLost = false, ...kept } = call
  const { error, reason = null } = refused?.refusal ?? {}
  return {
    ...kept,
    outcome: isLost ? 'lost' : refused === undefined ? 'answered' : 'refused',
    fault,
    code: refused?.code ?? null,
    error: error ?? null,
    subCode: refused?.subCode ?? null,
    reason,
    explain: async () => (refused === undefined ? null : explainer.explain(call, refused)),
  }
}
