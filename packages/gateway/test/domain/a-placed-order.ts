import type { Shipment, TradeOrder } from '../../src/domain/order.ts'
import { anOrder } from './an-order.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const NOW = Date.UTC(2019, 0, 1, 4)

export const parcel: Shipment = {
  serviceName: 'CAINIAO_STANDARD',
  logisticsNo: 'LP0000000000001',
  sendType: 'all',
  description: null,
  trackingWebsite: null,
  sentAt: NOW - DAY,
}

/** An order that an account placed through the API. */
export function placed(changes: Partial<TradeOrder> = {}): TradeOrder {
  return anOrder({
    orderId: '8180000001700200',
    status: 'PLACE_ORDER_SUCCESS',
    createdAt: NOW,
    updatedAt: NOW,
    paidAt: null,
    paymentType: null,
    buyerAccountId: '240000917002',
    payUntil: NOW + 20 * DAY,
    address: {
      fullName: 'Ann Lee',
      mobileNo: '5125550123',
      phoneCountry: '',
      address: '1 Main Street',
      address2: '',
      city: 'Austin',
      province: 'Texas',
      country: 'US',
      zip: '78701',
    },
    ...changes,
  })
}
