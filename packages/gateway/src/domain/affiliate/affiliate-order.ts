import { toHundredths } from '../decimal.ts'
import type { OrderLine, TradeOrder } from '../order.ts'
import type { Product } from '../product.ts'
import type { Click } from './click.ts'
import { commissionOf } from './commission.ts'

/** States of an affiliate order. Source: method catalogue, `aliexpress.affiliate.order.list`, `status`. */
export type AffiliateStatus = 'Payment Completed' | 'Buyer Confirmed Receipt' | 'Completed Settlement' | 'Invalid'

/** One line of an order that a publisher earns on. Amounts are cents, rates tenths of a percent, times epoch milliseconds. */
export interface AffiliateOrder {
  /** Place in the list of all: sorts by time and id as text, as the store does, and stays. */
  readonly index: string
  readonly order: TradeOrder
  readonly line: OrderLine
  readonly trackingId: string
  readonly status: AffiliateStatus
  readonly rate: number
  readonly isHot: boolean
  readonly categoryId: number | null
  readonly paidAmount: number
  readonly paidCommission: number
  readonly finishedAmount: number
  readonly finishedCommission: number
  readonly finishedAt: number | null
  readonly settledAt: number | null
}

const DAY = 86_400_000

/** How long a click counts. Ours; affiliates' guides speak of three days. */
export const COOKIE = 3 * DAY

/** How long after the receipt a commission is settled. Ours. */
export const SETTLING = 30 * DAY

/** Where orders of the seed come from, which nobody clicked for. */
const SEED_TRACKING_ID = 'default'

/**
 * The lines of an order that an app earns on; none where the order is not paid, or came by another app's link.
 *
 * An order that was placed through the API counts for the link that was followed last in the three days before it, by whomever: one gateway is one browser.
 * Of the orders that were placed in the shop, which is those of the seed, every one with an even number counts for every app, with the tracking id `default`.
 * Both rules are ours.
 */
export function affiliateOrders(
  { order, click }: { readonly order: TradeOrder; readonly click: Click | null },
  { appKey, now, productOf }: AffiliateView,
): AffiliateOrder[] {
  if (order.paidAt === null) return []
  const trackingId = order.buyerAccountId === null ? seedTrackingId(order) : trackingIdFor(click, appKey)
  if (trackingId === null) return []
  const finishedAt = receiptOf(order)
  const settledAt = finishedAt !== null && finishedAt + SETTLING <= now ? finishedAt + SETTLING : null
  const status = statusOf(order, finishedAt, settledAt)
  return order.lines.map((line, position) => {
    const product = productOf(line.productId)
    const { rate, isHot } = product ? commissionOf(product) : { rate: 0, isHot: false }
    const paidAmount = toHundredths(line.unitPrice.amount) * line.count
    const paidCommission = Math.round((paidAmount * rate) / 1000)
    const isFinished = finishedAt !== null && status !== 'Invalid'
    return {
      index: `${String(order.createdAt).padStart(15, '0')}-${order.orderId}-${String(position).padStart(3, '0')}`,
      order,
      line,
      trackingId,
      status,
      rate,
      isHot,
      categoryId: product?.categoryId ?? null,
      paidAmount,
      paidCommission,
      finishedAmount: isFinished ? paidAmount : 0,
      finishedCommission: isFinished ? paidCommission : 0,
      finishedAt: isFinished ? finishedAt : null,
      settledAt: isFinished ? settledAt : null,
    }
  })
}

export interface AffiliateView {
  readonly appKey: string
  /** Epoch milliseconds. */
  readonly now: number
  readonly productOf: (productId: string) => Product | undefined
}

function seedTrackingId(order: TradeOrder): string | null {
  return Number(order.orderId.at(-1)) % 2 === 0 ? SEED_TRACKING_ID : null
}

function trackingIdFor(click: Click | null, appKey: string): string | null {
  return click?.appKey === appKey ? click.trackingId : null
}

/** When the buyer had everything; orders of the seed have no time of it, so theirs is that of their last change. */
export function receiptOf(order: TradeOrder): number | null {
  const isFinished = order.status === 'FINISH' && order.endReason === 'buyer_accept_goods'
  const isReceived = order.shipments.length > 0 && (isFinished || order.status === 'FUND_PROCESSING')
  return isReceived ? (order.finishedAt ?? order.updatedAt) : null
}

function statusOf(order: TradeOrder, finishedAt: number | null, settledAt: number | null): AffiliateStatus {
  if (settledAt !== null) return 'Completed Settlement'
  if (finishedAt !== null) return 'Buyer Confirmed Receipt'
  return order.status === 'FINISH' ? 'Invalid' : 'Payment Completed'
}
