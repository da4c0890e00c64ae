import { createFieldReader, type Fields } from '../../domain/listing/field-reader.ts'
import type { TradeOrder } from '../../domain/order.ts'
import { fulfilmentRefusals } from '../../domain/fulfilment-refusals.ts'
import { declareShipments } from '../../life/declare-shipments.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { readObjectList } from '../../parameters/read-object-list.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Declares one parcel for some lines of an order, each in full, or for all of them. Source: method catalogue; refusals FAQ 119601. */
export const declareShip: Operation = {
  method: 'aliexpress.asf.dbs.declareship',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const [orderId] = readIds(textOf(params, 'tradeOrderId') ?? '') ?? []
    if (orderId === undefined) return invalidParameter('tradeOrderId')
    const items = textOf(params, 'tradeOrderItemIdList')
    const ids = items === undefined ? [] : itemIds(readObjectList(params, 'tradeOrderItemIdList') ?? [])
    if (items !== undefined && ids.length === 0) return invalidParameter('tradeOrderItemIdList')
    const logisticsNo = textOf(params, 'trackingNumber') ?? ''
    const shipment = {
      logisticsNo,
      serviceName: textOf(params, 'shipmentProviderCode') ?? '',
      sendType: 'all' as const,
      description: null,
      trackingWebsite: null,
    }
    const isForeign = !ids.every((id) => hasLine(store.findOrder(orderId), id))
    const declared = isForeign
      ? { refusal: fulfilmentRefusals.unknownOrder }
      : declareShipments({ store, sellerId, now, orderId }, () => [
          ids.length === 0 ? shipment : { ...shipment, childIds: ids },
        ])
    if ('refusal' in declared) {
      const { subCode, subMessage } = declared.refusal
      return { value: { result: { success: false, errorCode: subCode, errorMessage: subMessage } } }
    }
    return {
      value: { result: { success: true, data: { tradeOrderId: BigInt(orderId), trackingNumber: logisticsNo } } },
    }
  }),
}

function itemIds(list: readonly Fields[]): readonly string[] {
  const reader = createFieldReader()
  return list.map((item) => reader.id(item, 'tradeOrderItemId', '')).filter((id) => id !== undefined)
}

function hasLine(order: TradeOrder | undefined, childId: string): boolean {
  return order?.lines.some((line) => line.childId === childId) === true
}
