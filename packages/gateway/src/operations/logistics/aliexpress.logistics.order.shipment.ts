import { createFieldReader, isFields } from '../../domain/listing/field-reader.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readFields } from '../../parameters/read-fields.ts'
import { shipSubOrders } from '../ship-sub-orders.ts'

const REQUEST = 'param_aeop_seller_shipment_sub_trade_order_request'

/** Declares parcels of single lines of one of the account's orders, all or none. Source: method catalogue; refusals FAQ 119601. */
export const logisticsOrderShipment: Operation = {
  method: 'aliexpress.logistics.order.shipment',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const request = readFields(params, REQUEST)
    if (request === undefined) return invalidParameter(REQUEST)
    const orderId = createFieldReader().id(request, 'trade_order_id', '')
    if (orderId === undefined) return invalidParameter(`${REQUEST}.trade_order_id`)
    const given = request['sub_trade_order_list']
    const fields = Array.isArray(given) ? given.filter(isFields) : []
    const shipped = shipSubOrders({ store, sellerId, now, orderId }, fields)
    if (shipped === undefined) return invalidParameter(`${REQUEST}.sub_trade_order_list`)
    return {
      value: {
        result: {
          success: shipped.refusal === undefined,
          trade_order_id: BigInt(orderId),
          error_code: shipped.refusal?.subCode,
          error_msg: shipped.refusal?.subMessage,
          sub_trade_order_list: shipped.list,
        },
      },
    }
  }),
}
