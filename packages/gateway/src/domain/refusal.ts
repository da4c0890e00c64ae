import type { ErrorName, RefusalReason, SwitchName } from '@aeop/sdk/facts'

/**
 * A platform refusal: the error by name, and where known the parameter at fault and the business system's own words.
 */
export interface Refusal {
  readonly error: ErrorName
  /** One code among those of the name. @default the primary one */
  readonly code?: string
  /** Its text, where that varies. @default the text of the code */
  readonly message?: string
  readonly parameter?: string
  readonly subCode?: string
  readonly subMessage?: string
  /** Ours, not the platform's: what exactly was found, or the switch that would have taken the request. */
  readonly reason?: RefusalReason | SwitchName
}
