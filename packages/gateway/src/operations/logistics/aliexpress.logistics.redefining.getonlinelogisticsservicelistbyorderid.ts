import { logisticsServices } from '../../domain/logistics-services.ts'
import { asAccount } from '../as-account.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** The services by which one of the account's orders may be shipped, that of the buyer's choice first. Source: method catalogue. */
export const onlineLogisticsServices: Operation = {
  method: 'aliexpress.logistics.redefining.getonlinelogisticsservicelistbyorderid',
  simulated: 'stateful',
  run: asAccount((params, { store }, sellerId) => {
    const order = store.findOrder(textOf(params, 'order_id') ?? '')
    if (order?.sellerId !== sellerId) return { value: { is_success: false, error_desc: 'The order does not exist' } }
    const chosen = order.lines[0]?.logisticsType
    const services = logisticsServices.toSorted(
      (one, other) => Number(other.code === chosen) - Number(one.code === chosen),
    )
    return { value: { is_success: true, result_list: services.map(({ code, name }) => ({ code, name })) } }
  }),
}
