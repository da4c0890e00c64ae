import { imprintOf } from '../../domain/imprint.ts'
import { readPicture } from '../../domain/picture.ts'
import { affiliateOperation } from '../affiliate-operation.ts'
import { affiliateProduct, affiliateView } from '../affiliate-product.ts'
import { affiliateOrderings } from '../affiliate-orderings.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { AnswerObject } from '../operation.ts'
import { readCount } from '../../parameters/read-count.ts'
import { readView } from '../../parameters/read-view.ts'
import { textOf } from '../../parameters/text-of.ts'

const FILE = 'image_file_bytes'

/** Finds products by a picture as `aliexpress.ds.image.search` does: its bytes pick a category. Source: method catalogue. */
export const affiliateImageSearch = affiliateOperation(
  'aliexpress.affiliate.image.search',
  (params, context) => {
    const file = context.files.get(FILE)
    if (file === undefined) return { refusal: { error: 'missing-parameter', parameter: FILE } }
    if (readPicture(file.content) === undefined) {
      return { refusal: { error: 'upload-failed', parameter: FILE, reason: 'picture-unreadable' } }
    }
    const view = readView(params, { shipTo: 'shpt_to', currency: 'target_currency' })
    if ('refusal' in view) return view
    const size = readCount(textOf(params, 'product_cnt') ?? '20')
    if (size === undefined) return invalidParameter('product_cnt')
    const categories = context.store.listCategories()
    const categoryId = categories[imprintOf(file.content) % Math.max(categories.length, 1)]
    const query = { categoryId, shipTo: view.shipTo, ordering: affiliateOrderings.get(textOf(params, 'sort') ?? '') }
    const { products, total } = context.store.searchProducts(query, { number: 1, size })
    if (products.length === 0) return 'nothing-found'
    const rows = products.map((product) => rowOf(affiliateProduct(product, affiliateView(view, params, context))))
    return { result: { products: rows, total_record_count: total } }
  },
  (code, msg, data) => ({ result: { resp_code: String(code), msg, data } }),
)

/** The tree of this method spells the commission so, and has ids and counts as text. */
function rowOf({
  sku_id: _sku,
  tax_rate: _tax,
  shop_name: _shop,
  commission_rate: rate,
  ...row
}: ReturnType<typeof affiliateProduct>): AnswerObject {
  return {
    ...row,
    commision_rate: rate,
    product_id: String(row.product_id),
    first_level_category_id: String(row.first_level_category_id),
    second_level_category_id: row.second_level_category_id?.toString(),
    lastest_volume: String(row.lastest_volume),
  }
}
