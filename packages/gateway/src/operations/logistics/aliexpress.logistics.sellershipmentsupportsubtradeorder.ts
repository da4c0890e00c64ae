import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { readObjectList } from '../../parameters/read-object-list.ts'
import { shipSubOrders } from '../ship-sub-orders.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Declares parcels of single lines of one of the account's orders, all or none. Source: method catalogue; refusals FAQ 119601. */
export const sellerShipmentOfLines: Operation = {
  method: 'aliexpress.logistics.sellershipmentsupportsubtradeorder',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const [orderId] = readIds(textOf(params, 'trade_order_id') ?? '') ?? []
    if (orderId === undefined) return invalidParameter('trade_order_id')
    const fields = readObjectList(params, 'sub_trade_order_list')
    const shipped = fields && shipSubOrders({ store, sellerId, now, orderId }, fields)
    if (shipped === undefined) return invalidParameter('sub_trade_order_list')
    return {
      value: {
        is_success: shipped.refusal === undefined,
        trade_order_id: BigInt(orderId),
        code_of_error: shipped.refusal?.subCode,
        error_msg: shipped.refusal?.subMessage,
        sub_trade_order_list: shipped.list,
      },
    }
  }),
}
