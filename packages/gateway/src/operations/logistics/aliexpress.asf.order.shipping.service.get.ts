import { logisticsServices } from '../../domain/logistics-services.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/** How each line of one of the account's orders is to be shipped: by the service that the buyer chose, by the seller. Source: method catalogue; `DBS` is inferred. */
export const orderShippingService: Operation = {
  method: 'aliexpress.asf.order.shipping.service.get',
  simulated: 'stateful',
  run: asAccount((params, { store }, sellerId) => {
    const order = store.findOrder(textOf(params, 'tradeOrderId') ?? '')
    if (order?.sellerId !== sellerId) {
      return { value: { result: { success: false, errorMessage: 'The order does not exist' } } }
    }
    const wanted = readIds(textOf(params, 'tradeOrderItemIdList') ?? '')
    return {
      value: {
        result: {
          success: true,
          data: {
            orderShippingServiceList: order.lines
              .filter(({ childId }) => wanted?.includes(childId) ?? true)
              .map(({ childId, logisticsType }) => ({
                tradeOrderItemId: childId,
                shipmentServiceCode: logisticsType,
                shipmentServiceName:
                  logisticsServices.find(({ code }) => code === logisticsType)?.name ?? logisticsType,
                shipmentServiceDeliveryMode: 'DBS',
              })),
          },
        },
      },
    }
  }),
}
