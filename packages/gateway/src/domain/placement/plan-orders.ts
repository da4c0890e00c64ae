import type { Account } from '../account.ts'
import { checkAddress } from '../address/check-address.ts'
import { convertDollars } from '../exchange-rates.ts'
import type { Product } from '../product.ts'
import { checkBuyer } from './check-buyer.ts'
import type { PlaceProblem, PlaceRequest } from './place-request.ts'
import { type Basket, planBaskets } from './plan-baskets.ts'

/**
 * What orders a request comes to, or the first thing that is wrong with it: the buyer, the currency, a coupon, the
 * address, then the items with product, SKU, delivery service and stock. The order of the checks is inferred.
 *
 * All prices are US dollars, so items always share a currency: `PRICE_PAY_CURRENCY_ERROR` answers a currency that does not
 * exist. There are no coupons to be had, so any is refused. Both are inferred.
 *
 * Source: `aliexpress.ds.order.create`, error codes; iop-protocol 5.3.
 */
export function planOrders(
  request: PlaceRequest,
  buyer: Account | undefined,
  findProduct: (productId: string) => Product | undefined,
): { readonly baskets: readonly Basket[]; readonly buyer: Account } | PlaceProblem {
  const { payCurrency, coupon, address, natAddr } = request
  if (buyer === undefined) return { code: 'A006_INVALID_ACCOUNT_INFO', message: 'there is no such buyer account' }
  const refused = checkBuyer(buyer)
  if (refused !== undefined) return refused
  if (payCurrency !== null && convertDollars('1', payCurrency) === undefined)
    return { code: 'PRICE_PAY_CURRENCY_ERROR', message: `pay_currency ${payCurrency} is no currency to pay in` }
  if (coupon !== null)
    return { code: 'A004_CANNOT_USER_COUPON', message: `promotion_activity_id ${coupon} is no coupon of this buyer` }
  const wrongAddress = checkAddress(address, natAddr === null ? {} : { natAddr })
  if (wrongAddress !== undefined) return wrongAddress
  const plan = planBaskets(request, findProduct)
  return 'code' in plan ? plan : { baskets: plan.baskets, buyer }
}
