import type { KnownCall } from './known-calls.ts'

const times = { start_time: '2018-11-01 00:00:00', end_time: '2019-01-01 00:00:00' }
const orders = { ...times, status: 'Payment Completed', time_type: 'Payment Completed Time' }
const product_ids = '1005003784285827'
/** What two products of the base document are found by; prices are in cents. */
const search = {
  needs: { keywords: 'led' },
  takes: { category_ids: '39', max_sale_price: 100_000, promotion_name: 'Whole Catalogue', delivery_days: '10' },
}

/** For methods of affiliates. */
export const knownAffiliateCalls: Readonly<Record<string, KnownCall>> = {
  'aliexpress.affiliate.featuredpromo.products.get': { needs: { promotion_name: 'Hot Product' } },
  'aliexpress.affiliate.order.get': { needs: { order_ids: '1000006270175804' } },
  'aliexpress.affiliate.order.list': { needs: orders },
  'aliexpress.affiliate.order.listbyindex': { needs: orders },
  'aliexpress.affiliate.product.query': search,
  'aliexpress.affiliate.hotproduct.query': search,
  'aliexpress.affiliate.productdetail.get': { needs: { product_ids } },
  'aliexpress.ru.affiliate.order.get': { needs: { order_ids: '1000006270175804' } },
  'aliexpress.ru.affiliate.order.listbyindex': { needs: { param_publisher_order_effect_req: orders } },
  'aliexpress.ru.affiliate.productdetail.get': { needs: { product_ids } },
}
