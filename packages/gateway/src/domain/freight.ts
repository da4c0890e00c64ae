import { isCountry } from './address/countries.ts'
import { fromHundredths, toHundredths } from './decimal.ts'
import { freightServices, type FreightService, zoneOf } from './freight-services.ts'
import type { Product } from './product.ts'

/** One way to send an order. */
export interface FreightOption {
  /** Key of the service, which an order names in `logistics_service_name`. */
  readonly code: string
  /** The service as buyers read it. */
  readonly company: string
  /** US dollars with two places. */
  readonly fee: string
  readonly minDays: number
  readonly maxDays: number
  readonly tracked: boolean
  /** Sum of the goods in US dollars from which this service is free; `null` where it never is. */
  readonly freeFrom: string | null
}

/**
 * The ways to send a number of one product to a country, cheapest first; none where the product is not sold there or the country does not exist. The
 * services are the platform's names, their fees and days our own.
 *
 * @param order `country` is two capitals, `price` that of one piece in US dollars
 * @example freightOptions(product, { count: 1, country: 'US', price: '9.99' })[0]?.code // 'CAINIAO_STANDARD'
 */
export function freightOptions(
  product: Product,
  order: { readonly count: number; readonly country: string; readonly price: string },
): readonly FreightOption[] {
  if (!isCountry(order.country) || product.excludedCountries.includes(order.country)) return []
  const goods = toHundredths(order.price) * order.count
  const grams = Math.round(Number(product.parcel.grossWeight) * 1000) * order.count
  return freightServices
    .filter((service) => grams <= service.maxGrams && goods <= service.maxGoods && service.zones[zoneOf(order.country)])
    .map((service) => option(service, { product, goods, grams, country: order.country }))
    .toSorted((one, other) => toHundredths(one.fee) - toHundredths(other.fee))
}

interface Parcel {
  readonly product: Product
  readonly goods: number
  readonly grams: number
  readonly country: string
}

function option(service: FreightService, { product, goods, grams, country }: Parcel): FreightOption {
  const zone = zoneOf(country)
  const price = service.zones[zone]
  const halfKilos = Math.max(1, Math.ceil(grams / 500))
  const isFree = price?.freeFrom !== undefined && goods >= price.freeFrom
  return {
    code: service.code,
    company: service.company,
    fee: fromHundredths(isFree || price === undefined ? 0 : price.first + (halfKilos - 1) * price.each),
    minDays: Math.max(service.leastDays, Math.round(product.deliveryDays * service.pace)),
    maxDays: Math.max(service.leastDays, Math.round(product.deliveryDays * service.pace)) + service.spread,
    tracked: service.tracked,
    freeFrom: price?.freeFrom === undefined ? null : fromHundredths(price.freeFrom),
  }
}
