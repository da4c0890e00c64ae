import { picture } from '../features/picture.ts'
import type { Samples } from './sample-request.ts'

/**
 * True values for methods behind which there is state: what is made up would not exist there. They take the place of sampled values; a parameter that is not
 * sampled is not added. A shipment of a part may be declared again and again.
 */
export const statefulParameters: Readonly<Record<string, Samples>> = {
  'aliexpress.ds.product.get': { product_id: 1005003784285827n, ship_to_country: 'US', target_currency: 'USD' },
  'aliexpress.ds.text.search': { keyWord: 'shoes', categoryId: 44n },
  'aliexpress.ds.image.search': { shpt_to: 'US' },
  // The catalogue knows the times beside param0 for what they are, and those within for text.
  'aliexpress.solution.order.get': {
    param0: {
      create_date_start: '2018-01-01 00:00:00',
      create_date_end: '2026-01-01 00:00:00',
      modified_date_start: '2018-01-01 00:00:00',
      modified_date_end: '2026-01-01 00:00:00',
      order_status: 'FINISH',
      order_status_list: ['FINISH', 'WAIT_SELLER_SEND_GOODS'],
      buyer_login_id: 'nobody',
      current_page: 1n,
      page_size: 20n,
    },
  },
  'aliexpress.solution.order.fulfill': {
    service_name: 'SPAIN_LOCAL_CORREOS',
    out_ref: '1000006270175804',
    send_type: 'part',
    logistics_no: 'ES2019COM0000123456',
  },
}

/** What a call needs although the catalogue does not know it to be required. */
export const statefulNeeds: Readonly<Record<string, Samples>> = {
  'aliexpress.ds.image.search': { image_file_bytes: picture },
  'aliexpress.ds.text.search': { keyWord: 'shoes' },
  'aliexpress.image.redefining.uploadtempimage': { file_data: picture },
  'aliexpress.solution.order.get': { param0: { current_page: 1n, page_size: 20n } },
}
