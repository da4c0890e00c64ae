import type { Account } from '../domain/account.ts'
import { type OrderAmounts, orderAmounts } from '../domain/order-amounts.ts'
import type { OrderLine, TradeOrder } from '../domain/order.ts'
import { formatPacificTime } from '../domain/pacific-time.ts'
import type { AnswerObject, OperationContext } from '../operations/operation.ts'
import { moneyAndGoods } from './order-states.ts'
import { pictureAddress } from './picture-address.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * One order as `aliexpress.solution.order.get` shows it. Fields of which nothing is known are left out, as the
 * platform leaves out what is null. Source: method catalogue, response tree; words of the states beside it
 * third-party clients.
 */
export function orderAnswer(
  order: TradeOrder,
  seller: Account | undefined,
  { now, url }: Pick<OperationContext, 'now' | 'url'>,
): AnswerObject {
  let answer = kept.get(order)
  if (answer?.seller !== seller || answer?.url !== url) {
    answer = { seller, url, timeless: Object.freeze(timelessAnswer(order, seller, url)) }
    kept.set(order, answer)
  }
  const left = timeLeft(order, now)
  return left === undefined ? answer.timeless : { ...answer.timeless, ...left }
}

/** An order object never changes: the store makes a new one when it is saved. So its answer can be kept, and, being frozen, its text too. */
const kept = new WeakMap<
  TradeOrder,
  { readonly seller: Account | undefined; readonly url: string; readonly timeless: AnswerObject }
>()

/** All but the time that is left. */
function timelessAnswer(order: TradeOrder, seller: Account | undefined, url: string): AnswerObject {
  const amounts = orderAmounts(order.lines)
  const finished = order.status === 'FINISH' && order.shipments.length > 0
  const buyerName = `${order.buyer.firstName} ${order.buyer.lastName}`
  return {
    order_id: BigInt(order.orderId),
    order_status: order.status,
    ...moneyAndGoods(order),
    biz_type: 'AE_COMMON',
    gmt_create: formatPacificTime(order.createdAt),
    gmt_update: formatPacificTime(order.updatedAt),
    gmt_pay_time: timeText(order.paidAt),
    gmt_send_goods_time: timeText(order.shipments[0]?.sentAt),
    payment_type: order.paymentType ?? undefined,
    pay_amount: { ...amounts.pay },
    escrow_fee: { ...amounts.commission },
    loan_amount: finished ? { ...amounts.proceeds } : undefined,
    has_request_loan: false,
    // Misspelt by the platform (top-protocol 3.1).
    logisitcs_escrow_fee_rate: NO_FEE,
    phone: order.placedByPhone,
    end_reason: order.endReason ?? undefined,
    buyer_login_id: order.buyer.loginId,
    buyer_signer_fullname: buyerName,
    seller_login_id: seller?.loginId,
    seller_operator_login_id: seller?.loginId,
    seller_signer_fullname: seller?.nick,
    order_detail_url: `https://trade.aliexpress.com/orderDetail.htm?orderId=${order.orderId}`,
    product_list: order.lines.map((line, index) => Object.freeze(lineAnswer({ order, line, amounts, index, url }))),
  }
}

/** Goods that the platform's own logistics did not carry, and no affiliate sold. */
const NO_FEE = '0.00'

interface LineView {
  readonly order: TradeOrder
  readonly line: OrderLine
  readonly amounts: OrderAmounts
  /** Place of the line in the order. */
  readonly index: number
  readonly url: string
}

function lineAnswer({ order, line, amounts, index, url }: LineView): AnswerObject {
  const shipment = order.shipments.at(-1)
  const current = order.heldStatus ?? order.status
  const { fund_status, issue_status } = moneyAndGoods(order)
  return {
    order_id: BigInt(order.orderId),
    child_id: BigInt(line.childId),
    son_order_status: current,
    show_status: order.status,
    fund_status,
    issue_status,
    product_id: BigInt(line.productId),
    product_name: line.name,
    product_img_url: pictureAddress(line.imageUrl, url),
    product_snap_url: `https://www.aliexpress.com/snapshot/${line.childId}.html?orderId=${order.orderId}`,
    product_count: line.count,
    product_unit: 'piece',
    product_unit_price: { ...line.unitPrice },
    total_product_amount: amounts.goods[index] && { ...amounts.goods[index] },
    sku_code: line.skuCode,
    logistics_type: line.logisticsType,
    logistics_service_name: shipment?.serviceName,
    logistics_amount: { ...line.logisticsAmount },
    send_goods_time: timeText(shipment?.sentAt),
    send_goods_operator: shipment && 'SELLER_SEND_GOODS',
    goods_prepare_time: line.prepareDays,
    delivery_time: line.deliveryTime,
    escrow_fee_rate: line.commissionRate,
    afflicate_fee_rate: NO_FEE,
    memo: line.memo ?? undefined,
    money_back3x: false,
    can_submit_issue: current === 'WAIT_BUYER_ACCEPT_GOODS' && order.heldStatus === null,
    buyer_signer_first_name: order.buyer.firstName,
    buyer_signer_last_name: order.buyer.lastName,
  }
}

/** Time left to ship, for orders that wait for it: once in milliseconds, and once as days, hours and minutes. */
function timeLeft(order: TradeOrder, now: number): AnswerObject | undefined {
  const waits = order.status === 'WAIT_SELLER_SEND_GOODS' || order.status === 'SELLER_PART_SEND_GOODS'
  if (!waits || order.paidAt === null) return undefined
  const left = Math.max(0, order.paidAt + Math.max(...order.lines.map((line) => line.prepareDays)) * DAY - now)
  return {
    timeout_left_time: left,
    left_send_good_day: String(Math.floor(left / DAY)),
    left_send_good_hour: String(Math.floor((left % DAY) / HOUR)),
    left_send_good_min: String(Math.floor((left % HOUR) / MINUTE)),
  }
}

function timeText(epoch: number | null | undefined): string | undefined {
  return epoch === null || epoch === undefined ? undefined : formatPacificTime(epoch)
}
