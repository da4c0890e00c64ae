import type { LocalDetail, LocalSubject, ReduceStrategy } from './listing.ts'

export interface PropertyDraft {
  /** Ids of the platform where they were given. */
  readonly nameId: number | undefined
  readonly name: string | undefined
  readonly valueId: number | undefined
  readonly value: string | undefined
  /** The seller's own word for the value. */
  readonly alias: string | undefined
  readonly imageUrl: string | undefined
}

export interface SkuDraft {
  /** Of an SKU that is there already. */
  readonly skuId: string | undefined
  readonly code: string | undefined
  /** US dollars with two places. */
  readonly price: string | undefined
  readonly discountPrice: string | undefined
  readonly stock: number | undefined
  readonly properties: readonly PropertyDraft[]
  readonly barcode: string | undefined
  readonly eanCode: string | undefined
}

/** What a seller says of a product, in whichever of the platform's forms; what is `undefined` was not said. */
export interface ProductDraft {
  readonly productId?: string | undefined
  readonly locale?: string | undefined
  readonly subject?: string | undefined
  readonly detail?: string | undefined
  readonly subjects?: readonly LocalSubject[] | undefined
  readonly details?: readonly LocalDetail[] | undefined
  readonly categoryId?: number | undefined
  readonly imageUrls?: readonly string[] | undefined
  readonly attributes?: readonly PropertyDraft[] | undefined
  readonly skus?: readonly SkuDraft[] | undefined
  readonly length?: number | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly grossWeight?: string | undefined
  readonly prepareDays?: number | undefined
  readonly freightTemplateId?: string | undefined
  readonly promiseTemplateId?: string | undefined
  readonly groupId?: string | undefined
  readonly sizeChartId?: string | undefined
  readonly reduceStrategy?: ReduceStrategy | undefined
  readonly productUnit?: number | undefined
}
