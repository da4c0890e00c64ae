/** How near a country is to where parcels leave from, which is China. */
export type FreightZone = 'near' | 'main' | 'far'

/** What a service takes in one zone: hundredths of a dollar for the first half kilogram and each further one, and the sum from which it is free. */
export interface ZonePrice {
  readonly first: number
  readonly each: number
  readonly freeFrom?: number
}

/** One service. Weights in grams, sums in hundredths of a dollar, days from payment. */
export interface FreightService {
  readonly code: string
  readonly company: string
  readonly tracked: boolean
  readonly maxGrams: number
  readonly maxGoods: number
  /** Least days, share of the product's own days, and days between the earliest and the latest arrival. */
  readonly leastDays: number
  readonly pace: number
  readonly spread: number
  /** A zone without a price is not served. */
  readonly zones: Readonly<Partial<Record<FreightZone, ZonePrice>>>
}

/** Names are those of the platform's service list; fees, limits and days are ours. */
export const freightServices: readonly FreightService[] = [
  {
    code: 'CAINIAO_ECONOMY',
    company: 'Cainiao Super Economy Global',
    tracked: false,
    maxGrams: 2000,
    maxGoods: 1500,
    leastDays: 15,
    pace: 1.5,
    spread: 20,
    zones: {
      near: { first: 49, each: 60 },
      main: { first: 69, each: 90 },
      far: { first: 119, each: 150 },
    },
  },
  {
    code: 'CAINIAO_STANDARD',
    company: 'AliExpress Standard Shipping',
    tracked: true,
    maxGrams: 30_000,
    maxGoods: Number.POSITIVE_INFINITY,
    leastDays: 7,
    pace: 1,
    spread: 10,
    zones: {
      near: { first: 149, each: 110, freeFrom: 1000 },
      main: { first: 199, each: 160, freeFrom: 1000 },
      far: { first: 399, each: 320, freeFrom: 5000 },
    },
  },
  {
    code: 'CAINIAO_PREMIUM',
    company: 'AliExpress Premium Shipping',
    tracked: true,
    maxGrams: 30_000,
    maxGoods: Number.POSITIVE_INFINITY,
    leastDays: 5,
    pace: 0.6,
    spread: 6,
    zones: {
      near: { first: 690, each: 300 },
      main: { first: 1290, each: 540 },
    },
  },
  {
    code: 'DHL_INTERNATIONAL',
    company: 'DHL',
    tracked: true,
    maxGrams: 70_000,
    maxGoods: Number.POSITIVE_INFINITY,
    leastDays: 3,
    pace: 0.25,
    spread: 4,
    zones: {
      near: { first: 2390, each: 650 },
      main: { first: 3190, each: 880 },
      far: { first: 4490, each: 1320 },
    },
  },
]

const near = new Set('HK ID JP KH KR LA MM MN MO MY PH SG TH TW VN'.split(' '))

const main = new Set(
  'US CA MX BR CL GB UK FR DE ES IT PT NL BE PL UA AT CH CZ DK FI GR HU IE LT LU LV NO RO SE SK SI EE BG HR TR IL SA AE RU AU NZ'.split(
    ' ',
  ),
)

/**
 * The zone of a country.
 *
 * @example zoneOf('US') // 'main'
 */
export function zoneOf(country: string): FreightZone {
  return near.has(country) ? 'near' : main.has(country) ? 'main' : 'far'
}
