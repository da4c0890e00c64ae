import { affiliateOperation } from '../affiliate-operation.ts'
import { affiliateProducts } from '../affiliate-products.ts'
import { findKnownProduct } from '../find-known-product.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * Products to show beside a product or to whoever looks for words: those of its category, or those with the words, twenty a page. Without both, the best sold.
 * Nothing is known of a device here, so it changes nothing. Source: method catalogue; how the platform matches is not known.
 */
export const affiliateProductSmartmatch = affiliateOperation(
  'aliexpress.affiliate.product.smartmatch',
  (params, context) => {
    const productId = textOf(params, 'product_id')
    const product = productId === undefined ? undefined : findKnownProduct(productId, context.store)
    if (productId !== undefined && product === undefined) return 'nothing-found'
    const asked = new Map(params)
    if (product !== undefined) asked.set('category', String(product.categoryId)).delete('keywords')
    return affiliateProducts(asked, context, { country: 'country', categories: 'category', counted: false })
  },
)
