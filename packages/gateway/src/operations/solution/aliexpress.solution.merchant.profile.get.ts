import { listingProblems, problemRefusal } from '../../domain/listing/listing-problem.ts'
import { shopOf } from '../../life/shop-of.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'

/** The account's shop. Source: method catalogue. */
export const merchantProfileGet: Operation = {
  method: 'aliexpress.solution.merchant.profile.get',
  simulated: 'stateful',
  run: asAccount((_params, { store }, accountId) => {
    const shop = shopOf(store, accountId)
    if (shop === undefined) return problemRefusal(listingProblems.notASeller)
    return {
      value: {
        country_code: shop.countryCode,
        merchant_login_id: store.findAccount(accountId)?.loginId,
        product_posting_forbidden: false,
        shop_id: BigInt(shop.storeId),
        shop_name: shop.name,
        shop_type: 'official',
        shop_url: `https://www.aliexpress.com/store/${shop.storeId}`,
      },
    }
  }),
}
