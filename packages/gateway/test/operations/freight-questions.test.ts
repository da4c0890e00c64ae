import { describe, expect, it } from 'vitest'

import { ask, topCall } from '../ask.ts'
import { notInBrazil, open, PRODUCT, product, sku } from './dropshipping-world.ts'

describe('aliexpress.ds.freight.query', () => {
  const question = {
    quantity: 1,
    shipToCountry: 'US',
    productId: PRODUCT,
    language: 'en_US',
    locale: 'en_US',
    selectedSkuId: sku.skuId,
    currency: 'USD',
  }
  const query = async (changes: object) => {
    const { call } = await open()
    return call('aliexpress.ds.freight.query', { queryDeliveryReq: JSON.stringify({ ...question, ...changes }) })
  }

  it('says what each way costs and how long it takes, in the currency asked for', async () => {
    const { result } = (await query({ currency: 'BRL' })) as { result: Record<string, unknown> }
    const { delivery_option_d_t_o: options } = result['delivery_options'] as Record<string, unknown[]>
    expect(result).toMatchObject({ success: true, code: 200 })
    // 15.50 dollars are above the ten from which the standard service is free; 12.90 dollars are 50.05 reais.
    expect(options).toMatchObject([
      {
        code: 'CAINIAO_STANDARD',
        free_shipping: true,
        shipping_fee_cent: '0.00',
        free_shipping_threshold: 'BRL 38.80',
        ship_from_country: 'CN',
        available_stock: String(sku.stock),
      },
      { code: 'CAINIAO_PREMIUM', free_shipping: false, shipping_fee_cent: '50.05', shipping_fee_format: 'BRL 50.05' },
      { code: 'DHL_INTERNATIONAL', tracking: true },
    ])
    const [standard] = options as Record<string, number>[]
    expect(standard?.['min_delivery_days']).toBe(product.deliveryDays)
    expect(standard?.['estimated_delivery_time']).toBe(`${product.deliveryDays}-${product.deliveryDays + 10}`)
  })

  it('finds nothing for a SKU that is named by its attributes, and nothing for an unknown product', async () => {
    const nothing = { result: { success: false, code: 501, msg: 'DELIVERY_INFO_EMPTY' } }
    expect(await query({ selectedSkuId: '14:691' })).toMatchObject(nothing)
    expect(await query({ productId: '1005000000000000' })).toMatchObject(nothing)
  })

  it('knows where nothing is sent', async () => {
    const nowhere = (code: number) => ({
      result: { success: false, code, msg: 'DELIVERY_NOT_AVAILABLE_TO_YOUR_ADDRESS' },
    })
    expect(await query({ shipToCountry: 'XX' })).toMatchObject(nowhere(400))
    const [first] = notInBrazil.skus
    const elsewhere = { productId: notInBrazil.productId, selectedSkuId: first?.skuId, shipToCountry: 'BR' }
    expect(await query(elsewhere)).toMatchObject(nowhere(505))
  })

  it('names the field that cannot be used', async () => {
    const { gateway } = await open()
    const queryDeliveryReq = JSON.stringify({ ...question, currency: 'XXX' })
    const method = 'aliexpress.ds.freight.query'
    const { json } = await ask(gateway, '/router/rest', { ...topCall, method, session: 'test', queryDeliveryReq })
    expect(json['error_response']).toMatchObject({
      code: 41,
      sub_code: 'isv.invalid-parameter:queryDeliveryReq.currency',
    })
  })
})

describe('the older questions for freight', () => {
  const question = { country_code: 'US', product_id: PRODUCT, product_num: 1, send_goods_country_code: 'CN' }

  it('answer in dollars and cents, each under its own name', async () => {
    const { call } = await open()
    const calculated = await call('aliexpress.logistics.buyer.freight.calculate', {
      param_aeop_freight_calculate_for_buyer_d_t_o: JSON.stringify({ ...question, price: '9.99' }),
    })
    expect(calculated).toMatchObject({
      result: {
        success: true,
        aeop_freight_calculate_result_for_buyer_d_t_o_list: {
          aeop_freight_calculate_result_for_buyer_dto: [
            { service_name: 'CAINIAO_ECONOMY', freight: { amount: '0.69', cent: 69, currency_code: 'USD' } },
            { service_name: 'CAINIAO_STANDARD', tracking_available: 'true', freight: { cent: 199 } },
            {},
            {},
          ],
        },
      },
    })
    const got = await call('aliexpress.logistics.buyer.freight.get', {
      aeopFreightCalculateForBuyerDTO: JSON.stringify(question),
    })
    // Without a price and a SKU the lowest price counts, 15.50 dollars.
    expect(got).toMatchObject({
      result: {
        success: true,
        aeop_freight_calculate_result_for_buyer_dtolist: {
          aeop_freight_calculate_result_for_buyer_d_t_o: [
            { service_name: 'CAINIAO_STANDARD', shipping_method: 'AliExpress Standard Shipping', freight: { cent: 0 } },
            {},
            {},
          ],
        },
      },
    })
  })

  it.each([
    [{ product_id: '1' }, 'product_id'],
    [{ country_code: 'XX' }, 'country_code'],
    [{ sku_id: '1' }, 'sku_id'],
  ])('say why there is none for %j', async (changes, field) => {
    const { call } = await open()
    const answer = await call('aliexpress.logistics.buyer.freight.get', {
      aeopFreightCalculateForBuyerDTO: JSON.stringify({ ...question, ...changes }),
    })
    const { result } = answer as { result: { success: boolean; error_desc: string } }
    expect(result.success).toBe(false)
    expect(result.error_desc.startsWith(field)).toBe(true)
  })
})
