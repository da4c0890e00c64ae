import { affiliatePromotions, HOT_SALES } from '../../domain/product-feeds.ts'
import { affiliateOperation } from '../affiliate-operation.ts'
import { affiliateProducts } from '../affiliate-products.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Hot products, with the filters of `aliexpress.affiliate.product.query`. Source: method catalogue; what is hot is ours. */
export const affiliateHotproductQuery = affiliateOperation(
  'aliexpress.affiliate.hotproduct.query',
  (params, context) => {
    const name = textOf(params, 'promotion_name')
    const promotion = affiliatePromotions.find((one) => one.name === name)
    if (name !== undefined && promotion === undefined) return 'nothing-found'
    const feed = { country: '', ...promotion, minSales: HOT_SALES }
    return affiliateProducts(params, context, {
      country: 'ship_to_country',
      categories: 'category_ids',
      counted: true,
      feed,
    })
  },
)
