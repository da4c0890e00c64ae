import type { Money } from './money.ts'

/**
 * Every state an order can show. Source: method catalogue, `aliexpress.solution.order.get`, parameter `order_status`.
 */
export const orderStatuses = [
  'PLACE_ORDER_SUCCESS',
  'IN_CANCEL',
  'WAIT_SELLER_SEND_GOODS',
  'SELLER_PART_SEND_GOODS',
  'WAIT_BUYER_ACCEPT_GOODS',
  'FUND_PROCESSING',
  'IN_ISSUE',
  'IN_FROZEN',
  'WAIT_SELLER_EXAMINE_MONEY',
  'RISK_CONTROL',
  'FINISH',
] as const

export type OrderStatus = (typeof orderStatuses)[number]

export type SendType = 'all' | 'part'

/** One declared shipment. `sentAt` is epoch milliseconds. */
export interface Shipment {
  readonly serviceName: string
  readonly logisticsNo: string
  readonly sendType: SendType
  /** Ids of the lines it has; without them it is one of the whole order. */
  readonly childIds?: readonly string[] | null
  readonly description: string | null
  readonly trackingWebsite: string | null
  readonly sentAt: number
}

/** A product line of an order; the platform calls it a child order and gives it an id of its own. */
export interface OrderLine {
  readonly childId: string
  readonly productId: string
  /** The SKU whose stock it took; not known of orders that were placed in the shop. */
  readonly skuId?: string | null
  readonly skuCode: string
  readonly name: string
  readonly imageUrl: string
  readonly count: number
  readonly unitPrice: Money
  readonly logisticsAmount: Money
  /** The service the buyer chose, e.g. `CAINIAO_STANDARD`. */
  readonly logisticsType: string
  /** Days the seller has to ship, counted from payment. */
  readonly prepareDays: number
  /** Promised days on the way, e.g. `20-40`. */
  readonly deliveryTime: string
  /** The platform's share of the price, e.g. `0.05`. */
  readonly commissionRate: string
  /** What the buyer asked for in words. */
  readonly memo: string | null
}

export interface Buyer {
  readonly loginId: string
  readonly firstName: string
  readonly lastName: string
}

/** Where an order goes, in the words of `aliexpress.ds.order.create`. */
export interface OrderAddress {
  readonly fullName: string
  readonly mobileNo: string
  readonly phoneCountry: string
  readonly address: string
  readonly address2: string
  readonly city: string
  readonly province: string
  /** Two letters. */
  readonly country: string
  readonly zip: string
}

/** A buyer's complaint about an order. */
export interface OrderIssue {
  readonly issueId: string
  readonly reason: string
  readonly openedAt: number
  readonly closedAt: number | null
}

/** An order between one buyer and one seller account. Times are epoch milliseconds. */
export interface TradeOrder {
  readonly orderId: string
  /** Account id of the seller. */
  readonly sellerId: string
  readonly status: OrderStatus
  /** The state underneath an issue, a cancellation or a freeze, to which the order returns; otherwise `null`. */
  readonly heldStatus: OrderStatus | null
  readonly buyer: Buyer
  readonly createdAt: number
  readonly updatedAt: number
  readonly paidAt: number | null
  readonly paymentType: string | null
  readonly placedByPhone: boolean
  readonly endReason: string | null
  readonly lines: readonly OrderLine[]
  readonly shipments: readonly Shipment[]
  /** The account that placed it through the API; `null` where a buyer did so in the shop. */
  readonly buyerAccountId: string | null
  /** The app that placed it. */
  readonly appKey: string | null
  /** The app's own number for it. */
  readonly outOrderId: string | null
  readonly address: OrderAddress | null
  /** Imprint of the request that placed it, by which a repeated one is known. */
  readonly requestImprint: number | null
  /** When an order that is not paid is closed. */
  readonly payUntil: number | null
  /** When a payment through the API was tried in vain. */
  readonly paymentFailedAt: number | null
  readonly deliveredAt: number | null
  readonly finishedAt: number | null
  readonly issue: OrderIssue | null
}

/** What an order has that was placed in the shop. */
export const orderDefaults = {
  buyerAccountId: null,
  appKey: null,
  outOrderId: null,
  address: null,
  requestImprint: null,
  payUntil: null,
  paymentFailedAt: null,
  deliveredAt: null,
  finishedAt: null,
  issue: null,
} as const satisfies Partial<TradeOrder>
