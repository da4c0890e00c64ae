import { affiliateOperation } from '../affiliate-operation.ts'
import { affiliateProduct, affiliateView } from '../affiliate-product.ts'
import { promotedByIds } from '../promoted-by-ids.ts'
import { readView } from '../../parameters/read-view.ts'

/** Products by id; those that do not exist, are off sale or are not sold to the country are left out. Source: method catalogue; the leaving out is inferred. */
export const affiliateProductdetailGet = affiliateOperation(
  'aliexpress.affiliate.productdetail.get',
  (params, context) => {
    const view = readView(params, { shipTo: 'country', currency: 'target_currency' })
    if ('refusal' in view) return view
    const products = promotedByIds(params, view.shipTo, context.store)
    if ('refusal' in products) return products
    if (products.length === 0) return 'nothing-found'
    const rows = products.map((product) => affiliateProduct(product, affiliateView(view, params, context)))
    return { result: { current_record_count: rows.length, products: rows } }
  },
)
