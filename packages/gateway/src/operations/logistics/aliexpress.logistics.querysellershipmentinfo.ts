import { fulfilmentRefusals } from '../../domain/fulfilment-refusals.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/** The shipments that were declared for one of the account's orders, line by line. Source: method catalogue. */
export const sellerShipmentInfo: Operation = {
  method: 'aliexpress.logistics.querysellershipmentinfo',
  simulated: 'stateful',
  run: asAccount((params, { store }, sellerId) => {
    const [orderId] = readIds(textOf(params, 'trade_order_id') ?? '') ?? []
    if (orderId === undefined) return invalidParameter('trade_order_id')
    const order = store.findOrder(orderId)
    if (order?.sellerId !== sellerId) {
      const { subCode, subMessage } = fulfilmentRefusals.unknownOrder
      return { value: { result_success: false, result_error_code: subCode, error_msg: subMessage } }
    }
    const wanted = Number(textOf(params, 'sub_trade_order_index') ?? 0)
    const no = textOf(params, 'logistics_no')
    const service = textOf(params, 'service_name')
    const lines = order.lines.map(({ childId }, at) => ({
      index: at + 1,
      parcels: order.shipments.filter(
        ({ childIds, logisticsNo, serviceName }) =>
          (childIds?.includes(childId) ?? true) &&
          logisticsNo === (no ?? logisticsNo) &&
          serviceName === (service ?? serviceName),
      ),
    }))
    return {
      value: {
        result_success: true,
        trade_order_id: BigInt(orderId),
        sub_trade_order_list: lines
          .filter(({ index, parcels }) => parcels.length > 0 && (wanted === 0 || wanted === index))
          .map(({ index, parcels }) => ({
            sub_trade_order_index: index,
            send_type: parcels.some(({ sendType }) => sendType === 'all') ? 'all' : 'part',
            shipment_list: parcels.map(({ logisticsNo, serviceName, trackingWebsite }) => ({
              logistics_no: logisticsNo,
              service_name: serviceName,
              tracking_web_site: trackingWebsite ?? undefined,
            })),
          })),
      },
    }
  }),
}
