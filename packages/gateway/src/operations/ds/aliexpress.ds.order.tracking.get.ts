import type { OrderLine, Shipment, TradeOrder } from '../../domain/order.ts'
import { arrivalOf, linesOf, parcelsOf, trackingOf } from '../../domain/tracking.ts'
import type { Product } from '../../domain/product.ts'
import { isBoughtBy } from '../bought-order.ts'
import type { AnswerObject, Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * The parcels of an order that the account placed, with what the carriers have reported so far, newest first. An order that is not the account's, does not
 * exist or is not shipped has no tracking data: an answer with `ret` false. Which code goes with that text is inferred.
 *
 * Source: method catalogue; iop-protocol 5.3 for TRACKING DATA NOT FOUND.
 */
export const orderTrackingGet: Operation = {
  method: 'aliexpress.ds.order.tracking.get',
  simulated: 'stateful',
  run: (params, { store, token, now }) => {
    const order = store.findOrder(textOf(params, 'ae_order_id') ?? '')
    if (order === undefined || !isBoughtBy(order, token?.accountId) || order.shipments.length === 0)
      return { value: { result: { ret: false, code: '404', msg: 'TRACKING DATA NOT FOUND' } } }
    const parcels = parcelsOf(order).map((shipment) => {
      const items = linesOf(order, shipment).map((line) => itemAnswer(line, store.findProduct(line.productId)))
      return parcelAnswer(order, shipment, items, now)
    })
    return {
      value: { result: { ret: true, code: '200', msg: 'success', data: { tracking_detail_line_list: parcels } } },
    }
  },
}

function parcelAnswer(order: TradeOrder, shipment: Shipment, items: AnswerObject[], now: number): AnswerObject {
  return {
    mail_no: shipment.logisticsNo,
    carrier_name: shipment.serviceName,
    eta_time_stamps: arrivalOf(order, shipment),
    package_item_list: items,
    detail_node_list: trackingOf(order, now)
      .filter(({ logisticsNo }) => logisticsNo === shipment.logisticsNo)
      .toReversed()
      .map(({ at, code, description, place }) => ({
        time_stamp: at,
        tracking_name: description,
        tracking_detail_desc: place === '' ? code : `${description}, ${place}`,
      })),
  }
}

function itemAnswer(line: OrderLine, product: Product | undefined): AnswerObject {
  const sku = product?.skus.find(({ skuId }) => skuId === line.skuId)
  return {
    item_id: BigInt(line.productId),
    item_title: line.name,
    quantity: line.count,
    sku_id: line.skuId ? BigInt(line.skuId) : undefined,
    sku_desc: sku?.properties.map(({ name, value }) => `${name}:${value}`).join(';') || undefined,
  }
}
