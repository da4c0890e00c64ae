import { expect, it } from 'vitest'

import { ask, type Parameters, NOON, openGateway } from '../ask.ts'

const INVALID = 'B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL'

const texas = {
  full_name: 'Ann Lee',
  mobile_no: '5125550123',
  address: '1 Main Street',
  country: 'US',
  province: 'Texas',
  city: 'Austin',
  zip: '78701',
}
const riyadh = {
  full_name: 'Noura Saleh',
  mobile_no: '512345678',
  address: '1 King Road',
  country: 'SA',
  province: 'Riyadh',
  city: 'Riyadh',
}
const campinas = {
  full_name: 'Maria Silva',
  mobile_no: '11987654321',
  address: 'Rua A 1',
  country: 'BR',
  province: 'Sao Paulo',
  city: 'Campinas',
  zip: '13010-111',
}

async function place(method: string, address: Parameters, extend: object = {}) {
  const gateway = await openGateway()
  const request = {
    logistics_address: address,
    product_items: [{ product_id: 1005003784285827, product_count: 1, sku_attr: '14:691' }],
  }
  const { json } = await ask(gateway, '/sync', {
    method,
    app_key: '12345678',
    access_token: 'test',
    sign_method: 'sha256',
    timestamp: String(NOON),
    param_place_order_request4_open_api_d_t_o: JSON.stringify(request),
    ...('trade_extra_param' in extend ? { ds_extend_request: JSON.stringify(extend) } : {}),
  })
  return json[`${method.replaceAll('.', '_')}_response`]?.['result']
}

const CREATE = 'aliexpress.ds.order.create'

it('an order to an address that keeps the rules is placed', async () => {
  expect(await place(CREATE, texas)).toMatchObject({ is_success: true })
  expect(await place(CREATE, { ...campinas, cpf: '111.444.777-35' })).toMatchObject({ is_success: true })
  const natAddr = { trade_extra_param: { business_model: 'retail', nat_addr: 'RRRD2929' } }
  expect(await place(CREATE, riyadh, natAddr)).toMatchObject({ is_success: true })
})

it.each([
  ['a state that is abbreviated', { ...texas, province: 'TX' }, INVALID, 'province'],
  ['a city of another state', { ...texas, city: 'Chicago' }, 'A002_INVALID_ZONE', 'city'],
  ['a country that is none', { ...texas, country: 'XX' }, 'A005_INVALID_COUNTRIES', 'country'],
  ['a tax number that is none', { ...campinas, cpf: '1' }, 'B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_CN_INVALID', 'cpf'],
  [
    'the tax number of somebody else',
    { ...campinas, cpf: '529.982.247-25' },
    'B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_NOT_MATCH',
    'full_name',
  ],
  ['no short address in Saudi Arabia', riyadh, INVALID, 'nat_addr'],
])('an order with %s is refused, by either name of the method', async (_what, address, code, field) => {
  for (const method of [CREATE, 'aliexpress.trade.buy.placeorder']) {
    const result = (await place(method, address)) as { is_success: boolean; error_code: string; error_msg: string }
    expect(result).toMatchObject({ is_success: false, error_code: code })
    expect(result.error_msg).toContain(field)
  }
})
