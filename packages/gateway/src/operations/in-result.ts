import type { AffiliateWrapping } from './affiliate-operation.ts'

/** Where the `ru` methods put code, message and result. Source: method catalogue, response trees. */
export const inResult: AffiliateWrapping = (code, msg, result) => ({ result: { code, msg, result } })
