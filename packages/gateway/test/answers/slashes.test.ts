import { expect, it } from 'vitest'
import { ask, openGateway, syncCall, topCall, without, type Parameters } from '../ask.ts'

const product = { session: 'test', product_id: '1005003784285827', ship_to_country: 'US' }
const onTop: Parameters = { ...topCall, ...product, method: 'aliexpress.ds.product.get' }
const onSync: Parameters = {
  ...without(syncCall, 'keyWord', 'local', 'countryCode', 'currency'),
  ...product,
  method: 'aliexpress.ds.product.get',
}

it('JSON of TOP has its slashes escaped, in both forms; the values are the same', async () => {
  const gateway = await openGateway()
  const plain = (await ask(gateway, '/sync', onSync)).json['aliexpress_ds_product_get_response']?.['result']
  const nested = await ask(gateway, '/router/rest', onTop)
  expect(JSON.stringify(plain)).toContain('http://')
  expect(nested.text).toContain('http:\\/\\/')
  expect(nested.text).not.toMatch(/[^\\]\//)
  expect(nested.json['aliexpress_ds_product_get_response']?.['result']).toEqual(plain)
  const simplified = await ask(gateway, '/router/rest', { ...onTop, simplify: 'true' })
  expect(simplified.text).toContain('http:\\/\\/')
  expect(simplified.text).not.toMatch(/[^\\]\//)
})

it('IOP and XML leave them as they are', async () => {
  const gateway = await openGateway()
  expect((await ask(gateway, '/sync', onSync)).text).not.toContain('\\/')
  expect((await ask(gateway, '/router/rest', { ...onTop, format: 'xml' })).text).not.toContain('\\/')
})
