import type { KnownCall } from './known-calls.ts'

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
/** The first order that the account of the examples places, as with `aliexpress.ds.order.create`. */
const order_id = '8180000001800100'
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** For methods of dropshippers and other buyers. */
export const knownBuyerCalls: Readonly<Record<string, KnownCall>> = {
  '/ds/order/list': { needs: orders },
  'aliexpress.ds.commissionorder.listbyindex': { needs: orders },
  'aliexpress.ds.image.searchV2': { needs: { param0: { image_base64: onePixel } } },
  'aliexpress.ds.order.create': {
    needs: { param_place_order_request4_open_api_d_t_o: placed },
    takes: { ds_extend_request: { promotion: { promotion_activity_id: '' } } },
  },
  'aliexpress.ds.order.tracking.get': { needs: { ae_order_id: order_id } },
  'aliexpress.ds.text.search': { takes: { categoryId: '322' } },
  'aliexpress.ds.trade.order.get': { needs: { order_id } },
  'aliexpress.logistics.buyer.freight.get': { needs: { aeopFreightCalculateForBuyerDTO: freight } },
  'aliexpress.offer.ds.product.simplequery': { needs: { product_id: '1005003784285827' } },
  'aliexpress.postproduct.redefining.findaeproductbyidfordropshipper': { needs: { product_id: '1005003784285827' } },
  'aliexpress.logistics.ds.trackinginfo.query': { needs: { out_ref: order_id } },
  'aliexpress.trade.ds.order.get': { needs: { single_order_query: { order_id } } },
  'aliexpress.trade.buy.placeorder': { needs: { param_place_order_request4_open_api_d_t_o: placed } },
}
