import { imprintOf } from '../domain/imprint.ts'
import type { Shop } from '../domain/product.ts'
import type { Store } from '../store/store.ts'

/** A seller's shop: that of the oldest product, or where there is none, one that follows from the account. `undefined` for who is no seller. */
export function shopOf(store: Store, accountId: string): Shop | undefined {
  const account = store.findAccount(accountId)
  if (account?.platform !== 'seller_center') return undefined
  const { shop } = store.firstProductOf(accountId) ?? {}
  return (
    shop ?? {
      storeId: String(1_100_000_000 + (imprintOf(new TextEncoder().encode(accountId)) % 9_000_000)),
      name: `${account.nick} Store`,
      countryCode: 'CN',
      itemAsDescribedRating: '0.0',
      communicationRating: '0.0',
      shippingSpeedRating: '0.0',
    }
  )
}
