import type { Product } from '../product.ts'
import { HOT_SALES } from '../product-feeds.ts'

/** What a publisher earns on a product, in tenths of a percent. */
export interface Commission {
  readonly rate: number
  /** The rate of hot links; that of others where the product is not hot. */
  readonly hotRate: number
  readonly isHot: boolean
}

/** Least rate, number of different ones, and what hot products have more. */
const LEAST = 30
const RATES = 7
const STEP = 10
const HOT_EXTRA = 20

/**
 * The commission on a product: from 3 to 9 percent by its category, and two more for hot links to hot products. The rates are ours.
 *
 * @example commissionOf(product) // { rate: 50, hotRate: 70, isHot: true }
 */
export function commissionOf(product: Pick<Product, 'categoryId' | 'salesCount'>): Commission {
  const rate = LEAST + (product.categoryId % RATES) * STEP
  const isHot = product.salesCount >= HOT_SALES
  return { rate, hotRate: isHot ? rate + HOT_EXTRA : rate, isHot }
}

/**
 * A rate as affiliate answers print it.
 *
 * @example formatRate(70) // '7.0%'
 */
export function formatRate(rate: number): string {
  return `${(rate / 10).toFixed(1)}%`
}
