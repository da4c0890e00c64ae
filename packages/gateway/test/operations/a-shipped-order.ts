import { createOrderControls } from '../../src/state/order-controls.ts'
import { NOW, type World } from './run-operation.ts'

/** A request of `aliexpress.ds.order.create` that succeeds in a world of the embedded seed. */
export const orderRequest = JSON.stringify({
  logistics_address: {
    address: '1 Main Street',
    city: 'Austin',
    country: 'US',
    full_name: 'Ann Lee',
    mobile_no: '5125550123',
    province: 'Texas',
    zip: '78701',
  },
  product_items: [{ product_id: 1_005_003_784_285_827, product_count: 1, sku_attr: '14:691' }],
})

export const LOGISTICS_NO = 'LP0000000000001'

/** The id of an order that the account of the session `test` placed a month ago, and that is on its way. */
export function aShippedOrder(world: World): string {
  const then = NOW - 30 * 86_400_000
  const request = { param_place_order_request4_open_api_d_t_o: orderRequest }
  const { result } = world.answer('aliexpress.ds.order.create', request, { now: then })
  const orderId = String((result as { readonly order_list: readonly bigint[] }).order_list[0])
  const controls = createOrderControls(world.store, { now: () => then })
  controls.pay(orderId)
  controls.ship(orderId, { logisticsNo: LOGISTICS_NO })
  return orderId
}
