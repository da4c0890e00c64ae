import type { KnownCall } from './known-calls.ts'

/** An order that waits for its parcel, and its only line. */
const order_id = '1000006270175804'
const order = { order_id }
const parcel = { logistics_no: 'LP00000001', service_name: 'CAINIAO_STANDARD' }
const lines = { sub_trade_order_index: 1, send_type: 'all', shipment_list: parcel }
/** An order whose parcel is on its way. */
const sent = { order_id: '1000302391005286', logistics_no: 'LP56161307927323', service_name: 'CAINIAO_STANDARD' }
const tracked = { logistics_no: sent.logistics_no, out_ref: sent.order_id, service_name: sent.service_name }
/** An order that its buyer wants to call off. */
const cancel = { order_id: '1000357685937754', buyer_login_id: 'buyer1@example.com' }
/** A dispute with what the buyer wants. */
const issue = { issue_id: '69100844789499608', buyer_login_id: 'buyer8@example.com' }
const solution_id = '700844789499608'

/** For methods of sellers around orders. */
export const knownSellerCalls: Readonly<Record<string, KnownCall>> = {
  'aliexpress.asf.dbs.declare.ship.modify': {
    needs: {
      tradeOrderId: sent.order_id,
      oldTrackingNumber: sent.logistics_no,
      newTrackingNumber: parcel.logistics_no,
    },
  },
  'aliexpress.asf.dbs.declareship': {
    needs: {
      tradeOrderId: order_id,
      trackingNumber: parcel.logistics_no,
      shipmentProviderCode: parcel.service_name,
      tradeOrderItemIdList: { tradeOrderItemId: order_id },
    },
  },
  'aliexpress.asf.shipment.tracking.get': { needs: { tradeOrderId: sent.order_id, mailNo: sent.logistics_no } },
  'aliexpress.issue.detail.get': { needs: issue },
  'aliexpress.issue.issuelist.get': {
    takes: { query_dto: { buyer_login_id: issue.buyer_login_id, order_no: '9100844789499608' } },
  },
  'aliexpress.issue.solution.agree': { needs: { ...issue, solution_id } },
  'aliexpress.issue.solution.save': {
    needs: {
      param_dto: {
        ...issue,
        buyer_solution_id: solution_id,
        refund_amount: '1.00',
        solution_context: 'A part of the money back',
      },
    },
    takes: { param_dto: { modify_seller_solution_id: '' } },
  },
  'aliexpress.logistics.order.shipment': {
    needs: {
      param_aeop_seller_shipment_sub_trade_order_request: { trade_order_id: order_id, sub_trade_order_list: lines },
    },
  },
  'aliexpress.logistics.querysellershipmentinfo': {
    needs: { trade_order_id: sent.order_id },
    takes: { logistics_no: sent.logistics_no },
  },
  'aliexpress.logistics.redefining.getlogisticsselleraddresses': { needs: { seller_address_query: 'sender' } },
  'aliexpress.logistics.redefining.querytrackingresult': { needs: { ...tracked, origin: 'ESCROW' } },
  'aliexpress.logistics.sellermodifiedshipmentfortop': {
    needs: {
      out_ref: sent.order_id,
      old_logistics_no: sent.logistics_no,
      old_service_name: sent.service_name,
      new_logistics_no: parcel.logistics_no,
      new_service_name: 'CPAM',
    },
  },
  'aliexpress.logistics.sellershipmentsupportsubtradeorder': {
    needs: { trade_order_id: order_id, sub_trade_order_list: lines },
  },
  'aliexpress.photobank.redefining.delunusephoto': {
    needs: { aeop_delete_image_request: { image_repository_id: '1000001' } },
  },
  'aliexpress.solution.feed.invalidate': { needs: { job_id_list: '200000000060000001' } },
  'aliexpress.solution.feed.query': { needs: { job_id: '200000000060000001' } },
  'aliexpress.solution.order.info.get': { needs: { param1: order } },
  'aliexpress.solution.order.receiptinfo.get': { needs: { param1: order } },
  'aliexpress.trade.new.redefining.findorderbyid': { needs: { param1: order } },
  'aliexpress.trade.redefining.findorderbaseinfo': { needs: { param1: order } },
  'aliexpress.trade.redefining.findorderlistsimplequery': {
    takes: { param1: { order_status: 'FINISH', order_status_list: 'FINISH' } },
  },
  'aliexpress.trade.redefining.findorderreceiptinfo': { needs: { param1: order } },
  'aliexpress.trade.redefining.findordertradeinfo': { needs: { param1: order } },
  'aliexpress.trade.seller.order.acceptcancel': { needs: { param_order_cancel_request: cancel } },
  'aliexpress.trade.seller.order.refusecancel': { needs: { param_order_cancel_request: cancel } },
}
