import { convertDollars } from '../../domain/exchange-rates.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { productAnswer } from '../../views/product-answer.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * One product with its SKUs, for a country and in a currency (USD unless asked for another). An unknown product and a
 * country it is not sold to are answers, not errors: 605 and 602 within the success envelope. Source: method
 * catalogue; doc of the method for the codes.
 */
export const productGet: Operation = {
  method: 'aliexpress.ds.product.get',
  simulated: 'stateful',
  run: (params, { store, url }) => {
    const productId = textOf(params, 'product_id') ?? ''
    if (!/^\d{1,19}$/.test(productId)) return invalidParameter('product_id')
    const shipTo = (textOf(params, 'ship_to_country') ?? '').toUpperCase()
    if (!/^[A-Z]{2}$/.test(shipTo)) return invalidParameter('ship_to_country')
    const currency = (textOf(params, 'target_currency') ?? 'USD').toUpperCase()
    if (convertDollars('1', currency) === undefined) return invalidParameter('target_currency')
    const product = store.findProduct(BigInt(productId).toString())
    if (!product) return { value: { rsp_code: 605, rsp_msg: 'ITEM_ID_NOT_FOUND' } }
    if (product.excludedCountries.includes(shipTo)) {
      return { value: { rsp_code: 602, rsp_msg: 'Item is not allowed to this country' } }
    }
    const convert = (dollars: string): string => convertDollars(dollars, currency) ?? dollars
    return {
      value: {
        rsp_code: 200,
        rsp_msg: 'Call succeeds',
        result: productAnswer(product, { shipTo, currency, convert, url }),
      },
    }
  },
}
