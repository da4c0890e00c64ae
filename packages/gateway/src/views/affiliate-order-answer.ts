import type { AffiliateOrder } from '../domain/affiliate/affiliate-order.ts'
import { formatRate } from '../domain/affiliate/commission.ts'
import { productAddress } from '../domain/affiliate/source-value.ts'
import { formatPacificTime } from '../domain/pacific-time.ts'
import { pictureAddress } from './picture-address.ts'

/**
 * A line of an affiliate order. Amounts are cents, times US Pacific. The order is for a new buyer never, and there are no incentives: nothing is known of
 * either here. Source: method catalogue, response tree of `aliexpress.affiliate.order.listbyindex`; cents and text forms are inferred.
 */
export function affiliateOrderAnswer(entry: AffiliateOrder, url: string) {
  const { order, line } = entry
  return {
    order_id: BigInt(order.orderId),
    sub_order_id: BigInt(line.childId),
    order_status: entry.status,
    effect_detail_status: entry.status,
    tracking_id: entry.trackingId,
    order_platform: order.placedByPhone ? 'APP' : 'PC',
    order_type: 'global',
    created_time: formatPacificTime(order.createdAt),
    paid_time: timeOf(order.paidAt),
    finished_time: timeOf(entry.finishedAt),
    completed_settlement_time: timeOf(entry.settledAt),
    commission_rate: formatRate(entry.rate),
    paid_amount: entry.paidAmount,
    estimated_paid_commission: entry.paidCommission,
    finished_amount: entry.finishedAmount,
    estimated_finished_commission: entry.finishedCommission,
    incentive_commission_rate: '0.0%',
    estimated_incentive_paid_commission: 0,
    estimated_incentive_finished_commission: 0,
    new_buyer_bonus_commission: 0,
    is_new_buyer: 'N',
    is_hot_product: entry.isHot ? 'Y' : 'N',
    is_affiliate_product: 'Y',
    settled_currency: line.unitPrice.currency_code,
    category_id: entry.categoryId ?? undefined,
    product_id: BigInt(line.productId),
    product_title: line.name,
    product_detail_url: productAddress(line.productId),
    product_main_image_url: line.imageUrl === '' ? undefined : pictureAddress(line.imageUrl, url),
    product_count: line.count,
    ship_to_country: order.address?.country,
  }
}

/** The same with the ids that two of the three trees have more. */
export function numberedOrderAnswer(entry: AffiliateOrder, url: string) {
  const { order, line } = entry
  return {
    ...affiliateOrderAnswer(entry, url),
    order_number: BigInt(line.childId),
    parent_order_number: BigInt(order.orderId),
  }
}

function timeOf(epoch: number | null): string | undefined {
  return epoch === null ? undefined : formatPacificTime(epoch)
}
