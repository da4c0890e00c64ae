import type { Refusal } from './refusal.ts'

function businessRefusal(subMessage: string): Refusal {
  return { error: 'remote-service-error', subCode: '-999', subMessage }
}

/**
 * How the platform refuses a shipment. The texts and the code -999 are those of its FAQ; that they come as the
 * sub-code and sub-message of a remote service error is inferred. Source: FAQ "Order Management Errors", article
 * 119601.
 */
export const fulfilmentRefusals = {
  /** A delivery notice for the whole order exists. */
  alreadyFulfilled: businessRefusal('该交易订单已填写发货通知,无需重复操作。'),
  /** The order is in a state in which nothing can be shipped. */
  nothingToShip: businessRefusal('该交易订单缺少履约信息,请联系客服处理。'),
  /** No such order, or another account's. Our copy of the page breaks off after `请修`; the rest is our completion. */
  unknownOrder: businessRefusal('您填写的交易订单号有误或不属于当前账号,请修改后重试。'),
  /** Ours: the page has no text for it. */
  unknownShipment: businessRefusal('该交易订单没有此货运跟踪号的发货通知,请核对后重试。'),
  trackingNumberRefused: businessRefusal('该货运跟踪号未通过物流风控审核,请更换货运跟踪号后重试。'),
} as const
