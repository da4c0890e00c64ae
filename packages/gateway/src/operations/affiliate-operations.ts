import type { Operation } from './operation.ts'

/** What affiliates call. */
export const affiliateOperations: readonly Operation[] = []
