import { affiliateOperation } from '../affiliate-operation.ts'
import { affiliateProduct, affiliateView } from '../affiliate-product.ts'
import type { AnswerObject } from '../operation.ts'
import { promotedByIds } from '../promoted-by-ids.ts'
import { readView } from '../../parameters/read-view.ts'

/** The same as `aliexpress.affiliate.productdetail.get` in other words. Source: method catalogue. */
export const ruAffiliateProductdetailGet = affiliateOperation(
  'aliexpress.ru.affiliate.productdetail.get',
  (params, context) => {
    const view = readView(params, { currency: 'target_currency' })
    if ('refusal' in view) return view
    const products = promotedByIds(params, view.shipTo, context.store)
    if ('refusal' in products) return products
    if (products.length === 0) return 'nothing-found'
    const rows = products.map((product): AnswerObject => {
      const {
        commission_rate,
        sku_id: _sku,
        tax_rate: _tax,
        shop_name: _shop,
        ...row
      } = affiliateProduct(product, affiliateView(view, params, context))
      return Object.assign(row, {
        base_commission_rate: commission_rate,
        seller_id: BigInt(product.ownerMemberId),
        ship_to_days: String(product.deliveryDays),
      })
    })
    const count = rows.length
    return {
      result: {
        current_page_no: 1,
        total_page_no: 1,
        current_record_count: count,
        total_record_count: count,
        is_finished: true,
        products: rows,
      },
    }
  },
  (code, msg, result) => ({ result: { success: code !== 401, code, msg, result } }),
)
