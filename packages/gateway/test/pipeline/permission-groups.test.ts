import { describe, expect, it } from 'vitest'
import { defaultSeed, type Seed } from '../../src/index.ts'
import { ask, NOON, openGateway, topSign } from '../ask.ts'

// Groups and what they hold: iop-protocol 7.1 (what is granted with an app and what after a review) and 7.3 (what is refused).

type Groups = Seed['apps'][number]['permissionGroups']

async function withGroups(permissionGroups: Groups) {
  const seed = defaultSeed()
  return openGateway({ seed: { ...seed, apps: seed.apps.map((app) => Object.assign(app, { permissionGroups })) } })
}

async function refused(permissionGroups: Groups, method: string) {
  const gateway = await withGroups(permissionGroups)
  const own = method.startsWith('/') ? {} : { method, session: 'test' }
  const call = { ...own, app_key: '12345678', timestamp: String(NOON), sign_method: 'sha256', ...needed[method] }
  const { json, headers } = await ask(gateway, method.startsWith('/') ? `/rest${method}` : '/sync', call)
  const code = json['code'] ?? json['error_response']?.['code']
  return code === 'InsufficientPermission' ? headers.get('x-aeop-reason') : null
}

const needed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'aliexpress.affiliate.hotproduct.download': { category_id: '7' },
  'aliexpress.affiliate.product.smartmatch': { device_id: 'd' },
  'aliexpress.affiliate.product.shipping.get': {
    product_id: '1005003784285827',
    sku_id: '1',
    ship_to_country: 'US',
    target_currency: 'USD',
    target_language: 'EN',
    target_sale_price: '1',
    tax_rate: '0',
  },
  'aliexpress.affiliate.product.sku.detail.get': {
    product_id: '1005003784285827',
    ship_to_country: 'US',
    target_currency: 'USD',
    target_language: 'EN',
  },
  'aliexpress.ds.product.get': { product_id: '1005003784285827', ship_to_country: 'US' },
  '/auth/token/create': { code: '3_12345678_none' },
}

describe.each([
  ['aliexpress.affiliate.hotproduct.query', 'Affiliate Advanced API'],
  ['aliexpress.affiliate.hotproduct.download', 'Affiliate Advanced API'],
  ['aliexpress.affiliate.product.smartmatch', 'Affiliate Advanced API'],
  ['aliexpress.affiliate.product.shipping.get', 'Affiliate Advanced API'],
  ['aliexpress.affiliate.product.sku.detail.get', 'SKU Dimension'],
  ['aliexpress.affiliate.category.get', 'Affiliate Standard API'],
  ['aliexpress.ds.product.get', 'AE-Dropshipper'],
  ['/auth/token/create', 'System Tool'],
] as const)('%s', (method, group) => {
  it(`is refused without ${group}, and with nothing else`, async () => {
    const all = [
      'AE-Dropshipper',
      'System Tool',
      'Affiliate Standard API',
      'Affiliate Advanced API',
      'SKU Dimension',
    ] as const
    expect(await refused([], method)).toBe('permission-group-missing')
    expect(
      await refused(
        all.filter((one) => one !== group),
        method,
      ),
    ).toBe('permission-group-missing')
    expect(await refused([group], method)).toBeNull()
    expect(await refused(null, method)).toBeNull()
  })
})

describe('a method of no known group', () => {
  it('is called whatever the app was granted', async () => {
    expect(await refused([], 'aliexpress.solution.order.get')).toBeNull()
    const gateway = await withGroups([])
    const call = { method: 'taobao.time.get', app_key: '12345678', timestamp: '2019-01-01 12:00:00', v: '2.0' }
    const signed = { ...call, sign_method: 'md5', format: 'json' }
    const { json } = await ask(gateway, '/router/rest', { ...signed, sign: topSign(signed) })
    expect(json).toHaveProperty('time_get_response')
  })
})
