import { logisticsTrackingInfoQuery } from './ds/aliexpress.logistics.ds.trackinginfo.query.ts'
import { commissionOrderListByIndex } from './ds/aliexpress.ds.commissionorder.listbyindex.ts'
import { orderCreate } from './ds/aliexpress.ds.order.create.ts'
import { orderTrackingGet } from './ds/aliexpress.ds.order.tracking.get.ts'
import { dsTradeOrderGet } from './ds/aliexpress.ds.trade.order.get.ts'
import { placeOrder } from './ds/aliexpress.trade.buy.placeorder.ts'
import { tradeDsOrderGet } from './ds/aliexpress.trade.ds.order.get.ts'
import { dsOrderList } from './ds/ds.order.list.ts'
import type { Operation } from './operation.ts'

/** What dropshippers call to order, and to see what became of it. */
export const dropshippingOrderOperations: readonly Operation[] = [
  orderCreate,
  placeOrder,
  tradeDsOrderGet,
  dsTradeOrderGet,
  orderTrackingGet,
  logisticsTrackingInfoQuery,
  commissionOrderListByIndex,
  dsOrderList,
]
