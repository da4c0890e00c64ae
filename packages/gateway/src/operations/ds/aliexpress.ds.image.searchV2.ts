import { imprintOf } from '../../domain/imprint.ts'
import { readPicture } from '../../domain/picture.ts'
import type { ProductOrdering } from '../../domain/product-ordering.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { promotedProduct } from '../promoted-product.ts'
import { readJson } from '../../parameters/read-json.ts'
import { readView } from '../../parameters/read-view.ts'

const MOST = 20

/**
 * Finds products by a picture in base64, in the way of `aliexpress.ds.image.search`: its bytes pick a category. `search_type` same gives the first of them
 * only. Answers are in the form of the reference, a list in `data`, not in that of its sample. Source: method catalogue; catalogue 5.
 */
export const imageSearchV2: Operation = {
  method: 'aliexpress.ds.image.searchV2',
  simulated: 'stateful',
  run: (params, { store, url }) => {
    const json = readJson(params.get('param0') ?? '{}')
    if (typeof json !== 'object' || json === null) return invalidParameter('param0')
    const fields = new Map(
      Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
    const image = fields.get('image_base64')
    if (image === undefined) return { refusal: { error: 'missing-parameter', parameter: 'param0.image_base64' } }
    const bytes = Buffer.from(image.replace(/^data:[^,]*,/, ''), 'base64')
    if (readPicture(bytes) === undefined) return invalidParameter('param0.image_base64')
    const view = readView(fields, { shipTo: 'ship_to', currency: 'currency' })
    if ('refusal' in view) return view

    const categories = store.listCategories()
    const categoryId = categories[imprintOf(bytes) % Math.max(categories.length, 1)]
    const query = { categoryId, shipTo: view.shipTo, ordering: orderingOf(fields) }
    const size = fields.get('search_type') === 'same' ? 1 : MOST
    const { products } = store.searchProducts(query, { number: 1, size })
    const rows = products.map((product, index) => {
      const row = promotedProduct(product, { ...view, url })
      return {
        product_id: product.productId,
        product_title: row.product_title,
        product_main_image_url: row.product_main_image_url,
        product_detail_url: row.product_detail_url,
        first_level_category_id: String(row.first_level_category_id),
        first_level_category_title: row.first_level_category_name,
        second_level_category_id: row.second_level_category_id?.toString(),
        second_level_category_title: row.second_level_category_name,
        latest_volume: String(product.salesCount),
        evaluate_rate: row.evaluate_rate,
        discount: row.discount,
        target_original_price: row.target_original_price,
        target_original_price_currency: row.target_original_price_currency,
        target_sale_price: row.target_sale_price,
        target_sale_price_currency: row.target_sale_price_currency,
        ship_from: 'CN',
        shop_id: row.shop_id,
        similarity_score: ((100 - index) / 100).toFixed(2),
      }
    })
    return { value: { result: { ret: true, code: '200', empty: rows.length === 0, data: rows } } }
  },
}

/** `best` and no sort at all give the best sold first. */
function orderingOf(fields: ReadonlyMap<string, string>): ProductOrdering {
  const direction = fields.get('sort_order') === 'asc' ? 'asc' : 'desc'
  if (fields.get('sort_type') === 'price') return `min_price,${direction}`
  return fields.get('sort_type') === 'orders' ? `orders,${direction}` : 'orders,desc'
}
