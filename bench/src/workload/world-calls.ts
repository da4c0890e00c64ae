import { createGateway, defaultSeed } from '@aeop/gateway'
import { createClient } from '@aeop/sdk'
import { app } from './parameters.ts'
import { productCalls } from './product-calls.ts'
import { productGet, type Workload } from './sign-requests.ts'
import { buyerSession, worldOf } from './world.ts'

const { products } = defaultSeed()

const address = {
  address: '1 Main Street',
  city: 'Austin',
  country: 'US',
  full_name: 'Ann Lee',
  mobile_no: '5125550123',
  province: 'Texas',
  zip: '78701',
}

const iop = { endpoint: '/sync', requests: 300, stepMs: 100 } as const

/** A page of one day, of the days that a thousand orders fill. */
export const orderGet: Workload = {
  ...iop,
  method: 'aliexpress.solution.order.get',
  parameters: Array.from({ length: 8 }, (_, index) => {
    const day = new Date(Date.UTC(2018, 9, 30 - index)).toISOString().slice(0, 10)
    return { create_date_start: `${day} 00:00:00`, create_date_end: `${day} 23:59:59`, page_size: 20 }
  }),
  expected: '"target_list"',
}

/** The first three words of a title, as somebody types them. A page holds as many as a thousand products have, so that both answers are as long. */
export const textSearch: Workload = {
  ...iop,
  method: 'aliexpress.ds.text.search',
  parameters: products.map(({ subject }) => ({
    keyWord: subject.split(' ').slice(0, 3).join(' '),
    local: 'en_US',
    countryCode: 'US',
    currency: 'USD',
    pageSize: 3,
  })),
  expected: '"totalCount"',
}

/** The same as an application asks for it: a page of the default size. */
export const searchPage: Workload = {
  ...textSearch,
  parameters: products.map(({ subject }) => ({
    keyWord: subject.split(' ').slice(0, 3).join(' '),
    local: 'en_US',
    countryCode: 'US',
    currency: 'USD',
  })),
}

/** The orders of one day as an application asks for them: a page of the default size. */
export const orderPage: Workload = {
  ...orderGet,
  parameters: orderGet.parameters.map(({ page_size: _size, ...day }) => day),
}

/** One order in full. */
export async function orderDetail(): Promise<Workload> {
  return {
    ...iop,
    method: 'aliexpress.solution.order.info.get',
    parameters: (await waitingOrders()).map((orderId) => ({ param1: JSON.stringify({ order_id: orderId }) })),
    expected: '"child_order_list"',
  }
}

/** New stock of one SKU. */
export const stockUpdate: Workload = {
  ...iop,
  method: 'aliexpress.solution.batch.product.inventory.update',
  parameters: products
    .filter(({ skus }) => skus.length > 0)
    .slice(0, 60)
    .map(({ productId, skus }, index) => ({
      mutiple_product_update_list: JSON.stringify([
        {
          product_id: productId,
          multiple_sku_update_list: [{ sku_code: skus[0]?.code, inventory: 900_000 + index }],
        },
      ]),
    })),
  expected: '"update_success":true',
}

export const productPage: Workload = { ...productGet, requests: iop.requests, parameters: productCalls }

/** Shipments of parts, which an order takes without end. */
export async function fulfil(): Promise<Workload> {
  return {
    ...iop,
    method: 'aliexpress.solution.order.fulfill',
    parameters: (await waitingOrders()).map((orderId, index) => ({
      out_ref: orderId,
      logistics_no: `LP${100_000 + index}`,
      service_name: 'CAINIAO_STANDARD',
      send_type: 'part',
    })),
    expected: '"result_success":true',
  }
}

/** Orders of one piece each: no two requests alike, and each placed anew whenever its turn comes. */
export const orderCreate: Workload = {
  ...iop,
  session: buyerSession,
  method: 'aliexpress.ds.order.create',
  parameters: products
    .filter(({ excludedCountries, skus }) => !excludedCountries.includes('US') && skus.length > 0)
    .slice(0, 60)
    .map(({ productId, skus }) => ({
      param_place_order_request4_open_api_d_t_o: JSON.stringify({
        logistics_address: address,
        product_items: [{ product_id: productId, product_count: 1, sku_attr: attributesOf(skus[0]) }],
      }),
    })),
  expected: '"is_success":true',
}

function attributesOf(sku: (typeof products)[number]['skus'][number] | undefined): string {
  return (sku?.properties ?? []).map(({ propertyId, valueId }) => `${propertyId}:${valueId}`).join(';')
}

/** Orders that wait to be shipped in a world of a thousand, and in each larger one. */
async function waitingOrders(): Promise<string[]> {
  const gateway = await createGateway({ ...worldOf(1000), port: null })
  try {
    const client = createClient({ ...app, gateway: `${gateway.url}/sync`, fetch: gateway.fetch })
    const orderIds: string[] = []
    for (let page = 1, last = 1; page <= last; page++) {
      const answer = await client.callUntyped('aliexpress.solution.order.get', {
        order_status: 'WAIT_SELLER_SEND_GOODS',
        current_page: page,
        page_size: 50,
        create_date_end: '2018-10-31 23:59:59',
      })
      const { result } = answer as {
        result: { target_list: readonly { order_id: string }[]; total_page: number }
      }
      orderIds.push(...result.target_list.map(({ order_id }) => order_id))
      last = result.total_page
    }
    return orderIds
  } finally {
    await gateway.close()
  }
}
