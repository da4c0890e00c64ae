import { picture } from '../features/picture.ts'
import type { Samples } from './sample-request.ts'

const product_id = 1005003784285827n
const order_id = 1000006270175804n
const order = { order_id }

/** A product that is complete in the words of each of the three ways to post one. */
const solutionProduct = {
  language: 'en',
  subject: 'Conformance lamp',
  description: '<p>naïve 商品</p>',
  aliexpress_category_id: 44n,
  main_image_urls_list: ['https://img.example.com/1.png'],
  inventory_deduction_strategy: 'place_order_withhold',
  freight_template_id: 1000n,
  service_policy_id: 0n,
  shipping_lead_time: 5n,
  weight: '1.5',
  package_length: 10n,
  package_width: 10n,
  package_height: 10n,
  sku_info_list: [{ sku_code: 'C-1', inventory: 7n, price: '12.34' }],
}
const offerProduct = {
  locale: 'en_US',
  subject_list: [{ locale: 'en_US', value: 'Conformance lamp' }],
  detail_source_list: [{ locale: 'en_US', web_detail: '<p>naïve 商品</p>' }],
  category_id: 44n,
  image_u_r_ls: 'https://img.example.com/1.png',
  gross_weight: '1.5',
  package_length: 10n,
  package_width: 10n,
  package_height: 10n,
  aeop_ae_product_s_k_us: [{ sku_code: 'C-1', ipm_sku_stock: 7n, sku_price: '12.34' }],
}
const schemaProduct =
  '{"category_id":44,"title_multi_language_list":[{"locale":"en_US","title":"Conformance lamp"}],' +
  '"image_url_list":["https://img.example.com/1.png"],"sku_info_list":[{"sku_code":"C-1","inventory":7,"price":12.34}],' +
  '"package_weight":1.5,"package_length":10,"package_width":10,"package_height":10}'

const list = { product_status_type: 'onSelling', current_page: 1n, page_size: 20n, subject: 'headset' }
const parcels = [{ logistics_no: 'LP00000001', service_name: 'CPAM', tracking_web_site: 'https://track.example.com' }]
const lines = [{ sub_trade_order_index: 1n, send_type: 'part', shipment_list: parcels }]
const parcel = { service_name: 'CPAM', out_ref: String(order_id), send_type: 'part', logistics_no: 'LP00000002' }

/**
 * True values for methods of sellers, and at the same time what they need. A shipment of a part may be declared again and again.
 */
export const sellerParameters: Readonly<Record<string, Samples>> = {
  'aliexpress.solution.product.post': { post_product_request: solutionProduct },
  'aliexpress.solution.product.edit': { edit_product_request: { product_id, shipping_lead_time: 5n } },
  'aliexpress.solution.product.info.get': { product_id },
  'aliexpress.solution.product.list.get': { aeop_a_e_product_list_query: list },
  'aliexpress.solution.product.schema.get': { aliexpress_category_id: 44n },
  'aliexpress.solution.product.category.suggest': { language: 'en', title: 'Bluetooth headset' },
  'aliexpress.solution.seller.category.tree.query': { category_id: 0n, filter_no_permission: true },
  'aliexpress.solution.schema.product.instance.post': { product_instance_request: schemaProduct },
  'aliexpress.solution.schema.product.full.update': {
    schema_full_update_request: `{"aliexpress_product_id":${product_id},"shipping_preparation_time":5}`,
  },
  'aliexpress.solution.feed.submit': {
    operation_type: 'PRODUCT_CREATE',
    item_list: [{ item_content_id: 'A-1', item_content: '{}' }],
  },
  'aliexpress.solution.feed.list.get': {
    status: 'FINISH',
    feed_type: 'PRODUCT_FULL_UPDATE',
    current_page: 1n,
    page_size: 20n,
    submitted_time_start: '2018-01-01 00:00:00',
    submitted_time_end: '2037-12-31 23:59:59',
  },
  'aliexpress.offer.product.post': { aeop_a_e_product: offerProduct },
  'aliexpress.offer.product.edit': { aeop_a_e_product: { product_id, delivery_time: 5n } },
  'aliexpress.offer.product.query': { product_id },
  'aliexpress.offer.product.skuprices.edit': { product_id, sku_id_price_map: { '12000773890342561': '12.34' } },
  'aliexpress.postproduct.redefining.findaeproductbyid': { product_id },
  'aliexpress.postproduct.redefining.findaeproductstatusbyid': { product_id },
  'aliexpress.postproduct.redefining.findproductinfolistquery': { aeop_a_e_product_list_query: list },
  'aliexpress.postproduct.redefining.onlineaeproduct': { product_ids: String(product_id) },
  'aliexpress.postproduct.redefining.editsingleskustock': {
    product_id,
    sku_id: '12000773890342561',
    ipm_sku_stock: 700n,
  },
  'aliexpress.postproduct.redefining.editsingleskuprice': {
    product_id,
    sku_id: '12000773890342561',
    sku_price: '12.34',
    sale_price: '9.99',
  },
  'aliexpress.postproduct.redefining.editmutilpleskustocks': { product_id, sku_stocks: { '12000773890342561': 700n } },
  'aliexpress.category.redefining.getchildrenpostcategorybyid': { param0: 0n },
  'aliexpress.category.redefining.getpostcategorybyid': { param0: 44n },
  'aliexpress.photobank.redefining.uploadimageforsdk': { image_bytes: picture },
  'aliexpress.photobank.redefining.uploadimage': { image_bytes: picture },
  'aliexpress.photobank.redefining.listimagepagination': {
    aeop_image_pagination_request: { group_id: '42', page_size: 10n, current_page: 1n },
  },
  'aliexpress.solution.order.info.get': { param1: order },
  'aliexpress.solution.order.receiptinfo.get': { param1: order },
  'aliexpress.solution.order.delivery.info.get': { single_order_query: order },
  'aliexpress.trade.new.redefining.findorderbyid': { param1: order },
  'aliexpress.trade.redefining.findorderbaseinfo': { param1: order },
  'aliexpress.trade.redefining.findordertradeinfo': { param1: order },
  'aliexpress.trade.redefining.findorderreceiptinfo': { param1: order },
  'aliexpress.trade.redefining.findorderlistsimplequery': {
    param1: { order_status: 'FINISH', page: 1n, page_size: 20n },
  },
  'aliexpress.trade.seller.orderlist.get': {
    param_aeop_order_query: { order_status: 'FINISH', current_page: 1n, page_size: 20n },
  },
  'aliexpress.logistics.sellershipmentfortop': parcel,
  'aliexpress.logistics.sellershipmentsupportsubtradeorder': { trade_order_id: order_id, sub_trade_order_list: lines },
  'aliexpress.logistics.order.shipment': {
    param_aeop_seller_shipment_sub_trade_order_request: { trade_order_id: order_id, sub_trade_order_list: lines },
  },
  'aliexpress.photobank.redefining.delunusephoto': { aeop_delete_image_request: { image_repository_id: 4242424242n } },
  'aliexpress.asf.dbs.declareship': {
    tradeOrderId: 42n,
    trackingNumber: 'LP00000003',
    shipmentProviderCode: 'CPAM',
    tradeOrderItemIdList: [{ tradeOrderItemId: 42n }],
  },
  'aliexpress.asf.order.shipping.service.get': { tradeOrderId: order_id, tradeOrderItemIdList: [order_id] },
  'aliexpress.logistics.redefining.getonlinelogisticsservicelistbyorderid': { order_id },
  'aliexpress.issue.issuelist.get': { query_dto: { issue_status: 'processing', current_page: 1n, page_size: 20n } },
}
