import type { Refusal } from '../refusal.ts'

/** Why something cannot be listed or changed, in the platform's words. */
export interface ListingProblem {
  readonly code: string
  readonly message: string
}

/**
 * The platform's codes for sellers' products. Codes and texts are those that third-party clients of feeds and of the schema methods handle; a text that
 * names a field does so as the platform's JSON Schema check does.
 *
 * Source: third-party clients (feed results, schema posts); the pairing of code and case for a field is inferred.
 */
export const listingProblems = {
  unknownProduct: { code: 'F00-00-10001-002', message: 'The product you would like to operate does not exist' },
  duplicateSkuCode: { code: 'F00-00-10007-007', message: 'duplicate sku_code, please check your input' },
  foreignSkus: (productId: string): ListingProblem => ({
    code: 'F00-00-10007-024',
    message: `None of the sku belongs to the specific product. product_id:${productId}`,
  }),
  unknownSkuCode: {
    code: 'F00-00-10014-015',
    message: 'sku_code in multiple_sku_update_list must already existed in this Aliexpress product, please check',
  },
  /** The session is a buyer's. Code and text are ours. */
  notASeller: { code: 'F00-00-10001-001', message: 'The account has no shop: authorise the app with a seller account' },
  /** A field that breaks a rule, by its JSON pointer. */
  field: (pointer: string, rule: string): ListingProblem => ({
    code: 'F00-00-10020-002',
    message: `#/${pointer}: ${rule}`,
  }),
} as const

/** The refusal that says it: a remote service error with the code as its sub-code, as the schema methods answer. Source: third-party clients. */
export function problemRefusal({ code, message }: ListingProblem): { readonly refusal: Refusal } {
  return { refusal: { error: 'remote-service-error', subCode: code, subMessage: message } }
}
