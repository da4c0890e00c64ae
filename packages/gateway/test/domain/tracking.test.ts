import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { TradeOrder } from '../../src/domain/order.ts'
import { trackingOf } from '../../src/domain/tracking.ts'
import { act } from './act-on-order.ts'
import { DAY, HOUR, NOW, parcel, placed } from './a-placed-order.ts'

describe('trackingOf', () => {
  const sent = placed({ status: 'WAIT_BUYER_ACCEPT_GOODS', shipments: [{ ...parcel, sentAt: NOW }] })

  it('only ever grows, whatever is done to the order', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 60 * 24 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(looks, fc.nat(60 * 24), fc.nat(100_000), (hours, deliverAfter, number) => {
        let order: TradeOrder = { ...sent, orderId: String(8_180_000_000_000_000 + number) }
        let known = trackingOf(order, NOW - 1)
        expect(known).toEqual([])
        for (const hour of hours.toSorted((one, other) => one - other)) {
          const now = NOW + hour * HOUR
          if (hour >= deliverAfter) order = act(order, 'deliver', now)
          const events = trackingOf(order, now)
          expect(events.slice(0, known.length)).toEqual(known)
          expect(events.every(({ at }, index) => at <= now && at >= (events[index - 1]?.at ?? NOW))).toBe(true)
          known = events
        }
        if (order.deliveredAt !== null) expect(known.at(-1)?.code).toBe('GTMS_SIGNED')
      }),
    )
  })

  it('tells where each of several parcels is', () => {
    const order = {
      ...sent,
      shipments: [
        { ...parcel, sentAt: NOW },
        { ...parcel, logisticsNo: 'LP2', sentAt: NOW + 5 * DAY },
      ],
    }
    const events = trackingOf(order, NOW + 100 * DAY)
    expect(
      events
        .filter(({ code }) => code === 'GTMS_SIGNED')
        .map(({ logisticsNo }) => logisticsNo)
        .toSorted(),
    ).toEqual(['LP0000000000001', 'LP2'])
    expect(events).toHaveLength(20)
    expect(new Set(events.map(({ place }) => place))).toEqual(new Set(['Shenzhen, CN', 'Austin, US']))
    // A number that is declared again is the same parcel.
    expect(trackingOf({ ...sent, shipments: [parcel, parcel] }, NOW + 100 * DAY)).toHaveLength(10)
  })
})
