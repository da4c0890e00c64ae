import { attributeWords, skuWords, type Word } from './vocabulary.ts'

type Schema = Readonly<Record<string, unknown>>

const text = (maxLength?: number): Schema => ({ type: 'string', ...(maxLength === undefined ? {} : { maxLength }) })
const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum })
const id: Schema = { type: ['string', 'integer'], pattern: '^\\d+$' }
const amount: Schema = { type: ['string', 'number'], pattern: '^\\d+(\\.\\d{1,2})?$' }

function object(title: string, properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return { title, type: 'object', properties, required }
}

function list(title: string, items: Schema, limits: Schema = {}): Schema {
  return { title, type: 'array', items, ...limits }
}

/** The values that an attribute may have, as ids in text with their names, or any text; an attribute of the product may have several. */
function value({ values }: Word): Schema {
  const known = values.map(({ valueId, value }) => ({ const: String(valueId), title: value }))
  return { title: 'value', anyOf: [...known, text(70), list('values', text(70), { maxItems: 20 })] }
}

function attributes(words: readonly Word[], extra: Readonly<Record<string, Schema>>): Schema {
  const properties = Object.fromEntries(
    words.map((word) => [word.name, object(word.name, { value: value(word), ...extra }, [])]),
  )
  return object(
    'attributes',
    properties,
    words.filter(({ required }) => required).map(({ name }) => name),
  )
}

/**
 * JSON Schema (draft-07) of a product in a category: what `aliexpress.solution.schema.product.instance.post` and feeds take. Names as on the platform; our schema is
 * shorter, and the same in every category but for its id.
 *
 * Source: sample instances in public code; the rest is inferred.
 */
export function categorySchema(categoryId: number): Schema {
  const sku = object(
    'sku',
    {
      sku_code: text(100),
      inventory: whole(0, 999_999_999),
      price: amount,
      discount_price: amount,
      bar_code: text(),
      ean_code: text(),
      sku_attributes: attributes(skuWords, { alias: text(70), sku_image_url: text() }),
    },
    ['sku_code', 'inventory', 'price'],
  )
  const module = object(
    'module',
    { type: { const: 'html' }, html: object('html', { content: text() }, ['content']) },
    [],
  )
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...object(
      'Product',
      {
        category_id: { const: categoryId },
        locale: text(8),
        title_multi_language_list: list('titles', object('title', { locale: text(8), title: text(128) }, ['title']), {
          minItems: 1,
        }),
        description_multi_language_list: list(
          'descriptions',
          object('description', { locale: text(8), module_list: list('modules', module) }, ['module_list']),
        ),
        product_units_type: id,
        image_url_list: list('images', text(), { minItems: 1, maxItems: 6 }),
        category_attributes: attributes(attributeWords, { customValue: text(70) }),
        sku_info_list: list('skus', sku, { minItems: 1, maxItems: 200 }),
        inventory_deduction_strategy: { enum: ['place_order_withhold', 'payment_success_deduct'] },
        package_weight: { type: ['string', 'number'] },
        package_length: whole(1, 700),
        package_height: whole(1, 700),
        package_width: whole(1, 700),
        shipping_preparation_time: whole(1, 60),
        shipping_template_id: id,
        service_template_id: id,
      },
      [
        'category_id',
        'title_multi_language_list',
        'image_url_list',
        'sku_info_list',
        'package_weight',
        'package_length',
        'package_height',
        'package_width',
      ],
    ),
  }
}
