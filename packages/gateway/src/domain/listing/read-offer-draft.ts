import type { ProductDraft, SkuDraft } from './draft.ts'
import type { FieldReader, Fields } from './field-reader.ts'
import { readReduceStrategy } from './read-reduce-strategy.ts'

const SIDE = { min: 1, max: 700 }
const ID = { min: 1, max: 99_999_999_999 }

/**
 * Reads a product as `aliexpress.offer.product.post` and `.edit` take it. Country prices, videos, qualifications and size tables are taken and not kept.
 *
 * Source: method catalogue.
 */
export function readOfferDraft(reader: FieldReader, fields: Fields): ProductDraft {
  const subjects = reader.objects(fields, 'subject_list', '')?.flatMap((item, index) => {
    const locale = reader.text(item, 'locale', `subject_list/${index}/`, 8)
    const subject = reader.text(item, 'value', `subject_list/${index}/`, 218)
    return locale === undefined || subject === undefined ? [] : [{ locale, subject }]
  })
  const details = reader.objects(fields, 'detail_source_list', '')?.flatMap((item, index) => {
    const locale = reader.text(item, 'locale', `detail_source_list/${index}/`, 8)
    const webDetail = reader.text(item, 'web_detail', `detail_source_list/${index}/`)
    const mobileDetail = reader.text(item, 'mobile_detail', `detail_source_list/${index}/`) ?? null
    return locale === undefined || webDetail === undefined ? [] : [{ locale, webDetail, mobileDetail }]
  })
  const locale = reader.text(fields, 'locale', '', 8)
  return {
    productId: reader.id(fields, 'product_id', ''),
    locale,
    subject: (subjects?.find((text) => text.locale === locale) ?? subjects?.[0])?.subject,
    detail: (details?.find((text) => text.locale === locale) ?? details?.[0])?.webDetail,
    subjects,
    details,
    categoryId: reader.whole(fields, 'category_id', ''),
    imageUrls: readImages(reader, fields),
    attributes: reader.objects(fields, 'aeop_ae_product_propertys', '')?.map((item, index) => {
      const pointer = `aeop_ae_product_propertys/${index}/`
      return {
        nameId: reader.whole(item, 'attr_name_id', pointer, ID),
        name: reader.text(item, 'attr_name', pointer, 40),
        valueId: reader.whole(item, 'attr_value_id', pointer, ID),
        value: reader.text(item, 'attr_value', pointer, 70),
        alias: undefined,
        imageUrl: undefined,
      }
    }),
    skus: reader.objects(fields, 'aeop_ae_product_s_k_us', '')?.map((sku, index) => readSku(reader, sku, index)),
    length: reader.whole(fields, 'package_length', '', SIDE),
    width: reader.whole(fields, 'package_width', '', SIDE),
    height: reader.whole(fields, 'package_height', '', SIDE),
    grossWeight: reader.weight(fields, 'gross_weight', ''),
    prepareDays: reader.whole(fields, 'delivery_time', '', { min: 1, max: 60 }),
    freightTemplateId: reader.id(fields, 'freight_template_id', ''),
    promiseTemplateId: reader.id(fields, 'promise_template_id', ''),
    groupId: reader.id(fields, 'group_id', ''),
    sizeChartId: reader.id(fields, 'sizechart_id', ''),
    reduceStrategy: readReduceStrategy(reader, fields, 'reduce_strategy'),
    productUnit: reader.whole(fields, 'product_unit', ''),
  }
}

/** Pictures are one text here, joined by semicolons. */
function readImages(reader: FieldReader, fields: Fields): readonly string[] | undefined {
  const text = reader.text(fields, 'image_u_r_ls', '')
  if (text === undefined) return undefined
  const urls = text.split(';').map((url) => url.trim())
  return reader.texts({ image_u_r_ls: urls.filter((url) => url !== '') }, 'image_u_r_ls', '', 6)
}

function readSku(reader: FieldReader, sku: Fields, index: number): SkuDraft {
  const pointer = `aeop_ae_product_s_k_us/${index}/`
  return {
    skuId: undefined,
    code: reader.text(sku, 'sku_code', pointer, 100),
    price: reader.amount(sku, 'sku_price', pointer),
    discountPrice: reader.amount(sku, 'sku_discount_price', pointer),
    stock: reader.whole(sku, 'ipm_sku_stock', pointer),
    barcode: reader.text(sku, 'barcode', pointer),
    eanCode: reader.text(sku, 'ean_code', pointer),
    properties: (reader.objects(sku, 'aeop_s_k_u_property', pointer) ?? []).map((item, at) => {
      const place = `${pointer}aeop_s_k_u_property/${at}/`
      return {
        nameId: reader.whole(item, 'sku_property_id', place, ID),
        name: undefined,
        valueId: reader.whole(item, 'property_value_id', place, ID),
        value: undefined,
        alias: reader.text(item, 'property_value_definition_name', place, 70),
        imageUrl: reader.text(item, 'sku_image', place),
      }
    }),
  }
}
