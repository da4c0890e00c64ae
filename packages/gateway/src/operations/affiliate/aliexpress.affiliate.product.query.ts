import { affiliatePromotions } from '../../domain/product-feeds.ts'
import { affiliateOperation } from '../affiliate-operation.ts'
import { affiliateProducts } from '../affiliate-products.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Products by words, categories, prices, country and promotion, the best sold first unless asked otherwise. Source: method catalogue. */
export const affiliateProductQuery = affiliateOperation('aliexpress.affiliate.product.query', (params, context) => {
  const name = textOf(params, 'promotion_name')
  const feed = affiliatePromotions.find((promotion) => promotion.name === name)
  if (name !== undefined && feed === undefined) return 'nothing-found'
  return affiliateProducts(params, context, {
    country: 'ship_to_country',
    categories: 'category_ids',
    counted: true,
    ...(feed && { feed }),
  })
})
