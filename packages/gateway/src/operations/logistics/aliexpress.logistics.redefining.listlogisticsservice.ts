import { logisticsServices } from '../../domain/logistics-services.ts'
import type { Operation } from '../operation.ts'

/** The services by which shipments may be declared; shipments by another are taken all the same. Source: method catalogue. */
export const listLogisticsServices: Operation = {
  method: 'aliexpress.logistics.redefining.listlogisticsservice',
  simulated: 'stateful',
  run: () => ({
    value: {
      result_success: true,
      result_list: logisticsServices.map(({ code, name, company }, index) => ({
        service_name: code,
        display_name: name,
        logistics_company: company,
        tracking_no_regex: '^[A-Za-z0-9-]{4,50}$',
        min_process_day: 1,
        max_process_day: 7,
        recommend_order: index + 1,
      })),
    },
  }),
}
