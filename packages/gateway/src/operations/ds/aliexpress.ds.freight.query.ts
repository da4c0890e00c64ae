import { isCountry } from '../../domain/address/countries.ts'
import { convertDollars } from '../../domain/exchange-rates.ts'
import { freightOptions } from '../../domain/freight.ts'
import { findKnownProduct } from '../find-known-product.ts'
import { freightFields } from '../freight-fields.ts'
import { freightOptionAnswer } from '../../views/freight-option-answer.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation, Outcome } from '../operation.ts'
import { readCount } from '../../parameters/read-count.ts'

const REQUEST = 'queryDeliveryReq'

/**
 * The ways to send a number of one SKU, cheapest first. `selectedSkuId` is the number `sku_id` of a product's answer: any other text finds nothing. A product
 * that is not sold to the country is code 505, a country that does not exist 400. Source: method catalogue; iop-protocol 5.3; which of the two codes goes
 * with what is inferred.
 */
export const freightQuery: Operation = {
  method: 'aliexpress.ds.freight.query',
  simulated: 'stateful',
  run: (params, { store, now }) => {
    const field = freightFields(params, REQUEST)
    if (field === undefined) return invalidParameter(REQUEST)
    const count = readCount(field('quantity'))
    if (count === undefined) return invalidParameter(`${REQUEST}.quantity`)
    const currency = (field('currency') || 'USD').toUpperCase()
    if (convertDollars('1', currency) === undefined) return invalidParameter(`${REQUEST}.currency`)
    const country = field('shipToCountry').toUpperCase()
    if (!isCountry(country)) return failed(400, 'DELIVERY_NOT_AVAILABLE_TO_YOUR_ADDRESS')

    const product = findKnownProduct(field('productId'), store)
    const sku = product?.skus.find(({ skuId }) => skuId === field('selectedSkuId'))
    if (product?.status !== 'onSelling' || sku === undefined) return failed(501, 'DELIVERY_INFO_EMPTY')
    const options = freightOptions(product, { count, country, price: sku.salePrice })
    if (options.length === 0) return failed(505, 'DELIVERY_NOT_AVAILABLE_TO_YOUR_ADDRESS')
    const convert = (dollars: string): string => convertDollars(dollars, currency) ?? dollars
    return {
      value: {
        result: {
          success: true,
          code: 200,
          delivery_options: options.map((option) =>
            freightOptionAnswer(option, { currency, convert, now, stock: sku.stock }),
          ),
        },
      },
    }
  },
}

function failed(code: number, msg: string): Outcome {
  return { value: { result: { success: false, code, msg } } }
}
