import type { Account } from '../account.ts'
import { delayOf } from '../order-delays.ts'
import { type OrderAddress, type OrderLine, orderDefaults, type TradeOrder } from '../order.ts'
import type { PlaceRequest } from './place-request.ts'
import type { Basket, BasketLine } from './plan-baskets.ts'

/** Who places an order, when, and which number it gets. */
export interface Placement {
  readonly request: PlaceRequest
  readonly requestImprint: number
  readonly buyer: Account
  readonly appKey: string
  readonly orderId: string
  /** Epoch milliseconds. */
  readonly now: number
}

/** The share that the platform keeps. Ours. */
const COMMISSION_RATE = '0.08'
/** Days within which the seller has to ship. Ours. */
const PREPARE_DAYS = 7

/** An order as it is when it has just been placed: nothing is paid. */
export function newOrder(basket: Basket, placement: Placement): TradeOrder {
  const { request, buyer, orderId, now } = placement
  const address = orderAddress(request.address)
  const [firstName = '', ...otherNames] = address.fullName.split(/\s+/)
  return {
    ...orderDefaults,
    orderId,
    sellerId: basket.sellerId,
    status: 'PLACE_ORDER_SUCCESS',
    heldStatus: null,
    buyer: { loginId: buyer.loginId, firstName, lastName: otherNames.join(' ') },
    createdAt: now,
    updatedAt: now,
    paidAt: null,
    paymentType: null,
    placedByPhone: false,
    endReason: null,
    lines: basket.lines.map((line, index) => orderLine(line, childId(orderId, index, basket.lines.length))),
    shipments: [],
    buyerAccountId: buyer.accountId,
    appKey: placement.appKey,
    outOrderId: request.outOrderId,
    requestImprint: placement.requestImprint,
    address,
    payUntil: now + delayOf(orderId, 'payment'),
  }
}

/** A single line has the order's own id, several are numbered after it. */
function childId(orderId: string, index: number, lines: number): string {
  return lines === 1 ? orderId : String(BigInt(orderId) + BigInt(index) + 1n)
}

function orderLine({ product, sku, count, freight, memo }: BasketLine, childId: string): OrderLine {
  return {
    childId,
    productId: product.productId,
    skuId: sku.skuId,
    skuCode: sku.code,
    name: product.subject,
    imageUrl: sku.properties.find((property) => property.imageUrl)?.imageUrl ?? product.imageUrls[0] ?? '',
    count,
    unitPrice: { amount: sku.salePrice, currency_code: 'USD' },
    logisticsAmount: { amount: freight.fee, currency_code: 'USD' },
    logisticsType: freight.code,
    prepareDays: PREPARE_DAYS,
    deliveryTime: `${freight.minDays}-${freight.maxDays}`,
    commissionRate: COMMISSION_RATE,
    memo,
  }
}

function orderAddress(wire: Readonly<Record<string, string>>): OrderAddress {
  const text = (name: string): string => wire[name] ?? ''
  return {
    fullName: text('full_name') || text('contact_person'),
    mobileNo: text('mobile_no'),
    phoneCountry: text('phone_country'),
    address: text('address'),
    address2: text('address2'),
    city: text('city'),
    province: text('province'),
    country: text('country'),
    zip: text('zip'),
  }
}
