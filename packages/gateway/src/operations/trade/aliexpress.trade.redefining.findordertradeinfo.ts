import { fromHundredths, toHundredths } from '../../domain/decimal.ts'
import { orderAmounts } from '../../domain/order-amounts.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { moneyAndGoods } from '../../views/order-states.ts'
import { ownOrder } from '../own-order.ts'

/** Goods and amounts of one of the account's orders. Source: method catalogue. */
export const findOrderTradeInfo: Operation = {
  method: 'aliexpress.trade.redefining.findordertradeinfo',
  simulated: 'stateful',
  run: asAccount((params, { store }, sellerId) => {
    const own = ownOrder(params, 'param1', store, sellerId)
    if ('refusal' in own) return own
    const { order } = own
    const { pay, goods } = orderAmounts(order.lines)
    const freight = order.lines.reduce((total, line) => total + toHundredths(line.logisticsAmount.amount), 0)
    const { fund_status, issue_status, frozen_status } = moneyAndGoods(order)
    return {
      value: {
        result: {
          id: BigInt(order.orderId),
          is_phone: order.placedByPhone,
          order_amount: pay.amount,
          order_amount_cur: pay.currency_code,
          init_oder_amount: pay.amount,
          init_oder_amount_cur: pay.currency_code,
          logistics_amount: fromHundredths(freight),
          logistics_amount_cur: pay.currency_code,
          child_order_list: order.lines.map((line, index) => ({
            id: BigInt(line.childId),
            order_sort_id: index + 1,
            order_status: order.heldStatus ?? order.status,
            fund_status,
            issue_status,
            frozen_status,
            product_id: BigInt(line.productId),
            product_name: line.name,
            product_count: line.count,
            product_unit: 'piece',
            product_price: line.unitPrice.amount,
            product_price_cur: line.unitPrice.currency_code,
            init_order_amt: goods[index]?.amount,
            init_order_amt_cur: goods[index]?.currency_code,
            sku_code: line.skuCode,
            lot_num: '1',
          })),
        },
      },
    }
  }),
}
