import { picture } from '../features/picture.ts'
import type { Samples } from './sample-request.ts'
import { sellerParameters } from './seller-parameters.ts'

/** One order, however often it comes: the number makes it so. */
const order = {
  out_order_id: 'conformance-1',
  logistics_address: {
    address: '1 Main Street',
    city: 'Austin',
    country: 'US',
    full_name: 'Ann Lee',
    mobile_no: '5125550123',
    province: 'Texas',
    zip: '78701',
  },
  product_items: [{ product_id: 1005003784285827n, product_count: 1n, sku_attr: '14:691' }],
}

const delivery = {
  quantity: 1n,
  shipToCountry: 'US',
  productId: '1005003784285827',
  selectedSkuId: '12000773890342561',
  language: 'en_US',
  locale: 'en_US',
  currency: 'USD',
}
const freight = { country_code: 'US', product_id: 1005003784285827n, send_goods_country_code: 'CN' }
const promoted = { promotion_name: 'Whole Catalogue', min_sale_price: 1n, max_sale_price: 100_000n, page_no: 1n }
const affiliateOrders = {
  start_time: '2018-11-01 00:00:00',
  end_time: '2019-01-01 00:00:00',
  status: 'Payment Completed',
  time_type: 'Payment Completed Time',
  start_query_index_id: '',
}
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/**
 * True values for methods behind which there is state: what is made up would not exist there. They take the place of sampled values; a parameter that is not
 * sampled is not added. A shipment of a part may be declared again and again.
 */
export const statefulParameters: Readonly<Record<string, Samples>> = {
  ...sellerParameters,
  'aliexpress.ds.product.get': { product_id: 1005003784285827n, ship_to_country: 'US', target_currency: 'USD' },
  'aliexpress.ds.order.create': {
    param_place_order_request4_open_api_d_t_o: order,
    ds_extend_request: { payment: { pay_currency: 'USD', try_to_pay: 'true' } },
  },
  'aliexpress.ds.commissionorder.listbyindex': {
    start_time: '2018-01-01 00:00:00',
    end_time: '2037-12-31 23:59:59',
    start_query_index_id: '',
    status: 'Payment Completed',
  },
  '/ds/order/list': {
    start_time: '2018-01-01 00:00:00',
    end_time: '2037-12-31 23:59:59',
    start_query_index_id: '',
    status: 'Payment Completed',
  },
  'aliexpress.trade.buy.placeorder': { param_place_order_request4_open_api_d_t_o: order },
  'aliexpress.ds.address.get': { countryCode: 'US' },
  'aliexpress.ds.category.get': { categoryId: '44' },
  'aliexpress.ds.feed.itemids.get': { feed_name: 'DS_all_products', category_id: '', search_id: '' },
  'aliexpress.ds.recommend.feed.get': {
    feed_name: 'DS_all_products',
    category_id: '44',
    country: 'US',
    target_currency: 'USD',
    page_no: 1n,
  },
  'aliexpress.ds.product.wholesale.get': {
    product_id: 1005003784285827n,
    ship_to_country: 'US',
    target_currency: 'USD',
  },
  'aliexpress.ds.product.specialinfo.get': { itemId: 1005003784285827n },
  'aliexpress.offer.ds.product.simplequery': { product_id: 1005003784285827n, local_country: 'US' },
  'aliexpress.postproduct.redefining.findaeproductbyidfordropshipper': {
    product_id: 1005003784285827n,
    local_country: 'US',
  },
  'aliexpress.ds.image.searchV2': { param0: { image_base64: onePixel, currency: 'USD', ship_to: 'US' } },
  'aliexpress.ds.freight.query': { queryDeliveryReq: delivery },
  'aliexpress.logistics.buyer.freight.calculate': {
    param_aeop_freight_calculate_for_buyer_d_t_o: { ...freight, product_num: 1n, sku_id: '' },
  },
  'aliexpress.logistics.buyer.freight.get': { aeopFreightCalculateForBuyerDTO: { ...freight, product_num: 1n } },
  'aliexpress.affiliate.product.query': { ...promoted, category_ids: '39', keywords: 'led', ship_to_country: 'US' },
  'aliexpress.affiliate.productdetail.get': { product_ids: '1005003784285827', country: 'US' },
  'aliexpress.affiliate.hotproduct.query': { ...promoted, category_ids: '39', keywords: 'led', ship_to_country: 'US' },
  'aliexpress.affiliate.hotproduct.download': { category_id: '44', country: 'US', page_no: 1n },
  'aliexpress.affiliate.featuredpromo.products.get': {
    promotion_name: 'Hot Product',
    category_id: '44',
    country: 'US',
    page_no: 1n,
  },
  'aliexpress.affiliate.product.smartmatch': { product_id: '1005003784285827', country: 'US', page_no: 1n },
  'aliexpress.affiliate.product.sku.detail.get': {
    product_id: '1005003784285827',
    ship_to_country: 'US',
    sku_ids: '12000773890342561,12000531082042264',
  },
  'aliexpress.affiliate.product.shipping.get': {
    product_id: 1005003784285827n,
    sku_id: 12000773890342561n,
    ship_to_country: 'US',
  },
  'aliexpress.affiliate.image.search': { shpt_to: 'US', product_cnt: 20n },
  'aliexpress.affiliate.link.generate': { source_values: '1005003784285827,https://example.com/' },
  'aliexpress.affiliate.order.get': { order_ids: '1000006270175804' },
  'aliexpress.affiliate.order.list': affiliateOrders,
  'aliexpress.affiliate.order.listbyindex': affiliateOrders,
  'aliexpress.ru.affiliate.productdetail.get': { product_ids: '1005003784285827' },
  'aliexpress.ru.affiliate.link.generate': { source_values: '1005003784285827' },
  'aliexpress.ru.affiliate.order.get': { order_ids: '1000006270175804' },
  'aliexpress.ru.affiliate.order.listbyindex': {
    param_publisher_order_effect_req: { ...affiliateOrders, page_no: 1n, page_size: 20n },
  },
  'aliexpress.ds.text.search': { keyWord: 'shoes', categoryId: 44n },
  'aliexpress.ds.image.search': { shpt_to: 'US' },
  // The catalogue knows the times beside param0 for what they are, and those within for text.
  'aliexpress.solution.order.get': {
    param0: {
      create_date_start: '2018-01-01 00:00:00',
      create_date_end: '2026-01-01 00:00:00',
      modified_date_start: '2018-01-01 00:00:00',
      modified_date_end: '2026-01-01 00:00:00',
      order_status: 'FINISH',
      order_status_list: ['FINISH', 'WAIT_SELLER_SEND_GOODS'],
      buyer_login_id: 'nobody',
      current_page: 1n,
      page_size: 20n,
    },
  },
  'aliexpress.solution.order.fulfill': {
    service_name: 'SPAIN_LOCAL_CORREOS',
    out_ref: '1000006270175804',
    send_type: 'part',
    logistics_no: 'ES2019COM0000123456',
  },
  'taobao.tmc.messages.consume': { group_name: 'default', quantity: 100n },
  'taobao.tmc.messages.confirm': { group_name: 'default', s_message_ids: '2000000000000000001' },
  'taobao.tmc.user.permit': { topics: 'aliexpress_order_Finish' },
}

/** What a call needs although the catalogue does not know it to be required. */
export const statefulNeeds: Readonly<Record<string, Samples>> = {
  ...sellerParameters,
  'aliexpress.ds.image.search': { image_file_bytes: picture },
  'aliexpress.ds.image.searchV2': { param0: { image_base64: onePixel } },
  'aliexpress.offer.ds.product.simplequery': { product_id: 1005003784285827n },
  'aliexpress.postproduct.redefining.findaeproductbyidfordropshipper': { product_id: 1005003784285827n },
  'aliexpress.logistics.buyer.freight.get': { aeopFreightCalculateForBuyerDTO: { ...freight, product_num: 1n } },
  'aliexpress.ru.affiliate.order.listbyindex': { param_publisher_order_effect_req: affiliateOrders },
  'aliexpress.ds.text.search': { keyWord: 'shoes' },
  'aliexpress.image.redefining.uploadtempimage': { file_data: picture },
  'aliexpress.solution.order.get': { param0: { current_page: 1n, page_size: 20n } },
}
