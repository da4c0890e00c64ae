import type { ProductDraft, PropertyDraft, SkuDraft } from './draft.ts'
import type { FieldReader, Fields } from './field-reader.ts'
import type { LocalDetail, LocalSubject } from './listing.ts'
import { localeOf } from './locale-of.ts'
import { readReduceStrategy } from './read-reduce-strategy.ts'

const TITLE_LENGTH = 128
const SIDE = { min: 1, max: 700 }

/**
 * Reads a product as `aliexpress.solution.product.post` and `.edit` take it: snake_case, one SKU an item of `sku_info_list`. Prices by country, videos and marketing
 * pictures are taken and not kept.
 *
 * Source: method catalogue; lengths and limits third-party clients.
 */
export function readSolutionDraft(reader: FieldReader, fields: Fields): ProductDraft {
  const locale = reader.text(fields, 'language', '', 8)
  const subjects = readSubjects(reader, fields)
  const details = readDetails(reader, fields)
  const own = locale === undefined ? undefined : localeOf(locale)
  return {
    productId: reader.id(fields, 'product_id', ''),
    locale: own,
    subject: reader.text(fields, 'subject', '', TITLE_LENGTH) ?? textIn(subjects, own)?.subject,
    detail: reader.text(fields, 'description', '') ?? textIn(details, own)?.webDetail,
    subjects,
    details,
    categoryId: reader.whole(fields, 'aliexpress_category_id', '') ?? reader.whole(fields, 'category_id', ''),
    imageUrls: reader.texts(fields, 'main_image_urls_list', '', 6),
    attributes: readAttributes(reader, fields),
    skus: reader.objects(fields, 'sku_info_list', '')?.map((sku, index) => readSku(reader, sku, index)),
    length: reader.whole(fields, 'package_length', '', SIDE),
    width: reader.whole(fields, 'package_width', '', SIDE),
    height: reader.whole(fields, 'package_height', '', SIDE),
    grossWeight: reader.weight(fields, 'weight', ''),
    prepareDays: reader.whole(fields, 'shipping_lead_time', '', { min: 1, max: 60 }),
    freightTemplateId: reader.id(fields, 'freight_template_id', ''),
    promiseTemplateId: reader.id(fields, 'service_policy_id', ''),
    groupId: reader.id(fields, 'group_id', ''),
    sizeChartId: reader.id(fields, 'size_chart_id', ''),
    reduceStrategy: readReduceStrategy(reader, fields, 'inventory_deduction_strategy'),
    productUnit: reader.whole(fields, 'product_unit', ''),
  }
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
    properties: (reader.objects(sku, 'sku_attributes_list', pointer) ?? []).map((item, at) => {
      const place = `${pointer}sku_attributes_list/${at}/`
      const value = reader.text(item, 'sku_attribute_value', place, 70)
      return {
        nameId: reader.whole(item, 'sku_attribute_name_id', place, { min: 1, max: 99_999_999_999 }),
        name: reader.text(item, 'sku_attribute_name', place, 40),
        valueId: reader.whole(item, 'sku_attribute_value_id', place, { min: 1, max: 99_999_999_999 }),
        value,
        alias: undefined,
        imageUrl: reader.text(item, 'sku_image_url', place) ?? reader.text(item, 'sku_image', place),
      }
    }),
  }
}

/** The brand has a field of its own beside the list. */
function readAttributes(reader: FieldReader, fields: Fields): readonly PropertyDraft[] | undefined {
  const list = reader.objects(fields, 'attribute_list', '')?.map((item, index) => {
    const pointer = `attribute_list/${index}/`
    return {
      nameId: reader.whole(item, 'aliexpress_attribute_name_id', pointer, { min: 1, max: 99_999_999_999 }),
      name: reader.text(item, 'attribute_name', pointer, 40),
      valueId: reader.whole(item, 'aliexpress_attribute_value_id', pointer, { min: 1, max: 99_999_999_999 }),
      value: reader.text(item, 'attribute_value', pointer, 70),
      alias: undefined,
      imageUrl: undefined,
    }
  })
  const brand = reader.text(fields, 'brand_name', '', 70)
  if (brand === undefined) return list
  const none = { nameId: undefined, valueId: undefined, alias: undefined, imageUrl: undefined }
  return [{ ...none, name: 'Brand Name', value: brand }, ...(list ?? [])]
}

function readSubjects(reader: FieldReader, fields: Fields): readonly LocalSubject[] | undefined {
  return reader.objects(fields, 'multi_language_subject_list', '')?.flatMap((item, index) => {
    const pointer = `multi_language_subject_list/${index}/`
    const language = reader.text(item, 'language', pointer, 8)
    const subject = reader.text(item, 'subject', pointer, 218)
    return language === undefined || subject === undefined ? [] : [{ locale: localeOf(language), subject }]
  })
}

function readDetails(reader: FieldReader, fields: Fields): readonly LocalDetail[] | undefined {
  return reader.objects(fields, 'multi_language_description_list', '')?.flatMap((item, index) => {
    const pointer = `multi_language_description_list/${index}/`
    const language = reader.text(item, 'language', pointer, 8)
    const webDetail = reader.text(item, 'web_detail', pointer)
    const mobileDetail = reader.text(item, 'mobile_detail', pointer) ?? null
    return language === undefined || webDetail === undefined
      ? []
      : [{ locale: localeOf(language), webDetail, mobileDetail }]
  })
}

function textIn<Text extends { readonly locale: string }>(
  texts: readonly Text[] | undefined,
  locale: string | undefined,
): Text | undefined {
  return texts?.find((text) => text.locale === locale) ?? texts?.[0]
}
