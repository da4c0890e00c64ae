import type { AddressText } from './address-rule.ts'
import { countryRules } from './country-rules.ts'
import { generalRules } from './general-rules.ts'

/** What a refused order answers with as `error_code` and `error_msg`. */
export interface AddressRefusal {
  readonly code: string
  readonly message: string
}

const INVALID = 'B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL'

/**
 * Checks where an order is to go. Parts that every address needs come first, then the country, its regions, its postcode, and last its own rules.
 *
 * Which of the documented codes goes with which fault of the region is inferred: a country that does not exist is `A005_INVALID_COUNTRIES`, a city of
 * another province `A002_INVALID_ZONE`. A city that is in no list of ours passes, since ours holds the largest only.
 *
 * Source: catalogue 5 "Order address rules"; iop-protocol 5.3.
 *
 * @param address the parts of `logistics_address` as on the wire
 * @param extra `natAddr` is `nat_addr` of `ds_extend_request.trade_extra_param`
 * @returns the first fault, or `undefined` for an address that can be served
 * @example
 * checkAddress({ full_name: 'Ann Lee', mobile_no: '5551234567', country: 'US', province: 'Texas', city: 'Austin', address: '1 Main St', zip: '1' }, {})
 * // { code: 'B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL', message: 'zip has to be a postcode of US, for example 94105' }
 */
export function checkAddress(
  address: Readonly<Record<string, string>>,
  extra: { readonly natAddr?: string },
): AddressRefusal | undefined {
  const text: AddressText = (field) =>
    (field === 'nat_addr' ? extra.natAddr : Object.hasOwn(address, field) ? address[field] : undefined)?.trim() ?? ''
  const country = text('country')
  const own = Object.hasOwn(countryRules, country) ? countryRules[country] : undefined
  const broken = [...generalRules(country), ...(own ?? [])].find((rule) => !rule.holds(text))
  return broken && { code: broken.code ?? INVALID, message: `${broken.field} has to be ${broken.wanted}` }
}
