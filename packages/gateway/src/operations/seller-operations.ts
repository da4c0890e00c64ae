import type { Operation } from './operation.ts'
import { sellerOrderOperations } from './seller-order-operations.ts'
import { sellerProductOperations } from './seller-product-operations.ts'

/** What sellers call. */
export const sellerOperations: readonly Operation[] = [...sellerProductOperations, ...sellerOrderOperations]
