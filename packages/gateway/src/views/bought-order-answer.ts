import { orderAmounts } from '../domain/order-amounts.ts'
import type { OrderLine, OrderStatus, TradeOrder } from '../domain/order.ts'
import { formatPacificTime } from '../domain/pacific-time.ts'
import type { AnswerObject } from '../operations/operation.ts'
import type { Product } from '../domain/product.ts'

// Buyers are not told of the seller's money, and an issue or a freeze is not among the states of their method.
const shownStatuses: { readonly [Status in OrderStatus]?: OrderStatus } = { FUND_PROCESSING: 'FINISH' }
const overlays: ReadonlySet<OrderStatus> = new Set(['IN_ISSUE', 'IN_FROZEN'])
const logisticsStatuses: { readonly [Status in OrderStatus]?: string } = {
  WAIT_SELLER_SEND_GOODS: 'WAIT_SELLER_SEND_GOODS',
  RISK_CONTROL: 'WAIT_SELLER_SEND_GOODS',
  SELLER_PART_SEND_GOODS: 'SELLER_SEND_PART_GOODS',
  WAIT_BUYER_ACCEPT_GOODS: 'SELLER_SEND_GOODS',
  FUND_PROCESSING: 'BUYER_ACCEPT_GOODS',
}

/** One order as `aliexpress.trade.ds.order.get` shows it to the buyer. Source: method catalogue, response tree; which states a buyer sees is inferred from it. */
export function boughtOrderAnswer(order: TradeOrder, product: Product | undefined, now: number): AnswerObject {
  const { pay } = orderAmounts(order.lines)
  return {
    order_status: shownStatus(order),
    logistics_status: logisticsStatus(order),
    gmt_create: formatPacificTime(order.createdAt),
    order_paidtime_string: order.paidAt === null ? undefined : formatPacificTime(order.paidAt),
    pay_timeout_second:
      order.payUntil === null || order.status === 'FINISH'
        ? undefined
        : String(Math.max(0, Math.floor((order.payUntil - now) / 1000))),
    order_amount: { ...pay },
    user_order_amount: { ...pay },
    child_order_list: order.lines.map((line) => lineAnswer(order, line)),
    ...parcelsAndStore(order, product),
  }
}

/** What both order methods of buyers say of parcels and store. */
export function parcelsAndStore(
  order: TradeOrder,
  product: Product | undefined,
): { readonly logistics_info_list: AnswerObject[]; readonly store_info: AnswerObject | undefined } {
  return {
    logistics_info_list: order.shipments.map(({ logisticsNo, serviceName }) => ({
      logistics_no: logisticsNo,
      logistics_service: serviceName,
    })),
    store_info: product && {
      store_id: BigInt(product.shop.storeId),
      store_name: product.shop.name,
      store_url: `https://www.aliexpress.com/store/${product.shop.storeId}`,
    },
  }
}

/** The state of an order among those that a buyer is shown. */
export function shownStatus(order: TradeOrder): OrderStatus {
  const status = overlays.has(order.status) ? (order.heldStatus ?? 'WAIT_SELLER_SEND_GOODS') : order.status
  return shownStatuses[status] ?? status
}

function logisticsStatus(order: TradeOrder): string {
  const status = order.heldStatus ?? order.status
  if (status === 'FINISH') return order.shipments.length > 0 ? 'BUYER_ACCEPT_GOODS' : 'NO_LOGISTICS'
  return logisticsStatuses[status] ?? 'NO_LOGISTICS'
}

function lineAnswer(order: TradeOrder, line: OrderLine): AnswerObject {
  const goods = orderAmounts([line]).goods[0] ?? line.unitPrice
  const nothing = { amount: '0.00', currency_code: line.unitPrice.currency_code }
  return {
    product_id: BigInt(line.productId),
    product_name: line.name,
    product_count: line.count,
    product_price: { ...line.unitPrice },
    sku_id: line.skuId ?? undefined,
    sale_fee: { ...goods },
    sale_discount_fee: nothing,
    actual_fee: { ...goods },
    shipping_fee: { ...line.logisticsAmount },
    shipping_discount_fee: nothing,
    actual_shipping_fee: { ...line.logisticsAmount },
    actual_tax_fee: nothing,
    already_include_tax: 'false',
    price_include_tax: 'false',
    end_reason: order.endReason ?? undefined,
  }
}
