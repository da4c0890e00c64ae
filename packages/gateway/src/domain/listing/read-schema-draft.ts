import type { ProductDraft, PropertyDraft, SkuDraft } from './draft.ts'
import { type FieldReader, type Fields, isFields } from './field-reader.ts'
import { readReduceStrategy } from './read-reduce-strategy.ts'

const TITLE_LENGTH = 128
const SIDE = { min: 1, max: 700 }

/**
 * Reads a product in the form of the category's JSON Schema, as `aliexpress.solution.schema.product.instance.post` and feeds take it: attributes are
 * members named after themselves, their values the platform's ids as text.
 *
 * Source: sample of that method in public code; facts of its parameter.
 */
export function readSchemaDraft(reader: FieldReader, fields: Fields): ProductDraft {
  const locale = reader.text(fields, 'locale', '', 8)
  const subjects = reader.objects(fields, 'title_multi_language_list', '')?.flatMap((item, index) => {
    const pointer = `title_multi_language_list/${index}/`
    const language = reader.text(item, 'locale', pointer, 8)
    const subject = reader.text(item, 'title', pointer, TITLE_LENGTH)
    return language === undefined || subject === undefined ? [] : [{ locale: language, subject }]
  })
  const details = reader.objects(fields, 'description_multi_language_list', '')?.flatMap((item, index) => {
    const pointer = `description_multi_language_list/${index}/`
    const language = reader.text(item, 'locale', pointer, 8)
    const webDetail = readModules(reader, item, pointer)
    return language === undefined || webDetail === undefined
      ? []
      : [{ locale: language, webDetail, mobileDetail: null }]
  })
  return {
    productId: reader.id(fields, 'aliexpress_product_id', ''),
    locale,
    subject: (subjects?.find((text) => text.locale === locale) ?? subjects?.[0])?.subject,
    detail: (details?.find((text) => text.locale === locale) ?? details?.[0])?.webDetail,
    subjects,
    details,
    categoryId: reader.whole(fields, 'category_id', ''),
    imageUrls: reader.texts(fields, 'image_url_list', '', 6),
    attributes: readNamed(reader, fields, 'category_attributes', ''),
    skus: reader.objects(fields, 'sku_info_list', '')?.map((sku, index) => readSku(reader, sku, index)),
    length: reader.whole(fields, 'package_length', '', SIDE),
    width: reader.whole(fields, 'package_width', '', SIDE),
    height: reader.whole(fields, 'package_height', '', SIDE),
    grossWeight: reader.weight(fields, 'package_weight', ''),
    prepareDays: reader.whole(fields, 'shipping_preparation_time', '', { min: 1, max: 60 }),
    freightTemplateId: reader.id(fields, 'shipping_template_id', ''),
    promiseTemplateId: reader.id(fields, 'service_template_id', ''),
    groupId: reader.id(fields, 'product_group_id', ''),
    reduceStrategy: readReduceStrategy(reader, fields, 'inventory_deduction_strategy'),
    productUnit: reader.whole(fields, 'product_units_type', ''),
  }
}

function readModules(reader: FieldReader, item: Fields, pointer: string): string | undefined {
  const modules = reader.objects(item, 'module_list', pointer)
  const texts = modules?.flatMap((module, index) => {
    const html = module['html']
    const content = isFields(html) ? reader.text(html, 'content', `${pointer}module_list/${index}/html/`) : undefined
    return content === undefined ? [] : [content]
  })
  return texts === undefined || texts.length === 0 ? undefined : texts.join('')
}

function readSku(reader: FieldReader, sku: Fields, index: number): SkuDraft {
  const pointer = `sku_info_list/${index}/`
  return {
    skuId: undefined,
    code: reader.text(sku, 'sku_code', pointer, 100),
    price: reader.amount(sku, 'price', pointer),
    discountPrice: reader.amount(sku, 'discount_price', pointer),
    stock: reader.whole(sku, 'inventory', pointer),
    barcode: reader.text(sku, 'bar_code', pointer),
    eanCode: reader.text(sku, 'ean_code', pointer),
    properties: readNamed(reader, sku, 'sku_attributes', pointer) ?? [],
  }
}

/** `{"Color": {"value": "193", "alias": "Night"}}`; a value may be a list, each of which is one, and `customValue` goes before it. */
function readNamed(
  reader: FieldReader,
  fields: Fields,
  name: string,
  pointer: string,
): readonly PropertyDraft[] | undefined {
  const named = fields[name]
  if (named === undefined || named === null) return undefined
  if (!isFields(named)) {
    reader.note(pointer + name, 'expected type: JSONObject')
    return undefined
  }
  return Object.entries(named).flatMap(([property, given]) => {
    const place = `${pointer}${name}/${property}`
    if (!isFields(given)) {
      reader.note(place, 'expected type: JSONObject')
      return []
    }
    const custom = reader.text(given, 'customValue', `${place}/`, 70)
    const values =
      custom === undefined && Array.isArray(given['value'])
        ? (reader.texts(given, 'value', `${place}/`, 20) ?? [])
        : [custom ?? reader.text(given, 'value', `${place}/`, 70)]
    return values.map((value) => ({
      nameId: undefined,
      name: property,
      valueId: undefined,
      value,
      alias: reader.text(given, 'alias', `${place}/`, 70),
      imageUrl: reader.text(given, 'sku_image_url', `${place}/`),
    }))
  })
}
