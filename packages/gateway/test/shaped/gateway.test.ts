import { describe, expect, it } from 'vitest'
import { ask, iopSign, openGateway, syncCall, topCall, without } from '../ask.ts'

const freight = {
  method: 'aliexpress.logistics.redefining.getonlinelogisticsinfo',
  order_id: '8012345678901234',
  session: 'test',
}

describe('a method without domain logic', () => {
  it('is answered from its shape, and says so', async () => {
    const gateway = await openGateway()
    const { headers, json } = await ask(gateway, '/router/rest', { ...topCall, ...freight })
    expect(headers.get('x-aeop-simulated')).toBe('shaped')
    const body = json['aliexpress_logistics_redefining_getonlinelogisticsinfo_response']
    expect(body).toMatchObject({ is_success: true })
    expect(body?.['request_id']).toMatch(/^\w{12,}$/)
  })

  it('has the same values on both protocols and at any time', async () => {
    const gateway = await openGateway()
    const { session, ...plain } = freight
    const sync = {
      ...without(syncCall, 'keyWord', 'local', 'countryCode', 'currency'),
      ...plain,
      access_token: session,
    }
    const top = await ask(gateway, '/router/rest', { ...topCall, ...freight, simplify: 'true' })
    gateway.clock.advance(60_000)
    const iop = await ask(gateway, '/sync', { ...sync, simplify: 'true', format: 'json' })
    expect(iop.json['result_list']).toEqual(top.json['result_list'])
    expect(iop.json['result_list']).toBeDefined()
  })

  it('is an empty success where nothing is known of its answer', async () => {
    const gateway = await openGateway()
    const own = {
      method: 'aliexpress.local.service.products.list',
      channel_seller_id: '1',
      channel: 'AE',
      session: 'test',
    }
    const call = { ...topCall, ...own }
    const { headers, text } = await ask(gateway, '/router/rest', call)
    expect(headers.get('x-aeop-simulated')).toBe('shaped')
    expect(text).toMatch(/^\{"aliexpress_local_service_products_list_response":\{"request_id":"\w+"\}\}$/)
  })

  it('is served at its path, with its first slash or without', async () => {
    const gateway = await openGateway()
    const call = {
      app_key: '12345678',
      timestamp: String(gateway.clock.now()),
      sign_method: 'sha256',
      access_token: 'test',
    }
    const path = '/aliexpress/message/list'
    const body = new URLSearchParams({ ...call, sign: iopSign(call, path) })
    const response = await gateway.fetch(`${gateway.url}/rest${path}`, { method: 'POST', body })
    expect(await response.text()).not.toContain('InvalidApiPath')
  })

  it('is not served with a slash in front of a name that is no path', async () => {
    const gateway = await openGateway()
    const call = { ...syncCall, method: '/aliexpress.affiliate.product.query' }
    expect((await ask(gateway, '/sync', call)).text).toContain('InvalidApiPath')
  })

  it.each(['aliexpress.ds.order.query', 'aliexpress.freight.query', 'constructor', '__proto__'])(
    '%s, which circulates, does not exist',
    async (method) => {
      const gateway = await openGateway()
      expect((await ask(gateway, '/router/rest', { ...topCall, method })).json['error_response']).toMatchObject({
        code: 22,
      })
      expect((await ask(gateway, '/sync', { ...syncCall, method })).text).toContain('InvalidApiPath')
    },
  )
})
