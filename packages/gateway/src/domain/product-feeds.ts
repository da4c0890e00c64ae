/** A list of products that the platform puts together. */
export interface ProductFeed {
  readonly name: string
  readonly description: string
  /** Two letters; only what is sold there. Empty for everywhere. */
  readonly country: string
  readonly minSales?: number
  /** Hundredths of a dollar. */
  readonly maxPrice?: number
}

/** Sales from which a product is hot. */
export const HOT_SALES = 5000

const countries: readonly (readonly [code: string, name: string])[] = [
  ['US', 'the United States'],
  ['BR', 'Brazil'],
  ['ES', 'Spain'],
  ['FR', 'France'],
  ['DE', 'Germany'],
  ['IT', 'Italy'],
  ['GB', 'Britain'],
  ['AU', 'Australia'],
]

/** Feeds for dropshippers. Source: the form of `US_bestsellers` in iop-protocol 4.1; the others and what is in them are ours. */
export const dropshippingFeeds: readonly ProductFeed[] = [
  { name: 'DS_all_products', description: 'Every product on sale', country: '' },
  ...countries.map(([country, name]) => ({
    name: `${country}_bestsellers`,
    description: `Products sold in ${name} that went best`,
    country,
    minSales: HOT_SALES,
  })),
  { name: 'DS_under_10_dollars', description: 'Products at 10 dollars or less', country: '', maxPrice: 1000 },
]

/** Promotions for affiliates: names and contents are ours. */
export const affiliatePromotions: readonly ProductFeed[] = [
  { name: 'Hot Product', description: 'Products that went best', country: '', minSales: HOT_SALES },
  { name: 'Weekly Deals', description: 'Products at 20 dollars or less', country: '', maxPrice: 2000 },
  { name: 'Whole Catalogue', description: 'Every product on sale', country: '' },
]
