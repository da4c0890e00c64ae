import type { MethodFact } from '../catalogue/method-fact.ts'
import type { ArgumentError } from '../errors/argument-error.ts'

/** Where a client's knowledge of methods comes from. */
export interface MethodSource {
  /** The facts of a method; `undefined` where there are none. */
  find(method: string): Promise<MethodFact | undefined>
  /** The error for a method without facts. */
  unknown(method: string): Promise<ArgumentError>
}
