import type { KnownValues } from './known-values.ts'

const times = { start_time: '2018-11-01 00:00:00', end_time: '2019-01-01 00:00:00' }
const orders = { ...times, status: 'Payment Completed', time_type: 'Payment Completed Time' }
const product_ids = '1005003784285827'

/** For methods of affiliates. */
export const knownAffiliateValues: Readonly<Record<string, KnownValues>> = {
  'aliexpress.affiliate.featuredpromo.products.get': { promotion_name: 'Hot Product' },
  'aliexpress.affiliate.order.get': { order_ids: '1000006270175804' },
  'aliexpress.affiliate.order.list': orders,
  'aliexpress.affiliate.order.listbyindex': orders,
  'aliexpress.affiliate.product.query': { keywords: 'headphones' },
  'aliexpress.affiliate.hotproduct.query': { keywords: 'headphones' },
  'aliexpress.affiliate.productdetail.get': { product_ids },
  'aliexpress.ru.affiliate.order.get': { order_ids: '1000006270175804' },
  'aliexpress.ru.affiliate.order.listbyindex': { param_publisher_order_effect_req: orders },
  'aliexpress.ru.affiliate.productdetail.get': { product_ids },
}
