const PRODUCT = '1005003784285827'
const orders = { start_time: '2018-11-01 00:00:00', end_time: '2019-01-01 00:00:00', status: 'Payment Completed' }
const target = { target_currency: 'EUR', target_language: 'EN' }

/** A call that succeeds of each method that looks up products, freight and addresses, and of each that affiliates make. */
export function lookupCalls(skuId: string): readonly (readonly [string, () => Readonly<Record<string, string>>])[] {
  const delivery = { quantity: 2, shipToCountry: 'US', productId: PRODUCT, selectedSkuId: skuId, currency: 'EUR' }
  const freight = { country_code: 'US', product_id: PRODUCT, product_num: 1, send_goods_country_code: 'CN' }
  return [
    ['aliexpress.ds.address.get', () => ({ countryCode: 'US' })],
    ['aliexpress.ds.category.get', () => ({})],
    ['aliexpress.ds.feedname.get', () => ({})],
    ['aliexpress.ds.feed.itemids.get', () => ({ feed_name: 'DS_all_products' })],
    [
      'aliexpress.ds.recommend.feed.get',
      () => ({ feed_name: 'DS_all_products', country: 'US', target_currency: 'EUR' }),
    ],
    ['aliexpress.ds.product.wholesale.get', () => ({ product_id: PRODUCT, ship_to_country: 'US' })],
    ['aliexpress.ds.product.specialinfo.get', () => ({ itemId: PRODUCT, countryCodes: '["DE"]', appKey: '12345678' })],
    ['aliexpress.offer.ds.product.simplequery', () => ({ product_id: PRODUCT })],
    ['aliexpress.postproduct.redefining.findaeproductbyidfordropshipper', () => ({ product_id: PRODUCT })],
    ['aliexpress.ds.image.searchV2', () => ({ param0: JSON.stringify({ image_base64: PNG }) })],
    ['aliexpress.ds.member.benefit.get', () => ({})],
    ['aliexpress.ds.freight.query', () => ({ queryDeliveryReq: JSON.stringify(delivery) })],
    [
      'aliexpress.logistics.buyer.freight.calculate',
      () => ({ param_aeop_freight_calculate_for_buyer_d_t_o: JSON.stringify(freight) }),
    ],
    ['aliexpress.logistics.buyer.freight.get', () => ({ aeopFreightCalculateForBuyerDTO: JSON.stringify(freight) })],
    ['aliexpress.affiliate.category.get', () => ({})],
    ['aliexpress.affiliate.product.query', () => ({ keywords: 'led', ...target })],
    ['aliexpress.affiliate.productdetail.get', () => ({ product_ids: PRODUCT, ...target })],
    ['aliexpress.affiliate.hotproduct.query', () => ({ ...target })],
    ['aliexpress.affiliate.hotproduct.download', () => ({ category_id: HOT_CATEGORY, ...target })],
    ['aliexpress.affiliate.featuredpromo.get', () => ({})],
    ['aliexpress.affiliate.featuredpromo.products.get', () => ({ promotion_name: 'Hot Product' })],
    ['aliexpress.affiliate.product.smartmatch', () => ({ device_id: 'x', product_id: PRODUCT })],
    [
      'aliexpress.affiliate.product.sku.detail.get',
      () => ({ product_id: PRODUCT, ship_to_country: 'US', need_deliver_info: 'Yes', ...target }),
    ],
    [
      'aliexpress.affiliate.product.shipping.get',
      () => ({
        product_id: PRODUCT,
        sku_id: skuId,
        ship_to_country: 'US',
        target_sale_price: '1',
        tax_rate: '0',
        ...target,
      }),
    ],
    ['aliexpress.affiliate.image.search', () => ({ app_signature: 'x' })],
    [
      'aliexpress.affiliate.link.generate',
      () => ({ promotion_link_type: '0', source_values: `${PRODUCT},https://example.com/`, tracking_id: 'blog' }),
    ],
    ['aliexpress.affiliate.order.get', () => ({ order_ids: '1000006270175804' })],
    ['aliexpress.affiliate.order.list', () => orders],
    ['aliexpress.affiliate.order.listbyindex', () => orders],
    ['aliexpress.ru.affiliate.productdetail.get', () => ({ product_ids: PRODUCT })],
    ['aliexpress.ru.affiliate.link.generate', () => ({ source_values: PRODUCT, tracking_id: 'blog' })],
    ['aliexpress.ru.affiliate.order.get', () => ({ order_ids: '1000006270175804' })],
    ['aliexpress.ru.affiliate.order.listbyindex', () => ({ param_publisher_order_effect_req: JSON.stringify(orders) })],
  ]
}

/** A category of the embedded seed with hot products. */
const HOT_CATEGORY = '44'

/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
