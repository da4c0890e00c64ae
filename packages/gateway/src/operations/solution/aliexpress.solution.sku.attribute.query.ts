import { attributeWords, skuWords } from '../../domain/listing/vocabulary.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readFields } from '../../parameters/read-fields.ts'

/** Properties by which SKUs may differ, and attributes of products; the same in every category here. Source: method catalogue. */
export const skuAttributeQuery: Operation = {
  method: 'aliexpress.solution.sku.attribute.query',
  simulated: 'stateful',
  run: (params) => {
    if (readFields(params, 'query_sku_attribute_info_request') === undefined) {
      return invalidParameter('query_sku_attribute_info_request')
    }
    return {
      value: {
        result: {
          supporting_sku_attribute_list: skuWords.map(({ name, required, values }) => ({
            aliexpress_sku_name: name,
            required,
            aliexpress_sku_value_list: values.map(({ value }) => ({ aliexpress_sku_value_name: value })),
            support_customized_name: true,
            support_customized_picture: name === 'Color',
          })),
          supporting_common_attribute_list: attributeWords.map(({ nameId, name, required, values }) => ({
            aliexpress_common_attribute_name_id: nameId,
            aliexpress_common_attribute_name: name,
            required,
            aliexpress_common_attribute_value_list: values.map(({ valueId, value }) => ({
              aliexpress_common_attribute_value_id: valueId,
              aliexpress_common_attribute_value: value,
            })),
          })),
        },
      },
    }
  },
}
