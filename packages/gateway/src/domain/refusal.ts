import type { ErrorName } from '@aeop/sdk/facts'

/**
 * A platform refusal: the error by name, and where known the parameter at fault and the business system's own words.
 */
export interface Refusal {
  readonly error: ErrorName
  readonly parameter?: string
  readonly subCode?: string
  readonly subMessage?: string
}
