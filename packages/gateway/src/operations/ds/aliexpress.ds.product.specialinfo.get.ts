import { findKnownProduct } from '../find-known-product.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * The qualifications of a product: what it is made of and where it comes from, out of its attributes. Source:
 * method catalogue; what the platform lists is not recorded.
 */
export const productSpecialinfoGet: Operation = {
  method: 'aliexpress.ds.product.specialinfo.get',
  simulated: 'stateful',
  run: (params, { store }) => {
    const product = findKnownProduct(textOf(params, 'itemId') ?? '', store)
    if (product === undefined)
      return { value: { result: { ret: false, code: '605', err_message: 'ITEM_ID_NOT_FOUND' } } }
    const list = product.attributes.map(({ nameId, name, value }) => ({
      key: String(nameId),
      name,
      value,
      value_type: 'TEXT',
    }))
    return {
      value: {
        result: { ret: true, code: '200', data: { product_id: product.productId, item_qualification_list: list } },
      },
    }
  },
}
