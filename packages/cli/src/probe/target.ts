import type { Protocol } from '@aeop/sdk'

/** One environment to measure. */
export interface Target {
  /** Name of the environment, or the URL that was given. */
  readonly name: string
  readonly protocol: Protocol
  /** What is asked, the query included. */
  readonly url: string
}
