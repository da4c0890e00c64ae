import type { KnownValues } from './known-values.ts'

const orders = { start_time: '2018-01-01 00:00:00', end_time: '2019-01-01 00:00:00', status: 'Payment Completed' }
const freight = {
  product_id: '1005003784285827',
  product_num: 1,
  country_code: 'US',
  send_goods_country_code: 'CN',
}
const placed = {
  out_order_id: 'shop-1001',
  logistics_address: {
    address: '1 Main Street',
    city: 'New York',
    country: 'US',
    full_name: 'Ann Lee',
    mobile_no: '2125550123',
    phone_country: '+1',
    province: 'New York',
    zip: '10001',
  },
  product_items: { product_id: '1005003784285827', sku_attr: '14:691', logistics_service_name: 'CAINIAO_STANDARD' },
}
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** For methods of dropshippers and other buyers. */
export const knownBuyerValues: Readonly<Record<string, KnownValues>> = {
  '/ds/order/list': orders,
  'aliexpress.ds.commissionorder.listbyindex': orders,
  'aliexpress.ds.image.searchV2': { param0: { image_base64: onePixel } },
  'aliexpress.ds.order.create': {
    param_place_order_request4_open_api_d_t_o: placed,
    ds_extend_request: { promotion: { promotion_activity_id: '' } },
  },
  'aliexpress.logistics.buyer.freight.get': { aeopFreightCalculateForBuyerDTO: freight },
  'aliexpress.offer.ds.product.simplequery': { product_id: '1005003784285827' },
  'aliexpress.postproduct.redefining.findaeproductbyidfordropshipper': { product_id: '1005003784285827' },
  'aliexpress.trade.buy.placeorder': { param_place_order_request4_open_api_d_t_o: placed },
}
