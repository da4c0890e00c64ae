import { commissionOf, formatRate } from '../domain/affiliate/commission.ts'
import { pathOfLink } from '../domain/affiliate/promotion-link.ts'
import type { Product } from '../domain/product.ts'
import type { OperationContext } from './operation.ts'
import { promotedProduct } from './promoted-product.ts'
import type { PriceView } from '../parameters/read-view.ts'
import { textOf } from '../parameters/text-of.ts'

/** For whom a list of affiliate products is made. */
export interface AffiliateView extends PriceView {
  readonly url: string
  readonly appKey: string
  readonly trackingId: string
}

/** The view of a call: links carry its `tracking_id`, or `default`. */
export function affiliateView(
  view: PriceView,
  params: ReadonlyMap<string, string>,
  { url, app }: OperationContext,
): AffiliateView {
  return { ...view, url, appKey: app.appKey, trackingId: textOf(params, 'tracking_id') ?? 'default' }
}

/**
 * A product as the lists of affiliates show it: with the commission, and a link that says who promotes it. What is sold in the app costs the same. Source:
 * method catalogue, response tree of `aliexpress.affiliate.product.query`; the platform's links are short ones of s.click.aliexpress.com.
 */
export function affiliateProduct(product: Product, view: AffiliateView) {
  const row = promotedProduct(product, view)
  const { rate, hotRate, isHot } = commissionOf(product)
  const { appKey, trackingId } = view
  const target = row.product_detail_url
  return {
    ...row,
    promotion_link: view.url + pathOfLink({ appKey, trackingId, kind: isHot ? 'hot' : 'normal', target }),
    commission_rate: formatRate(rate),
    hot_product_commission_rate: formatRate(hotRate),
    relevant_market_commission_rate: formatRate(rate),
    app_sale_price: row.sale_price,
    app_sale_price_currency: row.sale_price_currency,
    target_app_sale_price: row.target_sale_price,
    target_app_sale_price_currency: row.target_sale_price_currency,
    tax_rate: '0.0',
    sku_id: product.skus[0] && BigInt(product.skus[0].skuId),
    shop_name: product.shop.name,
  }
}
