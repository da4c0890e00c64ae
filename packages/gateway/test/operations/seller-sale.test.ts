import { expect, it } from 'vitest'
import { aLamp, openShop } from './a-shop.ts'

it('a product is posted, found, ordered, seen by its seller, sent in part and whole, and followed', async () => {
  const shop = await openShop()
  const posted = await shop.call('aliexpress.solution.product.post', { post_product_request: aLamp })
  const { product_id } = (posted as unknown as { result: { product_id: number } }).result
  const found = { keyWord: 'quokka', local: 'en_US', countryCode: 'US', currency: 'USD' }
  expect(await shop.call('aliexpress.ds.text.search', found, 'buyer')).toMatchObject({
    data: { products: [{ itemId: String(product_id) }] },
  })
  const item = (sku_attr: string) => ({ product_id, product_count: 2, sku_attr })
  const placed = await shop.call(
    'aliexpress.ds.order.create',
    {
      param_place_order_request4_open_api_d_t_o: {
        logistics_address: {
          address: '1 Main Street',
          city: 'Austin',
          country: 'US',
          full_name: 'Ann Lee',
          mobile_no: '5125550123',
          province: 'Texas',
          zip: '78701',
        },
        product_items: [item('14:193')],
      },
      ds_extend_request: { payment: { pay_currency: 'USD', try_to_pay: 'true' } },
    },
    'buyer',
  )
  expect(placed).toMatchObject({ result: { is_success: true } })
  const [order_id] = (placed as unknown as { result: { order_list: (number | string)[] } }).result.order_list
  expect(await shop.call('aliexpress.solution.product.info.get', { product_id })).toMatchObject({
    result: { aeop_ae_product_s_k_us: [{ sku_code: 'LAMP-BLACK', ipm_sku_stock: 10 }, {}] },
  })
  const seen = async () => shop.call('aliexpress.solution.order.info.get', { param1: { order_id } })
  expect(await seen()).toMatchObject({
    result: {
      data: {
        order_status: 'RISK_CONTROL',
        receipt_address: { contact_person: 'Ann Lee', city: 'Austin' },
        child_order_list: [
          { product_id, sku_code: 'LAMP-BLACK', product_count: 2, product_price: { amount: '15.00' } },
        ],
      },
    },
  })
  expect(await shop.call('aliexpress.solution.order.info.get', { param1: { order_id } }, 'other')).toMatchObject({
    error_response: { code: 41 },
  })
  shop.gateway.clock.advance(21 * 3_600_000)
  expect(await seen()).toMatchObject({ result: { data: { order_status: 'WAIT_SELLER_SEND_GOODS' } } })
  const ship = async (send_type: 'part' | 'all', logistics_no: string) =>
    shop.call('aliexpress.solution.order.fulfill', { out_ref: order_id, send_type, logistics_no, service_name: 'CPAM' })
  expect(await ship('part', 'LP0001')).toMatchObject({ result: { result_success: true } })
  expect(await seen()).toMatchObject({ result: { data: { order_status: 'SELLER_PART_SEND_GOODS' } } })
  expect(await ship('all', 'LP0002')).toMatchObject({ result: { result_success: true } })
  expect(await seen()).toMatchObject({
    result: {
      data: {
        order_status: 'WAIT_BUYER_ACCEPT_GOODS',
        logistic_info_list: [{ logistics_no: 'LP0001' }, { logistics_no: 'LP0002' }],
      },
    },
  })
  expect(await ship('all', 'LP0003')).toMatchObject({ error_response: { code: 15, sub_code: '-999' } })
})
