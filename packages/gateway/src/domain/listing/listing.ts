/** A text in a language, as `en_US` or `ru_RU`. */
export interface LocalSubject {
  readonly locale: string
  readonly subject: string
}

export interface LocalDetail {
  readonly locale: string
  /** HTML, for browsers and for phones. */
  readonly webDetail: string
  readonly mobileDetail: string | null
}

/** When stock is taken off: with the order, or with its payment. Source: method catalogue, `inventory_deduction_strategy`. */
export type ReduceStrategy = 'place_order_withhold' | 'payment_success_deduct'

/** Codes of an SKU that buyers do not see. */
export interface SkuCodes {
  readonly barcode: string | null
  readonly eanCode: string | null
}

/** What a seller has laid down about a product and only sellers see; buyers see the {@link Product}. Times are epoch milliseconds. */
export interface Listing {
  readonly productId: string
  /** Language in which it was written. */
  readonly locale: string
  readonly subjects: readonly LocalSubject[]
  readonly details: readonly LocalDetail[]
  /** Ids as text of digits. */
  readonly freightTemplateId: string
  readonly promiseTemplateId: string
  readonly groupId: string | null
  readonly sizeChartId: string | null
  readonly reduceStrategy: ReduceStrategy
  /** The platform's number for piece, pair, lot. */
  readonly productUnit: number
  /** Days the seller takes to ship. */
  readonly prepareDays: number
  /** By SKU id. */
  readonly skuCodes: Readonly<Record<string, SkuCodes>>
}

/** What a listing has of which nothing was said: those of the seed have all of it. Template 1000 is the one that every seller has here. */
export const listingDefaults = {
  locale: 'en_US',
  subjects: [],
  details: [],
  freightTemplateId: '1000',
  promiseTemplateId: '0',
  groupId: null,
  sizeChartId: null,
  reduceStrategy: 'place_order_withhold',
  // The platform's number for the unit "piece".
  productUnit: 100_000_015,
  prepareDays: 7,
  skuCodes: {},
} as const satisfies Omit<Listing, 'productId'>
