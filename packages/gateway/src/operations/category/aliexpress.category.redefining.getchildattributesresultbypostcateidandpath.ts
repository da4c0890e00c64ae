import { attributeWords, skuWords, type Word } from '../../domain/listing/vocabulary.ts'
import type { AnswerObject, Operation } from '../operation.ts'

/** Attributes of a category, those of SKUs among them; the same in every category here, and without further ones under a value. Source: method catalogue. */
export const categoryAttributes: Operation = {
  method: 'aliexpress.category.redefining.getchildattributesresultbypostcateidandpath',
  simulated: 'stateful',
  run: () => ({
    value: {
      result: {
        success: true,
        attributes: [
          ...skuWords.map((word, index) => attribute(word, { sku: true, spec: index + 1 })),
          ...attributeWords.map((word) => attribute(word, { sku: false, spec: 0 })),
        ],
      },
    },
  }),
}

function attribute(word: Word, { sku, spec }: { readonly sku: boolean; readonly spec: number }): AnswerObject {
  return {
    id: word.nameId,
    names: JSON.stringify({ en: word.name }),
    attribute_show_type_value: word.values.length === 0 ? 'input' : sku ? 'check_box' : 'list_box',
    input_type: 'STRING',
    required: word.required,
    key_attribute: word.required,
    sku,
    spec,
    visible: true,
    customized_name: sku,
    customized_pic: word.name === 'Color',
    support_enum_input: !sku,
    values: word.values.map(({ valueId, value }) => ({
      id: valueId,
      names: JSON.stringify({ en: value }),
      has_sub_attr: false,
    })),
  }
}
