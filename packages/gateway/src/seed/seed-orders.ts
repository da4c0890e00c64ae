import { orderDefaults, type OrderLine, type OrderStatus, type Shipment, type TradeOrder } from '../domain/order.ts'
import type { Product } from '../domain/product.ts'
import type { SeededRandom } from '../domain/seeded-random.ts'
import { buyers, logisticsTypes, memos, paymentTypes } from './words/buyers.ts'

const HOUR = 3_600_000
// 2018-11-01 08:00 US Pacific daylight time, the oldest order.
const FIRST_ORDER = 1_541_084_400_000
// 39 orders, 36 hours apart: the last before the sample order is of 2018-12-28.
const ORDER_GAP = 36 * HOUR
// 2018-12-30 09:15 US Pacific time.
const SAMPLE_ORDER = { orderId: '1000006270175804', createdAt: 1_546_190_100_000 }

/** What an order has come to, and how many of the seed have. */
interface Stage {
  readonly status: OrderStatus
  readonly heldStatus?: OrderStatus
  readonly orders: number
  readonly shipped?: 'all' | 'part'
  readonly endReason?: string
}

/** What the seed's orders have come to, oldest first. */
export const stages: readonly Stage[] = [
  { status: 'FINISH', orders: 9, shipped: 'all', endReason: 'buyer_accept_goods' },
  { status: 'FINISH', orders: 2, endReason: 'cancel_order_close_trade' },
  { status: 'FUND_PROCESSING', orders: 2, shipped: 'all' },
  { status: 'WAIT_BUYER_ACCEPT_GOODS', orders: 7, shipped: 'all' },
  { status: 'IN_ISSUE', heldStatus: 'WAIT_BUYER_ACCEPT_GOODS', orders: 1, shipped: 'all' },
  { status: 'IN_ISSUE', heldStatus: 'WAIT_SELLER_SEND_GOODS', orders: 1 },
  { status: 'SELLER_PART_SEND_GOODS', orders: 3, shipped: 'part' },
  { status: 'IN_FROZEN', heldStatus: 'WAIT_SELLER_SEND_GOODS', orders: 1 },
  { status: 'IN_CANCEL', heldStatus: 'WAIT_SELLER_SEND_GOODS', orders: 2 },
  { status: 'WAIT_SELLER_SEND_GOODS', orders: 6 },
  { status: 'WAIT_SELLER_EXAMINE_MONEY', orders: 1 },
  { status: 'RISK_CONTROL', orders: 2 },
  { status: 'PLACE_ORDER_SUCCESS', orders: 2 },
]
const unpaid: ReadonlySet<OrderStatus> = new Set(['PLACE_ORDER_SUCCESS', 'WAIT_SELLER_EXAMINE_MONEY'])

/** The seed's orders of one seller: every state, and last the order of the base document's example. */
export function seedOrders(random: SeededRandom, sellerId: string, products: readonly Product[]): TradeOrder[] {
  const orders = stages
    .flatMap((stage) => Array.from({ length: stage.orders }, () => stage))
    .map((stage, index) =>
      seedOrder(random, {
        orderId: `${random.pick(['1000', '7001', '9100'])}${random.digits(12)}`,
        sellerId,
        stage,
        products,
        createdAt: FIRST_ORDER + index * ORDER_GAP + random.below(12 * 60) * 60_000,
      }),
    )
  const sample: Stage = { status: 'WAIT_SELLER_SEND_GOODS', orders: 1 }
  return [...orders, seedOrder(random, { ...SAMPLE_ORDER, sellerId, stage: sample, products })]
}

interface OrderPlan {
  readonly orderId: string
  readonly sellerId: string
  readonly stage: Stage
  readonly products: readonly Product[]
  readonly createdAt: number
}

/** An order of one seller that has come so far. */
export function seedOrder(random: SeededRandom, plan: OrderPlan): TradeOrder {
  const { stage, createdAt, orderId } = plan
  const buyer = random.pick(buyers)
  const paidAt = unpaid.has(stage.status) ? null : createdAt + random.below(20) * 60_000 + 45_000
  const lineCount = random.pick([1, 1, 2, 3])
  const lines = Array.from({ length: lineCount }, (_, index) =>
    line(random, {
      // A single line has the order's own id, several are numbered after it.
      childId: lineCount === 1 ? orderId : String(BigInt(orderId) + BigInt(index) + 1n),
      product: random.pick(plan.products),
    }),
  )
  const shipments = stage.shipped && paidAt !== null ? [shipment(random, stage.shipped, paidAt + 26 * HOUR)] : []
  return {
    ...orderDefaults,
    orderId,
    sellerId: plan.sellerId,
    status: stage.status,
    heldStatus: stage.heldStatus ?? null,
    buyer: {
      loginId: `buyer${buyers.indexOf(buyer) + 1}@example.com`,
      firstName: buyer.firstName,
      lastName: buyer.lastName,
    },
    createdAt,
    updatedAt: shipments[0]?.sentAt ?? paidAt ?? createdAt,
    paidAt,
    paymentType: paidAt === null ? null : random.pick(paymentTypes),
    placedByPhone: random.below(2) === 0,
    endReason: stage.endReason ?? null,
    lines,
    shipments,
    issue:
      stage.status === 'IN_ISSUE'
        ? {
            issueId: `6${orderId}`,
            reason: 'Product not as described',
            openedAt: shipments[0]?.sentAt ?? paidAt ?? createdAt,
            closedAt: null,
          }
        : null,
  }
}

function line(random: SeededRandom, plan: { readonly childId: string; readonly product: Product }): OrderLine {
  const { product } = plan
  const sku = random.pick(product.skus)
  return {
    childId: plan.childId,
    productId: product.productId,
    skuId: null,
    skuCode: sku.code,
    name: product.subject,
    imageUrl: sku.properties.find((property) => property.imageUrl)?.imageUrl ?? product.imageUrls[0] ?? '',
    count: 1 + random.below(3),
    unitPrice: { amount: sku.salePrice, currency_code: 'USD' },
    logisticsAmount: { amount: random.pick(['0.00', '0.00', '1.87', '3.42']), currency_code: 'USD' },
    logisticsType: random.pick(logisticsTypes),
    prepareDays: random.pick([3, 5, 7]),
    deliveryTime: random.pick(['10-20', '20-40', '19-39']),
    commissionRate: random.pick(['0.05', '0.08']),
    memo: random.pick(memos),
  }
}

function shipment(random: SeededRandom, sendType: 'all' | 'part', sentAt: number): Shipment {
  return {
    serviceName: random.pick(logisticsTypes),
    logisticsNo: `LP${random.digits(14)}`,
    sendType,
    description: null,
    trackingWebsite: null,
    childIds: null,
    sentAt,
  }
}
