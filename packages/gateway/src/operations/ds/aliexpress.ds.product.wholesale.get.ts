import { wholesaleTiers } from '../../domain/wholesale-tiers.ts'
import { findKnownProduct } from '../find-known-product.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { AnswerObject, Operation } from '../operation.ts'
import { productAnswer } from '../../views/product-answer.ts'
import { type PriceView, readView } from '../../parameters/read-view.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * A product as `aliexpress.ds.product.get` shows it, each SKU with its prices by number; a product of which nothing is in stock is refused. Source: method
 * catalogue; facts/method-errors.json for the codes.
 */
export const productWholesaleGet: Operation = {
  method: 'aliexpress.ds.product.wholesale.get',
  simulated: 'stateful',
  run: (params, { store, url }) => {
    const productId = textOf(params, 'product_id') ?? ''
    if (!/^\d{1,19}$/.test(productId)) return invalidParameter('product_id')
    const view = readView(params, { shipTo: 'ship_to_country', currency: 'target_currency' })
    if ('refusal' in view) return view
    if (view.shipTo === '') return invalidParameter('ship_to_country')
    const product = findKnownProduct(productId, store)
    if (product === undefined) return { value: { rsp_code: 605, rsp_msg: 'ITEM_ID_NOT_FOUND' } }
    const isSold = product.status === 'onSelling' && !product.excludedCountries.includes(view.shipTo)
    if (!isSold || product.skus.every((sku) => sku.stock === 0)) {
      return { value: { rsp_code: 500, rsp_msg: 'All SKU Unsaleable' } }
    }
    const { ae_item_sku_info_dtos: skus, ...answer } = productAnswer(product, { ...view, url })
    return {
      value: {
        rsp_code: 200,
        rsp_msg: 'Call succeeds',
        result: {
          ...answer,
          has_whole_sale: true,
          ae_item_sku_info_dtos: (skus as readonly AnswerObject[]).map((sku, index) =>
            withTiers(sku, product.skus[index]?.salePrice ?? '0', view),
          ),
        },
      },
    }
  },
}

function withTiers(sku: AnswerObject, salePrice: string, { convert }: PriceView): AnswerObject {
  const tiers = wholesaleTiers(salePrice).map((tier) => ({
    min_quantity: String(tier.from),
    discount: String(tier.percentOff),
    wholesale_price: convert(tier.price),
  }))
  return { ...sku, wholesale_price_tiers: tiers }
}
