import type { AffiliateOrder } from '../domain/affiliate/affiliate-order.ts'
import { formatRate } from '../domain/affiliate/commission.ts'
import { productAddress } from '../domain/affiliate/source-value.ts'
import { formatPacificTime } from '../domain/pacific-time.ts'
import type { CommissionPage } from '../operations/commission-orders.ts'
import type { AnswerObject } from '../operations/operation.ts'
import { pictureAddress } from './picture-address.ts'

/**
 * A page of a dropshipper's commission orders. Amounts are cents, of which the tree writes some as numbers and some as text. There are no incentives here.
 * Source: method catalogue, response tree of `aliexpress.ds.commissionorder.listbyindex`; cents are inferred.
 */
export function commissionOrdersAnswer(
  { entries, number }: CommissionPage,
  accountId: string | undefined,
  url: string,
): AnswerObject {
  return {
    current_page_no: number,
    current_record_count: entries.length,
    min_query_index_id: entries[0]?.index,
    max_query_index_id: entries.at(-1)?.index,
    orders: entries.map((entry) => entryAnswer(entry, accountId, url)),
  }
}

function entryAnswer(entry: AffiliateOrder, accountId: string | undefined, url: string): AnswerObject {
  const { order, line } = entry
  return {
    order_id: BigInt(order.orderId),
    sub_order_id: BigInt(line.childId),
    order_number: BigInt(line.childId),
    parent_order_number: BigInt(order.orderId),
    publisher_id: accountId === undefined ? undefined : BigInt(accountId),
    effect_status: entry.status,
    effect_detail_status: entry.status,
    created_time: formatPacificTime(order.createdAt),
    paid_time: order.paidAt === null ? undefined : formatPacificTime(order.paidAt),
    finished_time: entry.finishedAt === null ? undefined : formatPacificTime(entry.finishedAt),
    commission_rate: formatRate(entry.rate),
    paid_amount: entry.paidAmount,
    estimated_paid_commission: entry.paidCommission,
    finished_amount: String(entry.finishedAmount),
    estimated_finished_commission: String(entry.finishedCommission),
    incentive_commission_rate: '0.0%',
    estimated_incentive_paid_commission: '0',
    estimated_incentive_finished_commission: '0',
    publisher_settled_currency: line.unitPrice.currency_code,
    is_affiliate_product: 'Y',
    is_hot_product: entry.isHot ? 'Y' : 'N',
    is_new_buyer: 'N',
    ship_to_country: order.address?.country,
    item_id: BigInt(line.productId),
    item_title: line.name,
    item_count: String(line.count),
    item_detail_url: productAddress(line.productId),
    item_main_image_url: line.imageUrl === '' ? undefined : pictureAddress(line.imageUrl, url),
    category_id: entry.categoryId ?? undefined,
  }
}
