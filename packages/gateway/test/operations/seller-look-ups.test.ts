import { beforeEach, expect, it } from 'vitest'
import { openShop, type Shop } from './a-shop.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShop()
})

it('a shop is known by its account', async () => {
  expect(await shop.call('aliexpress.solution.merchant.profile.get')).toMatchObject({
    country_code: 'CN',
    merchant_login_id: 'cn1530000001example',
    product_posting_forbidden: false,
  })
  expect(await shop.call('aliexpress.solution.merchant.profile.get', {}, 'other')).toMatchObject({
    merchant_login_id: 'cn1530000002example',
    shop_name: 'Southwind Store',
  })
  expect(await shop.call('aliexpress.solution.merchant.profile.get', {}, 'buyer')).toMatchObject({
    error_response: { code: 15, sub_code: 'F00-00-10001-001' },
  })
})

it('attributes tell the ids that products are posted with', async () => {
  const names = { param1: 44 }
  const all = await shop.call('aliexpress.category.redefining.getchildattributesresultbypostcateidandpath', names)
  expect(all).toMatchObject({
    result: {
      success: true,
      attributes: expect.arrayContaining([
        expect.objectContaining({ id: 14, sku: true, names: '{"en":"Color"}' }),
        expect.objectContaining({ id: 2, sku: false, required: true }),
      ]),
    },
  })
  const request = { query_sku_attribute_info_request: { aliexpress_category_id: 44 } }
  expect(await shop.call('aliexpress.solution.sku.attribute.query', request)).toMatchObject({
    result: {
      supporting_sku_attribute_list: expect.arrayContaining([
        expect.objectContaining({ aliexpress_sku_name: 'Color' }),
      ]),
    },
  })
})

it('categories go from the top to the leaves', async () => {
  const ask = async (method: string, param0: number) =>
    (
      (await shop.call(method, { param0 })) as unknown as {
        result: { aeop_post_category_list?: { id: number; isleaf: boolean; level: number }[] }
      }
    ).result.aeop_post_category_list ?? []
  const tops = await ask('aliexpress.category.redefining.getchildrenpostcategorybyid', 0)
  expect(tops.every(({ level, isleaf }) => level === 1 && !isleaf)).toBe(true)
  const [top] = tops
  const leaves = await ask('aliexpress.category.redefining.getchildrenpostcategorybyid', top?.id ?? 0)
  expect(leaves.length).toBeGreaterThan(0)
  expect(leaves.every(({ level, isleaf }) => level === 2 && isleaf)).toBe(true)
  expect(await ask('aliexpress.category.redefining.getpostcategorybyid', leaves[0]?.id ?? 0)).toEqual(
    leaves.slice(0, 1),
  )
  expect(await ask('aliexpress.category.redefining.getpostcategorybyid', 4242)).toEqual([])
})

it('logistics services and addresses are those of the order and the account', async () => {
  const ORDER = 1_000_006_270_175_804
  const services = (await shop.call('aliexpress.logistics.redefining.listlogisticsservice')) as unknown as {
    result_list: { service_name: string; logistics_company: string }[]
  }
  const companies = new Map(services.result_list.map((row) => [row.service_name, row.logistics_company]))
  expect(companies.get('CAINIAO_STANDARD')).toBe('Cainiao')
  expect(companies.get('DHL_INTERNATIONAL')).toBe('DHL')
  const codes = services.result_list.map(({ service_name }) => service_name)
  expect(codes).toContain('CAINIAO_STANDARD')
  expect(new Set(codes).size).toBe(codes.length)
  const online = await shop.call('aliexpress.logistics.redefining.getonlinelogisticsservicelistbyorderid', {
    order_id: ORDER,
  })
  const chosen = await shop.call('aliexpress.asf.order.shipping.service.get', { tradeOrderId: ORDER })
  const [first] = (online as unknown as { result_list: { code: string }[] }).result_list
  expect(chosen).toMatchObject({
    result: { success: true, data: { orderShippingServiceList: [{ shipmentServiceCode: first?.code }] } },
  })
  expect(await shop.call('aliexpress.asf.order.shipping.service.get', { tradeOrderId: ORDER }, 'other')).toMatchObject({
    result: { success: false },
  })
  expect(
    await shop.call(
      'aliexpress.logistics.redefining.getonlinelogisticsservicelistbyorderid',
      { order_id: ORDER },
      'other',
    ),
  ).toMatchObject({ is_success: false })
  const addresses = await shop.call('aliexpress.logistics.redefining.getlogisticsselleraddresses', {
    seller_address_query: 'sender,refund',
  })
  expect(addresses).toMatchObject({
    sender_seller_address_list: [{ name: 'Northlight', country: 'CN', address_id: expect.any(Number) }],
    refund_seller_address_list: [{ name: 'Northlight' }],
  })
  expect(addresses).not.toMatchObject({ pickup_seller_address_list: [{}] })
  expect(await shop.call('aliexpress.asf.seller.address.get', { locale: 'en_US' })).toMatchObject({
    result: { data: { pickupSellerAddressList: [{ name: 'Northlight' }], refundSellerAddressList: [{}] } },
  })
})
