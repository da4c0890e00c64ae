import type { Explainer } from './explainer.ts'
import type { KeptCall } from './kept-call.ts'
import { recordOf } from './record-of.ts'
import type { RequestRecord } from './request-record.ts'

/**
 * Tells a listener of each call. A fault of who listens is no fault of the call, and ends nothing.
 *
 * @param report told of what the listener throws
 */
export function tellerOf(
  onRequest: ((record: RequestRecord) => void) | undefined,
  explainer: Explainer,
  report: (error: unknown) => void,
): ((call: KeptCall) => void) | undefined {
  if (onRequest === undefined) return undefined
  return (call) => {
    try {
      onRequest(recordOf(call, explainer))
    } catch (error) {
      report(error)
    }
  }
}
