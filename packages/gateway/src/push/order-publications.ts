import { formatGmt8 } from '@aeop/sdk/protocol'
import type { OrderStatus, TradeOrder } from '../domain/order.ts'
import { parcelsOf } from '../domain/tracking.ts'
import { topicOfStatus } from './message-fact.ts'
import type { Publication } from './publish-message.ts'

/**
 * What a change of an order tells, in the order in which it is told: its dropshipper by `DROPSHIPPER_ORDER_STATUS_UPDATE`, whoever waits for a parcel or sends
 * it by the tracking message, its seller through the queue.
 *
 * Source: words of the webhook page of the dropshipping guide; which change gives which word is inferred.
 */
export function orderPublications(
  before: TradeOrder | undefined,
  after: TradeOrder,
  sellerLogin: string,
  now: number,
): readonly Publication[] {
  return [
    ...toBuyer(before, after, now),
    ...ofParcels(before, after, now),
    ...toSeller(before, after, sellerLogin, now),
  ]
}

function toBuyer(before: TradeOrder | undefined, after: TradeOrder, now: number): Publication[] {
  const accountId = after.buyerAccountId
  if (accountId === null) return []
  const say = (topic: string, orderStatus: string): Publication => ({
    topic,
    accountId,
    data: { buyerId: BigInt(accountId), orderId: BigInt(after.orderId), orderStatus },
    now,
  })
  return orderWords
    .filter(({ happened }) => happened(before, after))
    .flatMap(({ word, isPayment }) => topicsOf(isPayment).map((topic) => say(topic, word)))
}

interface OrderWord {
  readonly word: string
  readonly isPayment?: true
  readonly happened: (before: TradeOrder | undefined, after: TradeOrder) => boolean
}

const orderWords: readonly OrderWord[] = [
  { word: 'OrderCreated', happened: (before) => before === undefined },
  {
    word: 'paymentFailedEvent',
    isPayment: true,
    happened: (before, after) =>
      after.paymentFailedAt !== null && after.paymentFailedAt !== (before?.paymentFailedAt ?? null),
  },
  {
    word: 'PaymentAuthorized',
    isPayment: true,
    happened: (before, after) => after.paidAt !== null && (before?.paidAt ?? null) === null,
  },
  {
    word: 'OrderShipped',
    happened: (before, after) => statusOf(after) !== statusOf(before) && isAnyOf(shipped, statusOf(after)),
  },
  // Only an order that the buyer has accepted goes this way; one that is closed, cancelled or refunded goes straight to its end.
  { word: 'OrderConfirmed', happened: (before, after) => came(before, after, 'FUND_PROCESSING') },
  {
    word: 'OrderClosed',
    happened: (before, after) => came(before, after, 'FINISH') && before?.status !== 'FUND_PROCESSING',
  },
]

function topicsOf(isPayment: true | undefined): readonly string[] {
  const always = 'DROPSHIPPER_ORDER_STATUS_UPDATE'
  return isPayment === undefined ? [always] : [always, 'DROPSHIPPER_ORDER_PAYMENT_UPDATE']
}

const shipped: readonly OrderStatus[] = ['SELLER_PART_SEND_GOODS', 'WAIT_BUYER_ACCEPT_GOODS']

function isAnyOf(statuses: readonly OrderStatus[], status: OrderStatus | undefined): boolean {
  return status !== undefined && statuses.includes(status)
}

function came(before: TradeOrder | undefined, after: TradeOrder, status: OrderStatus): boolean {
  return after.status === status && before?.status !== status
}

/** The state underneath a dispute, a cancellation or a freeze. */
function statusOf(order: TradeOrder | undefined): OrderStatus | undefined {
  return order?.heldStatus ?? order?.status
}

function ofParcels(before: TradeOrder | undefined, after: TradeOrder, now: number): Publication[] {
  const accounts = [after.buyerAccountId, after.sellerId].filter((accountId) => accountId !== null)
  const known = new Set(before?.shipments.map(({ logisticsNo }) => logisticsNo))
  const isDelivered = after.deliveredAt !== null && (before?.deliveredAt ?? null) === null
  const parcels = parcelsOf(after).map(({ logisticsNo, serviceName }) => ({ logisticsNo, serviceName }))
  const shippedNow = parcels.filter(({ logisticsNo }) => !known.has(logisticsNo))
  const news = [
    ...shippedNow.map((parcel) => Object.assign({ trackingStatus: 'shipped' }, parcel)),
    ...(isDelivered ? parcels.map((parcel) => Object.assign({ trackingStatus: 'delivered' }, parcel)) : []),
  ]
  return news.flatMap(({ logisticsNo, serviceName, trackingStatus }) =>
    accounts.map((accountId) => ({
      topic: 'LOGISTICS_TRACKING_UPDATE',
      accountId,
      data: {
        orderId: BigInt(after.orderId),
        trackingNumber: logisticsNo,
        logisticsService: serviceName,
        trackingStatus,
      },
      now,
    })),
  )
}

function toSeller(
  before: TradeOrder | undefined,
  { orderId, sellerId, status }: TradeOrder,
  sellerLogin: string,
  now: number,
): Publication[] {
  const topic = topicOfStatus(status)
  if (topic === undefined || before?.status === status) return []
  const data = {
    order_id: orderId,
    current_status: status,
    ...(before === undefined ? {} : { last_status: before.status }),
    login_id: sellerLogin,
    order_change_time: formatGmt8(now),
  }
  return [{ topic, accountId: sellerId, data, now }]
}
