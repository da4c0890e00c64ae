import type { TradeOrder } from '../domain/order.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { OperationContext } from './operation.ts'

/**
 * An order that the token's account has placed, or why it is not to be seen. Which sub-code goes with which cause is inferred.
 *
 * Source: `aliexpress.trade.ds.order.get`, error codes; iop-protocol 5.2.
 */
export function boughtOrder(
  orderId: string,
  { store, token }: Pick<OperationContext, 'store' | 'token'>,
): TradeOrder | { readonly refusal: Refusal } {
  const order = store.findOrder(orderId)
  if (order === undefined)
    return {
      refusal: {
        error: 'remote-service-error',
        subCode: 'isv.insufficient-permission',
        subMessage: 'Insufficient permission.',
      },
    }
  return isBoughtBy(order, token?.accountId)
    ? order
    : {
        refusal: {
          error: 'remote-service-error',
          subCode: 'isv.invalid-authorization',
          reason: 'order-of-another-account',
        },
      }
}

/** Whether an account placed the order through the API. */
export function isBoughtBy(order: TradeOrder, accountId: string | undefined): boolean {
  return order.buyerAccountId !== null && order.buyerAccountId === accountId
}
