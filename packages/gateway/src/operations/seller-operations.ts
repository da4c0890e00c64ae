import { uploadTempImage } from './image/aliexpress.image.redefining.uploadtempimage.ts'
import { orderFulfill } from './solution/aliexpress.solution.order.fulfill.ts'
import { orderGet } from './solution/aliexpress.solution.order.get.ts'
import type { Operation } from './operation.ts'

/** What sellers call. */
export const sellerOperations: readonly Operation[] = [orderFulfill, orderGet, uploadTempImage]
