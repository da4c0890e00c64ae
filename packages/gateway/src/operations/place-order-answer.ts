import type { TradeOrder } from '../domain/order.ts'
import type { PlaceRequest } from '../domain/placement/place-request.ts'
import { placeOrders } from '../life/place-orders.ts'
import type { AnswerObject, OperationContext, Outcome } from './operation.ts'

/**
 * Places orders for the account of the token. A problem is an answer with `is_success` false; an order that could not be paid is a success with a text.
 *
 * Source: iop-protocol 4.1 and 5.3; live reports for `autoPay fail:APIPayFail`.
 */
export function placeOrderAnswer(
  request: PlaceRequest,
  { store, token, app, now, takes }: Pick<OperationContext, 'store' | 'token' | 'app' | 'now' | 'takes'>,
): Outcome {
  if (token === null) return { refusal: { error: 'missing-session' } }
  const placed = placeOrders(store, request, {
    accountId: token.accountId,
    appKey: app.appKey,
    now,
    mayRepeat: () => takes('repeated-order-answered'),
  })
  if ('code' in placed)
    return { value: { result: { is_success: false, error_code: placed.code, error_msg: placed.message } } }
  return { value: { result: successOf(placed.orders) } }
}

function successOf(orders: readonly TradeOrder[]): AnswerObject {
  const isPaymentLost = orders.some(({ paymentFailedAt, paidAt }) => paymentFailedAt !== null && paidAt === null)
  return {
    is_success: true,
    order_list: orders.map(({ orderId }) => BigInt(orderId)),
    error_msg: isPaymentLost ? 'OrderCreated, autoPay fail:APIPayFail' : undefined,
  }
}
