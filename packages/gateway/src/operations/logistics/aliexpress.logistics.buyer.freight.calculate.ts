import { toHundredths } from '../../domain/decimal.ts'
import { buyerFreight } from '../buyer-freight.ts'
import type { Operation } from '../operation.ts'

const REQUEST = 'param_aeop_freight_calculate_for_buyer_d_t_o'

/** The ways to send a product to a buyer, in US dollars, cheapest first. Source: method catalogue; the words of a failure are ours. */
export const buyerFreightCalculate: Operation = {
  method: 'aliexpress.logistics.buyer.freight.calculate',
  simulated: 'stateful',
  run: (params, { store }) => {
    const freight = buyerFreight(params, REQUEST, store)
    if ('refusal' in freight) return freight
    if ('problem' in freight) return { value: { result: { success: false, error_desc: freight.problem } } }
    const list = freight.options.map((option) => ({
      service_name: option.code,
      estimated_delivery_time: `${option.minDays}-${option.maxDays}`,
      tracking_available: String(option.tracked),
      freight: { amount: option.fee, cent: toHundredths(option.fee), currency_code: 'USD' },
      error_code: 0,
    }))
    return { value: { result: { success: true, aeop_freight_calculate_result_for_buyer_d_t_o_list: list } } }
  },
}
