import { anOrder } from '../domain/an-order.ts'
import { aLamp } from './a-shop.ts'
import type { World } from './run-operation.ts'

type Params = Readonly<Record<string, string>>

const PRODUCT = '1005003784285827'

/** A call of each of the seller's methods that succeeds, for the comparison with the answer trees. */
export function sellerCalls(world: World): readonly (readonly [string, () => Params])[] {
  const { store } = world
  const json = (value: unknown): string => JSON.stringify(value)
  const lamp = (): string => {
    const answer = world.answer('aliexpress.solution.product.post', { post_product_request: json(aLamp) })
    return String((answer['result'] as { product_id: bigint }).product_id)
  }
  const feed = (): string => {
    const items = json([{ item_content_id: 'A', item_content: '{}' }])
    const job = world.answer('aliexpress.solution.feed.submit', { operation_type: 'PRODUCT_CREATE', item_list: items })
    return String(job['job_id'])
  }
  let made = 0
  const order = (changes: Parameters<typeof anOrder>[0] = {}): string => {
    const orderId = `81700000000001${String((made += 1)).padStart(2, '0')}`
    const [line] = anOrder().lines
    const lines = line === undefined ? [] : [{ ...line, childId: orderId }]
    store.saveOrder(
      anOrder({ orderId, lines, sellerId: '220000458001', createdAt: Date.UTC(2018, 11, 31), ...changes }),
    )
    return orderId
  }
  const shipped = (): string => {
    const out_ref = order()
    const shipment = { out_ref, send_type: 'all', service_name: 'CPAM', logistics_no: 'LP0001' }
    world.answer('aliexpress.logistics.sellershipmentfortop', shipment)
    return out_ref
  }
  const cancelled = (): string => order({ status: 'IN_CANCEL', heldStatus: 'WAIT_SELLER_SEND_GOODS' })
  const issue = (): Params => {
    const issueId = `6817000000000${String((made += 1)).padStart(3, '0')}`
    const opened = { issueId, reason: 'Broken', openedAt: Date.UTC(2018, 11, 31), closedAt: null }
    order({ status: 'IN_ISSUE', heldStatus: 'WAIT_BUYER_ACCEPT_GOODS', issue: opened })
    const params = { issue_id: issueId, buyer_login_id: 'buyer@example.com' }
    world.answer('aliexpress.issue.solution.save', { param_dto: json(params) })
    return params
  }
  const lines = () =>
    json([
      {
        sub_trade_order_index: 1,
        send_type: 'all',
        shipment_list: [{ logistics_no: 'LP01', service_name: 'CPAM', tracking_web_site: 'x' }],
      },
    ])
  const list = (): Params => ({
    aeop_a_e_product_list_query: json({ product_status_type: 'onSelling', page_size: 100 }),
  })
  const skus = (change: object) =>
    json([
      { product_id: Number(lamp()), multiple_sku_update_list: [{ sku_code: 'LAMP-SEA', ...change }] },
      { product_id: 1 },
    ])
  const offer = {
    locale: 'en_US',
    subject_list: [{ locale: 'en_US', value: 'Lamp' }],
    detail_source_list: [{ locale: 'en_US', web_detail: '<p/>', mobile_detail: '<p/>' }],
    category_id: 44,
    image_u_r_ls: 'https://img.example.com/1.jpg;https://img.example.com/2.jpg',
    gross_weight: '1',
    package_length: 1,
    package_width: 1,
    package_height: 1,
    aeop_ae_product_s_k_us: [
      {
        sku_price: '2',
        ipm_sku_stock: 1,
        aeop_s_k_u_property: [{ sku_property_id: 14, property_value_id: 193, property_value_definition_name: 'Night' }],
      },
    ],
  }
  return [
    ['aliexpress.solution.product.post', () => ({ post_product_request: json(aLamp) })],
    [
      'aliexpress.solution.product.edit',
      () => ({ edit_product_request: json({ product_id: Number(lamp()), subject: 'X' }) }),
    ],
    ['aliexpress.solution.schema.product.instance.post', () => ({ product_instance_request: json(schemaInstance) })],
    [
      'aliexpress.solution.schema.product.full.update',
      () => ({ schema_full_update_request: json({ aliexpress_product_id: Number(lamp()) }) }),
    ],
    ['aliexpress.solution.product.info.get', () => ({ product_id: lamp() })],
    ['aliexpress.solution.product.list.get', list],
    ['aliexpress.solution.product.schema.get', () => ({ aliexpress_category_id: '44' })],
    ['aliexpress.solution.product.category.suggest', () => ({ language: 'en', title: 'Bluetooth earphones' })],
    ['aliexpress.solution.seller.category.tree.query', () => ({ category_id: '0', filter_no_permission: 'true' })],
    ['aliexpress.solution.sku.attribute.query', () => ({})],
    ['aliexpress.solution.merchant.profile.get', () => ({})],
    ['aliexpress.solution.batch.product.delete', () => ({ product_ids: lamp() })],
    [
      'aliexpress.solution.batch.product.inventory.update',
      () => ({ mutiple_product_update_list: skus({ inventory: 3 }) }),
    ],
    ['aliexpress.solution.batch.product.price.update', () => ({ mutiple_product_update_list: skus({ price: '3' }) })],
    [
      'aliexpress.solution.feed.submit',
      () => ({ operation_type: 'PRODUCT_CREATE', item_list: json([{ item_content_id: 'A', item_content: '{}' }]) }),
    ],
    [
      'aliexpress.solution.feed.query',
      () => {
        const job_id = feed()
        store.saveFeedResult(job_id, 0, { success: true, result: '{}' })
        return { job_id }
      },
    ],
    ['aliexpress.solution.feed.list.get', () => ({ feed_type: 'PRODUCT_CREATE', status: feed() && 'QUEUEING' })],
    ['aliexpress.solution.feed.invalidate', () => ({ job_id_list: feed() })],
    ['aliexpress.offer.product.post', () => ({ aeop_a_e_product: json(offer) })],
    [
      'aliexpress.offer.product.edit',
      () => ({ aeop_a_e_product: json({ product_id: Number(lamp()), delivery_time: 3 }) }),
    ],
    ['aliexpress.offer.product.query', () => ({ product_id: lamp() })],
    ['aliexpress.offer.product.delete', () => ({ product_id: lamp() })],
    [
      'aliexpress.offer.product.skuprices.edit',
      () => ({ product_id: lamp(), sku_id_price_map: json({ '14:193': '3' }) }),
    ],
    ['aliexpress.postproduct.redefining.findaeproductbyid', () => ({ product_id: lamp() })],
    ['aliexpress.postproduct.redefining.findaeproductstatusbyid', () => ({ product_id: PRODUCT })],
    ['aliexpress.postproduct.redefining.findproductinfolistquery', list],
    ['aliexpress.postproduct.redefining.onlineaeproduct', () => ({ product_ids: lamp() })],
    ['aliexpress.postproduct.redefining.offlineaeproduct', () => ({ product_ids: `${lamp()};1` })],
    [
      'aliexpress.postproduct.redefining.editsingleskustock',
      () => ({ product_id: lamp(), sku_id: '14:193', ipm_sku_stock: '4' }),
    ],
    [
      'aliexpress.postproduct.redefining.editsingleskuprice',
      () => ({ product_id: lamp(), sku_id: '14:10', sku_price: '4' }),
    ],
    [
      'aliexpress.postproduct.redefining.editmutilpleskustocks',
      () => ({ product_id: lamp(), sku_stocks: json({ '14:193': 4 }) }),
    ],
    ['aliexpress.category.redefining.getchildrenpostcategorybyid', () => ({ param0: '0' })],
    ['aliexpress.category.redefining.getpostcategorybyid', () => ({ param0: '44' })],
    ['aliexpress.category.redefining.getchildattributesresultbypostcateidandpath', () => ({})],
    ['aliexpress.photobank.redefining.uploadimageforsdk', () => ({ file_name: 'a' })],
    ['aliexpress.photobank.redefining.uploadimage', () => ({ file_name: 'a' })],
    [
      'aliexpress.photobank.redefining.listimagepagination',
      () => ({ aeop_image_pagination_request: json({ location_type: 'allGroup' }) }),
    ],
    ['aliexpress.photobank.redefining.getphotobankinfo', () => ({})],
    [
      'aliexpress.photobank.redefining.delunusephoto',
      () => ({ aeop_delete_image_request: json({ image_repository_id: 1 }) }),
    ],
    ['aliexpress.solution.order.info.get', () => ({ param1: json({ order_id: Number(shipped()) }) })],
    ['aliexpress.solution.order.receiptinfo.get', () => ({ param1: json({ order_id: Number(order()) }) })],
    [
      'aliexpress.solution.order.delivery.info.get',
      () => ({ single_order_query: json({ order_id: Number(order()) }) }),
    ],
    ['aliexpress.trade.new.redefining.findorderbyid', () => ({ param1: json({ order_id: Number(shipped()) }) })],
    ['aliexpress.trade.redefining.findorderbaseinfo', () => ({ param1: json({ order_id: Number(order()) }) })],
    ['aliexpress.trade.redefining.findordertradeinfo', () => ({ param1: json({ order_id: Number(order()) }) })],
    ['aliexpress.trade.redefining.findorderreceiptinfo', () => ({ param1: json({ order_id: Number(order()) }) })],
    ['aliexpress.trade.redefining.findorderlistsimplequery', () => ({ param1: json({ page: 1, page_size: 50 }) })],
    [
      'aliexpress.trade.seller.orderlist.get',
      () => ({ param_aeop_order_query: json({ page_size: 50, current_page: 1 }) }),
    ],
    [
      'aliexpress.trade.seller.order.acceptcancel',
      () => ({ param_order_cancel_request: json({ order_id: Number(cancelled()) }) }),
    ],
    [
      'aliexpress.trade.seller.order.refusecancel',
      () => ({ param_order_cancel_request: json({ order_id: Number(cancelled()) }) }),
    ],
    [
      'aliexpress.logistics.sellershipmentfortop',
      () => ({ out_ref: order(), send_type: 'all', service_name: 'CPAM', logistics_no: 'LP0001' }),
    ],
    [
      'aliexpress.logistics.sellermodifiedshipmentfortop',
      () => ({
        out_ref: shipped(),
        old_logistics_no: 'LP0001',
        old_service_name: 'CPAM',
        new_logistics_no: 'LP0002',
        new_service_name: 'CPAM',
      }),
    ],
    [
      'aliexpress.logistics.sellershipmentsupportsubtradeorder',
      () => ({ trade_order_id: order(), sub_trade_order_list: lines() }),
    ],
    [
      'aliexpress.logistics.order.shipment',
      () => ({
        param_aeop_seller_shipment_sub_trade_order_request: json({
          trade_order_id: Number(order()),
          sub_trade_order_list: JSON.parse(lines()) as unknown,
        }),
      }),
    ],
    ['aliexpress.logistics.querysellershipmentinfo', () => ({ trade_order_id: shipped() })],
    [
      'aliexpress.asf.dbs.declareship',
      () => ({ tradeOrderId: order(), trackingNumber: 'LP0001', shipmentProviderCode: 'CPAM' }),
    ],
    [
      'aliexpress.asf.dbs.declare.ship.modify',
      () => ({
        tradeOrderId: shipped(),
        oldTrackingNumber: 'LP0001',
        newTrackingNumber: 'LP0002',
        newShipmentProviderCode: 'CPAM',
      }),
    ],
    [
      'aliexpress.logistics.redefining.querytrackingresult',
      () => ({ out_ref: shipped(), logistics_no: 'LP0001', service_name: 'CPAM', origin: 'ESCROW', to_area: 'US' }),
    ],
    ['aliexpress.asf.shipment.tracking.get', () => ({ tradeOrderId: shipped(), mailNo: 'LP0001' })],
    ['aliexpress.logistics.redefining.listlogisticsservice', () => ({})],
    ['aliexpress.logistics.redefining.getonlinelogisticsservicelistbyorderid', () => ({ order_id: order() })],
    ['aliexpress.asf.order.shipping.service.get', () => ({ tradeOrderId: order() })],
    [
      'aliexpress.logistics.redefining.getlogisticsselleraddresses',
      () => ({ seller_address_query: 'sender,pickup,refund' }),
    ],
    ['aliexpress.asf.seller.address.get', () => ({})],
    ['aliexpress.issue.issuelist.get', () => ({ query_dto: json({ issue_status: issue() && 'processing' }) })],
    ['aliexpress.issue.detail.get', issue],
    ['aliexpress.issue.solution.agree', () => ({ ...issue(), solution_id: '1' })],
    ['aliexpress.issue.solution.save', () => ({ param_dto: json(issue()) })],
  ]
}

const schemaInstance = {
  category_id: 44,
  title_multi_language_list: [{ locale: 'en_US', title: 'Lamp' }],
  image_url_list: ['https://img.example.com/lamp.jpg'],
  sku_info_list: [{ sku_code: 'Q', inventory: 1, price: 1 }],
  package_weight: 1,
  package_length: 1,
  package_height: 1,
  package_width: 1,
}
