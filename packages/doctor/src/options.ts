import type { MethodFact } from '@aeop/sdk/facts'
import type { WireResponse } from './wire-request.ts'

/** What {@link diagnose} may know beside the request. */
export interface DiagnoseOptions {
  /** App secret. It stays in the function: nothing that comes out holds it. Blanks and quotes around it are no part of it. */
  readonly secret?: string | undefined
  /** App key that the caller believes to use; push messages need it, for calls it is compared. */
  readonly appKey?: string | undefined
  /** The answer that came back. */
  readonly response?: WireResponse | undefined
  /** When the request was sent, in epoch milliseconds. Without it the clock is judged by the answer alone. */
  readonly now?: number | undefined
  /** Overrides what the URL and the parameters say. */
  readonly protocol?: 'top' | 'iop'
  /** What the catalogue knows of the API method: `await loadMethod(name)` of `@aeop/sdk/catalogue`. With it, missing business parameters are named. */
  readonly method?: MethodFact | undefined
  /** How long to look for a recipe, in milliseconds. @default 4000 */
  readonly boundMs?: number
  /** How many mistakes may lie over each other. @default 3 */
  readonly depth?: 1 | 2 | 3
}
