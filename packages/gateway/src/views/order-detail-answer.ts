import type { Account } from '../domain/account.ts'
import { fromHundredths, toHundredths } from '../domain/decimal.ts'
import type { Money } from '../domain/money.ts'
import { type OrderAmounts, orderAmounts } from '../domain/order-amounts.ts'
import type { OrderLine, TradeOrder } from '../domain/order.ts'
import { formatPacificTime } from '../domain/pacific-time.ts'
import type { AnswerObject } from '../operations/operation.ts'
import { moneyAndGoods } from './order-states.ts'
import { pictureAddress } from './picture-address.ts'
import { receiptAddress } from './receipt-address.ts'

/**
 * One order in full, as far as `aliexpress.solution.order.info.get` and `aliexpress.trade.new.redefining.findorderbyid` agree. Source: method catalogue, response trees; that
 * amounts come with their cents is in the trees.
 */
export function orderDetailAnswer(order: TradeOrder, seller: Account | undefined, url: string): AnswerObject {
  const amounts = orderAmounts(order.lines)
  const freight = sum(order.lines.map(({ logisticsAmount }) => logisticsAmount))
  const { issue } = order
  return {
    id: BigInt(order.orderId),
    order_status: order.status,
    ...moneyAndGoods(order),
    gmt_create: formatPacificTime(order.createdAt),
    gmt_modified: formatPacificTime(order.updatedAt),
    gmt_pay_success: timeText(order.paidAt),
    gmt_trade_end: timeText(order.finishedAt),
    order_end_reason: order.endReason ?? undefined,
    order_amount: money(amounts.pay),
    init_oder_amount: money(amounts.pay),
    logistics_amount: freight && money(freight),
    escrow_fee: money(amounts.commission),
    logisitcs_escrow_fee_rate: '0.00',
    loan_status: order.status === 'FINISH' && order.shipments.length > 0 ? 'loan_ok' : 'wait_loan',
    settlement_currency: amounts.pay.currency_code,
    payment_type: order.paymentType ?? undefined,
    is_phone: order.placedByPhone,
    issue_info: issue === null ? undefined : { issue_status: issueWord(order), issue_time: timeText(issue.openedAt) },
    buyer_signer_fullname: `${order.buyer.firstName} ${order.buyer.lastName}`,
    buyerloginid: order.buyer.loginId,
    buyer_info: {
      login_id: order.buyer.loginId,
      first_name: order.buyer.firstName,
      last_name: order.buyer.lastName,
      country: order.address?.country,
    },
    seller_operator_login_id: seller?.loginId,
    seller_operator_aliidloginid: seller?.loginId,
    seller_signer_fullname: seller?.nick,
    receipt_address: receiptAddress(order),
    logistic_info_list: order.shipments.map(({ serviceName, logisticsNo, sentAt }) => ({
      logistics_no: logisticsNo,
      logistics_service_name: serviceName,
      logistics_type_code: serviceName,
      gmt_send: timeText(sentAt),
      gmt_received: timeText(order.deliveredAt),
      receive_status: order.deliveredAt === null ? 'wait_receive' : 'received',
      have_tracking_info: true,
    })),
    child_order_ext_info_list: order.lines.map((line) => ({
      product_id: BigInt(line.productId),
      product_name: line.name,
      quantity: line.count,
      sku: line.skuCode,
      unit_price: money(line.unitPrice),
    })),
    child_order_list: order.lines.map((line, index) => lineAnswer(order, { line, index, amounts, url })),
  }
}

interface LineView {
  readonly line: OrderLine
  readonly index: number
  readonly amounts: OrderAmounts
  readonly url: string
}

function lineAnswer(order: TradeOrder, { line, index, amounts, url }: LineView): AnswerObject {
  const { fund_status, issue_status, frozen_status } = moneyAndGoods(order)
  const shipment = order.shipments.findLast(({ childIds }) => childIds?.includes(line.childId) ?? true)
  const goods = amounts.goods[index]
  return {
    id: BigInt(line.childId),
    child_order_id: line.childId,
    order_sort_id: index + 1,
    order_status: order.heldStatus ?? order.status,
    fund_status,
    issue_status,
    frozen_status,
    product_id: BigInt(line.productId),
    product_name: line.name,
    product_count: line.count,
    product_price: money(line.unitPrice),
    product_unit: 'piece',
    product_img_url: pictureAddress(line.imageUrl, url),
    product_snap_url: `https://www.aliexpress.com/snapshot/${line.childId}.html?orderId=${order.orderId}`,
    init_order_amt: goods && money(goods),
    logistics_amount: money(line.logisticsAmount),
    logistics_type: line.logisticsType,
    logistics_service_name: shipment?.serviceName,
    send_goods_operator: shipment && 'SELLER_SEND_GOODS',
    sku_code: line.skuCode,
    goods_prepare_time: line.prepareDays,
    escrow_fee_rate: line.commissionRate,
    afflicate_fee_rate: '0.00',
    buyer_memo: line.memo ?? undefined,
    lot_num: 1,
  }
}

/** An amount with its cents, of which a hundred make one of every currency here. */
function money({ amount, currency_code }: Money): AnswerObject {
  return { amount, currency_code, cent: toHundredths(amount), cent_factor: 100 }
}

function sum(amounts: readonly Money[]): Money | undefined {
  const total = amounts.reduce((hundredths, { amount }) => hundredths + toHundredths(amount), 0)
  return amounts[0] && { amount: fromHundredths(total), currency_code: amounts[0].currency_code }
}

function issueWord(order: TradeOrder): string {
  return order.issue?.closedAt === null ? 'IN_ISSUE' : 'END_ISSUE'
}

function timeText(epoch: number | null): string | undefined {
  return epoch === null ? undefined : formatPacificTime(epoch)
}
