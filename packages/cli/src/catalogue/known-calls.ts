import { knownAffiliateCalls } from './known-affiliate-calls.ts'
import { knownBuyerCalls } from './known-buyer-calls.ts'
import { knownProductCalls } from './known-product-calls.ts'
import { knownSellerCalls } from './known-seller-calls.ts'

/** Values of parameters by name, those of the fields of one in an object of their own; a list stands as its only item. */
export interface KnownValues {
  readonly [name: string]: string | number | boolean | KnownValues
}

/** What one method is called with in the examples. */
export interface KnownCall {
  /** What the method needs, though the catalogue does not always say so: in every example. */
  readonly needs?: KnownValues
  /** Only where the field is shown. An empty text stands where any value would call for something that is not there, or would exclude another. */
  readonly takes?: KnownValues
}

/** Calls of methods with state behind them, where {@link sampleWords} does not hit on what a new gateway knows. */
export const knownCalls: ReadonlyMap<string, KnownCall> = new Map(
  Object.entries({ ...knownAffiliateCalls, ...knownBuyerCalls, ...knownProductCalls, ...knownSellerCalls }),
)
