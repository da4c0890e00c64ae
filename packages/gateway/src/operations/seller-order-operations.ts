import { issueDetailGet } from './issue/aliexpress.issue.detail.get.ts'
import { issueListGet } from './issue/aliexpress.issue.issuelist.get.ts'
import { issueSolutionAgree } from './issue/aliexpress.issue.solution.agree.ts'
import { issueSolutionSave } from './issue/aliexpress.issue.solution.save.ts'
import { declareShipModify } from './logistics/aliexpress.asf.dbs.declare.ship.modify.ts'
import { declareShip } from './logistics/aliexpress.asf.dbs.declareship.ts'
import { orderShippingService } from './logistics/aliexpress.asf.order.shipping.service.get.ts'
import { asfSellerAddressGet } from './logistics/aliexpress.asf.seller.address.get.ts'
import { shipmentTracking } from './logistics/aliexpress.asf.shipment.tracking.get.ts'
import { logisticsOrderShipment } from './logistics/aliexpress.logistics.order.shipment.ts'
import { sellerShipmentInfo } from './logistics/aliexpress.logistics.querysellershipmentinfo.ts'
import { sellerAddressesGet } from './logistics/aliexpress.logistics.redefining.getlogisticsselleraddresses.ts'
import { onlineLogisticsServices } from './logistics/aliexpress.logistics.redefining.getonlinelogisticsservicelistbyorderid.ts'
import { listLogisticsServices } from './logistics/aliexpress.logistics.redefining.listlogisticsservice.ts'
import { trackingResult } from './logistics/aliexpress.logistics.redefining.querytrackingresult.ts'
import { sellerModifiedShipment } from './logistics/aliexpress.logistics.sellermodifiedshipmentfortop.ts'
import { sellerShipment } from './logistics/aliexpress.logistics.sellershipmentfortop.ts'
import { sellerShipmentOfLines } from './logistics/aliexpress.logistics.sellershipmentsupportsubtradeorder.ts'
import { orderDeliveryInfoGet } from './solution/aliexpress.solution.order.delivery.info.get.ts'
import { orderFulfill } from './solution/aliexpress.solution.order.fulfill.ts'
import { orderGet } from './solution/aliexpress.solution.order.get.ts'
import { orderInfoGet } from './solution/aliexpress.solution.order.info.get.ts'
import { orderReceiptInfoGet } from './solution/aliexpress.solution.order.receiptinfo.get.ts'
import { findOrderById } from './trade/aliexpress.trade.new.redefining.findorderbyid.ts'
import { findOrderBaseInfo } from './trade/aliexpress.trade.redefining.findorderbaseinfo.ts'
import { findOrderListSimple } from './trade/aliexpress.trade.redefining.findorderlistsimplequery.ts'
import { findOrderReceiptInfo } from './trade/aliexpress.trade.redefining.findorderreceiptinfo.ts'
import { findOrderTradeInfo } from './trade/aliexpress.trade.redefining.findordertradeinfo.ts'
import { acceptCancel } from './trade/aliexpress.trade.seller.order.acceptcancel.ts'
import { refuseCancel } from './trade/aliexpress.trade.seller.order.refusecancel.ts'
import { sellerOrderList } from './trade/aliexpress.trade.seller.orderlist.get.ts'
import type { Operation } from './operation.ts'

/** Orders, shipments, disputes of sellers. */
export const sellerOrderOperations: readonly Operation[] = [
  orderDeliveryInfoGet,
  orderFulfill,
  orderGet,
  orderInfoGet,
  orderReceiptInfoGet,
  declareShipModify,
  declareShip,
  orderShippingService,
  asfSellerAddressGet,
  shipmentTracking,
  logisticsOrderShipment,
  sellerShipmentInfo,
  sellerAddressesGet,
  onlineLogisticsServices,
  listLogisticsServices,
  trackingResult,
  sellerModifiedShipment,
  sellerShipment,
  sellerShipmentOfLines,
  findOrderById,
  findOrderBaseInfo,
  findOrderListSimple,
  findOrderReceiptInfo,
  findOrderTradeInfo,
  acceptCancel,
  refuseCancel,
  sellerOrderList,
  issueDetailGet,
  issueListGet,
  issueSolutionAgree,
  issueSolutionSave,
]
