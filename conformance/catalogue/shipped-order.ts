/** An order for the methods that look at one: placed and paid through the API, and shipped by the seller, who has to be waited for on the platform. */
import type { Method } from './method-facts.ts'
import type { Samples } from './sample-request.ts'
import { sendRequest } from './send-request.ts'
import { statefulParameters } from './stateful-parameters.ts'

export interface ShippedOrder {
  readonly orderId: string
  readonly logisticsNo: string
}

/** What each of these methods calls the order. */
export const orderParameters: Readonly<Record<string, (order: ShippedOrder) => Samples>> = {
  'aliexpress.trade.ds.order.get': ({ orderId }) => ({ single_order_query: { order_id: BigInt(orderId) } }),
  'aliexpress.ds.trade.order.get': ({ orderId }) => ({ order_id: BigInt(orderId) }),
  'aliexpress.ds.order.tracking.get': ({ orderId }) => ({ ae_order_id: orderId }),
  'aliexpress.logistics.redefining.querytrackingresult': ({ orderId, logisticsNo }) => ({
    out_ref: orderId,
    logistics_no: logisticsNo,
  }),
  'aliexpress.asf.shipment.tracking.get': ({ orderId, logisticsNo }) => ({
    tradeOrderId: BigInt(orderId),
    mailNo: logisticsNo,
  }),
  'aliexpress.logistics.querysellershipmentinfo': ({ orderId, logisticsNo }) => ({
    trade_order_id: BigInt(orderId),
    sub_trade_order_index: 1n,
    logistics_no: logisticsNo,
    service_name: '',
  }),
  // Replaced by itself, so that it can be replaced again.
  'aliexpress.logistics.sellermodifiedshipmentfortop': ({ orderId, logisticsNo }) => ({
    out_ref: orderId,
    old_logistics_no: logisticsNo,
    old_service_name: 'CAINIAO_STANDARD',
    new_logistics_no: logisticsNo,
    new_service_name: 'CAINIAO_STANDARD',
  }),
  'aliexpress.asf.dbs.declare.ship.modify': ({ orderId, logisticsNo }) => ({
    tradeOrderId: orderId,
    oldTrackingNumber: logisticsNo,
    newTrackingNumber: logisticsNo,
    newShipmentProviderCode: 'CAINIAO_STANDARD',
  }),
  'aliexpress.logistics.ds.trackinginfo.query': ({ orderId, logisticsNo }) => ({
    out_ref: orderId,
    logistics_no: logisticsNo,
  }),
}

const create: Method = {
  name: 'aliexpress.ds.order.create',
  protocol: 'both',
  session: true,
  detail: 'full',
  params: [
    { name: 'param_place_order_request4_open_api_d_t_o', type: 'json' },
    { name: 'ds_extend_request', type: 'json' },
  ],
  response: [],
}

/** Places the table's order, paid, under a number of the app's own: the same one on every call for a day. */
export async function placeOrder(url: string, out_order_id: string): Promise<string> {
  const { param_place_order_request4_open_api_d_t_o: order, ...more } = statefulParameters[create.name] ?? {}
  const request = { ...more, param_place_order_request4_open_api_d_t_o: { ...(order as Samples), out_order_id } }
  const { text } = await sendRequest(url, create, 'sync', request, 'json')
  const orderId = /"number":\[(?<id>\d+)\]/u.exec(text)?.groups?.['id']
  if (orderId === undefined) throw new Error(`no order was placed: ${text}`)
  return orderId
}

/** The same order on every call for a day. */
export async function shippedOrder(url: string): Promise<ShippedOrder> {
  const orderId = await placeOrder(url, 'conformance-1')
  const logisticsNo = `LP${orderId}`
  const { status } = await fetch(`${url}/_aeop/orders/${orderId}/ship`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ logisticsNo }),
  })
  // Shipped already, the second time.
  if (status !== 200 && status !== 409) throw new Error(`the order was not shipped: HTTP ${status}`)
  return { orderId, logisticsNo }
}
