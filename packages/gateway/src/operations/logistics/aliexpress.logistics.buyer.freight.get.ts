import { toHundredths } from '../../domain/decimal.ts'
import { buyerFreight } from '../buyer-freight.ts'
import type { Operation } from '../operation.ts'

const REQUEST = 'aeopFreightCalculateForBuyerDTO'

/** The same as `aliexpress.logistics.buyer.freight.calculate` with other names. Source: method catalogue; catalogue 5 for the names. */
export const buyerFreightGet: Operation = {
  method: 'aliexpress.logistics.buyer.freight.get',
  simulated: 'stateful',
  run: (params, { store }) => {
    const freight = buyerFreight(params, REQUEST, store)
    if ('refusal' in freight) return freight
    if ('problem' in freight) return { value: { result: { success: false, error_desc: freight.problem } } }
    const list = freight.options.map((option) => ({
      service_name: option.code,
      shipping_method: option.company,
      estimated_delivery_time: `${option.minDays}-${option.maxDays}`,
      tracking_available: option.tracked,
      freight: { cent: toHundredths(option.fee), currency: 'USD', currency_code: 'USD' },
      error_code: 0,
    }))
    return { value: { result: { success: true, aeop_freight_calculate_result_for_buyer_dtolist: list } } }
  },
}
