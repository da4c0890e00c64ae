import { HOT_SALES } from '../../domain/product-feeds.ts'
import { affiliateOperation } from '../affiliate-operation.ts'
import { affiliateProducts } from '../affiliate-products.ts'

/** Hot products of a category, page by page until one is empty; `locale_site` changes nothing. Source: method catalogue; what is hot is ours. */
export const affiliateHotproductDownload = affiliateOperation(
  'aliexpress.affiliate.hotproduct.download',
  (params, context) =>
    affiliateProducts(params, context, {
      country: 'country',
      categories: 'category_id',
      counted: false,
      feed: { country: '', minSales: HOT_SALES },
    }),
)
