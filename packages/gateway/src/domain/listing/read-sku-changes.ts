import type { SkuChange } from './change-skus.ts'
import type { FieldReader, Fields } from './field-reader.ts'

/**
 * Reads `multiple_sku_update_list`, in which each item names an SKU by `sku_code`.
 *
 * @param what whether stocks or prices are changed; the other is not looked at
 * Source: method catalogue, `aliexpress.solution.batch.product.inventory.update` and `.price.update`.
 */
export function readSkuChanges(
  reader: FieldReader,
  fields: Fields,
  what: 'stock' | 'price',
  pointer = '',
): readonly SkuChange[] {
  const list = reader.objects(fields, 'multiple_sku_update_list', pointer)
  if (list === undefined || list.length === 0) {
    reader.note(`${pointer}multiple_sku_update_list`, 'expected at least one item')
    return []
  }
  return list.map((item, index) => {
    const place = `${pointer}multiple_sku_update_list/${index}/`
    const code = reader.text(item, 'sku_code', place, 100)
    const stock = what === 'stock' ? reader.whole(item, 'inventory', place) : undefined
    const price = what === 'price' ? reader.amount(item, 'price', place) : undefined
    const discountPrice = what === 'price' ? reader.amount(item, 'discount_price', place) : undefined
    if (code === undefined) reader.note(`${place}sku_code`, 'required key [sku_code] not found')
    if (stock === undefined && price === undefined) {
      const name = what === 'stock' ? 'inventory' : 'price'
      reader.note(`${place}${name}`, `required key [${name}] not found`)
    }
    return { code, stock, price, discountPrice }
  })
}
