import { describe, expect, it } from 'vitest'

import { modifyShipment } from '../../src/domain/modify-shipment.ts'
import type { Shipment, TradeOrder } from '../../src/domain/order.ts'
import { anOrder } from './an-order.ts'

const parcel: Shipment = {
  serviceName: 'CPAM',
  logisticsNo: 'CP00000001CN',
  sendType: 'all',
  childIds: null,
  description: 'first',
  trackingWebsite: null,
  sentAt: 5000,
}
const sent: TradeOrder = { ...anOrder(), status: 'WAIT_BUYER_ACCEPT_GOODS', shipments: [parcel], updatedAt: 5000 }
const request = { serviceName: 'Other', logisticsNo: 'CP00000002CN', trackingWebsite: 'https://example.com/' }
const old = { serviceName: 'CPAM', logisticsNo: 'CP00000001CN' }

const after = (order: TradeOrder, named = old, wanted = request) => {
  const outcome = modifyShipment(order, named, wanted, 9000)
  return 'order' in outcome ? outcome.order : outcome.refusal.subMessage
}

describe('modifyShipment', () => {
  it('replaces number and service, and leaves when it was sent and what was said of it', () => {
    const changed = { ...sent, updatedAt: 9000, shipments: [{ ...parcel, ...request }] }
    expect(after(sent)).toEqual(changed)
    expect(after(sent, { ...old, serviceName: '' })).toEqual(changed)
    expect(after({ ...sent, status: 'IN_ISSUE', heldStatus: 'WAIT_BUYER_ACCEPT_GOODS' })).toMatchObject({
      status: 'IN_ISSUE',
      shipments: [request],
    })
  })

  it.each([
    ['another number', sent, { ...old, logisticsNo: 'CP9' }, request, /^该交易订单没有此货运跟踪号/u],
    ['another service', sent, { ...old, serviceName: 'EMS' }, request, /^该交易订单没有此货运跟踪号/u],
    ['what is delivered', { ...sent, deliveredAt: 8000 }, old, request, /^该交易订单缺少履约信息/u],
    ['what is finished', { ...sent, status: 'FINISH' as const }, old, request, /^该交易订单缺少履约信息/u],
    ['a number of bad form', sent, old, { ...request, logisticsNo: '?' }, /^该货运跟踪号未通过物流风控审核/u],
  ])('refuses %s', (_what, order, named, wanted, text) => {
    expect(after(order, named, wanted)).toMatch(text)
  })
})
