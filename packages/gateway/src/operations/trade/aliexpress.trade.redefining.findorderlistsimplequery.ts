import type { TradeOrder } from '../../domain/order.ts'
import { formatPacificTime } from '../../domain/pacific-time.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { AnswerObject, Operation } from '../operation.ts'
import { pictureAddress } from '../../views/picture-address.ts'
import { readFields } from '../../parameters/read-fields.ts'
import { readOrderFields } from '../../parameters/read-order-query.ts'

/** The account's orders in short, newest first. Source: method catalogue. */
export const findOrderListSimple: Operation = {
  method: 'aliexpress.trade.redefining.findorderlistsimplequery',
  simulated: 'stateful',
  run: asAccount((params, { store, url }, sellerId) => {
    const fields = readFields(params, 'param1')
    // The page has a name of its own here.
    const query =
      fields === undefined
        ? invalidParameter('param1')
        : readOrderFields({ ...fields, current_page: fields['page'] }, 'param1.')
    if ('refusal' in query) return query
    const { orders, total } = store.listOrders({ ...query.filter, sellerId }, query.page)
    return { value: { result: { total_item: total, order_list: orders.map((order) => row(order, url)) } } }
  }),
}

function row(order: TradeOrder, url: string): AnswerObject {
  return {
    order_id: BigInt(order.orderId),
    order_status: order.status,
    biz_type: 'AE_COMMON',
    gmt_create: formatPacificTime(order.createdAt),
    gmt_modified: formatPacificTime(order.updatedAt),
    memo: order.lines[0]?.memo ?? undefined,
    product_list: order.lines.map((line) => ({
      child_id: BigInt(line.childId),
      son_order_status: order.heldStatus ?? order.status,
      product_id: BigInt(line.productId),
      product_name: line.name,
      product_count: line.count,
      product_unit: 'piece',
      product_unit_price: line.unitPrice.amount,
      product_unit_price_cur: line.unitPrice.currency_code,
      product_img_url: pictureAddress(line.imageUrl, url),
      product_snap_url: `https://www.aliexpress.com/snapshot/${line.childId}.html?orderId=${order.orderId}`,
      sku_code: line.skuCode,
      goods_prepare_time: line.prepareDays,
      money_back3x: false,
    })),
  }
}
