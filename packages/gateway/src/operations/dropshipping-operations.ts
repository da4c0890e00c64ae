import { imageSearch } from './ds/aliexpress.ds.image.search.ts'
import { productGet } from './ds/aliexpress.ds.product.get.ts'
import { textSearch } from './ds/aliexpress.ds.text.search.ts'
import { dropshippingCatalogueOperations } from './dropshipping-catalogue-operations.ts'
import { dropshippingOrderOperations } from './dropshipping-order-operations.ts'
import type { Operation } from './operation.ts'

/** What dropshippers call. */
export const dropshippingOperations: readonly Operation[] = [
  productGet,
  textSearch,
  imageSearch,
  ...dropshippingCatalogueOperations,
  ...dropshippingOrderOperations,
]
