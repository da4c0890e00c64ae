import type { Money } from '../../src/domain/money.ts'
import { orderDefaults, type TradeOrder } from '../../src/domain/order.ts'

export function dollars(amount: string): Money {
  return { amount, currency_code: 'USD' }
}

/** A paid order of one line that waits to be shipped. */
export function anOrder(changes: Partial<TradeOrder> = {}): TradeOrder {
  return {
    ...orderDefaults,
    orderId: '1000006270175804',
    sellerId: '1',
    status: 'WAIT_SELLER_SEND_GOODS',
    heldStatus: null,
    buyer: { loginId: 'buyer@example.com', firstName: 'Ana', lastName: 'Ruiz' },
    createdAt: 1000,
    updatedAt: 2000,
    paidAt: 2000,
    paymentType: 'MIGS',
    placedByPhone: false,
    endReason: null,
    lines: [
      {
        childId: '1000006270175804',
        productId: '1005003784285827',
        skuCode: 'A-1',
        name: 'Mug',
        imageUrl: '',
        count: 1,
        unitPrice: dollars('9.99'),
        logisticsAmount: dollars('0.00'),
        logisticsType: 'CAINIAO_STANDARD',
        prepareDays: 7,
        deliveryTime: '20-40',
        commissionRate: '0.05',
        memo: null,
      },
    ],
    shipments: [],
    ...changes,
  }
}
