import type { Account } from './account.ts'
import { imprintOf } from './imprint.ts'

/** Where a seller sends from, has parcels fetched, and takes them back. */
export interface SellerAddress {
  readonly addressId: number
  readonly kind: 'sender' | 'pickup' | 'refund'
  readonly name: string
  readonly country: string
  readonly province: string
  readonly city: string
  readonly county: string
  readonly streetAddress: string
  readonly postcode: string
  readonly mobile: string
}

/** One address of each kind, which follow from the account; invented, with a telephone number that nobody has. */
export function sellerAddresses(account: Account): readonly SellerAddress[] {
  const seed = imprintOf(new TextEncoder().encode(account.accountId))
  return (['sender', 'pickup', 'refund'] as const).map((kind, index) => ({
    addressId: 2_000_000 + (seed % 1_000_000) * 3 + index,
    kind,
    name: account.nick,
    country: 'CN',
    province: 'Guangdong',
    city: 'Shenzhen',
    county: 'Longgang',
    streetAddress: `${1 + (seed % 300)} Example Road`,
    postcode: '518000',
    mobile: `1550000${String(seed % 10_000).padStart(4, '0')}`,
  }))
}
