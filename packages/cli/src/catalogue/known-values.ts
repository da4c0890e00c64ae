import { knownAffiliateValues } from './known-affiliate-values.ts'
import { knownBuyerValues } from './known-buyer-values.ts'
import { knownProductValues } from './known-product-values.ts'
import { knownSellerValues } from './known-seller-values.ts'

/** Values of parameters by name, those of the fields of one in an object of their own; a list stands as its only item. */
export interface KnownValues {
  readonly [name: string]: string | number | boolean | KnownValues
}

/**
 * What methods with state behind them are called with in the examples, where {@link sampleWords} has nothing of the kind: what a new gateway knows, and what a
 * method needs though the catalogue does not say so. An empty text stands where any value would call for something that is not there, or exclude another.
 */
export const knownValues: ReadonlyMap<string, KnownValues> = new Map(
  Object.entries({ ...knownAffiliateValues, ...knownBuyerValues, ...knownProductValues, ...knownSellerValues }),
)
