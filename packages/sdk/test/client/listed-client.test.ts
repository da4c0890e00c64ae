import { describe, expect, it } from 'vitest'
import { createClient, type ListedClientOptions } from '../../src/client/listed-client.ts'
import { ArgumentError, type FetchFunction } from '../../src/index.ts'
import {
  aliexpress_ds_product_get,
  auth_token_create,
  cainiao_global_logistics_listitemtag,
} from '../../src/methods.ts'

const sent: URLSearchParams[] = []
const answering: FetchFunction = async (_url, { body }) => {
  const form = new URLSearchParams(String(body))
  sent.push(form)
  const envelope = `${(form.get('method') ?? '').replaceAll('.', '_')}_response`
  return new Response(`{"${envelope}":{"result":{"ae_item_base_info_dto":{"owner_member_seq_long":7}}}}`)
}
const app = { appKey: '12345678', appSecret: 'helloworld', session: 'test', gateway: 'http://127.0.0.1:4100' }
const client = (options: Partial<ListedClientOptions> = {}) =>
  createClient({ ...app, fetch: answering, methods: [aliexpress_ds_product_get], ...options })

describe('a client of a few methods', () => {
  it('knows them: their parameters are checked, their answers read with their fields', async () => {
    const answer = await client().call('aliexpress.ds.product.get', { product_id: '1', ship_to_country: 'US' })
    expect(answer.result?.ae_item_base_info_dto?.owner_member_seq_long).toBe('7')
    const wrong = client().callUntyped('aliexpress.ds.product.get', { product_id: '1' })
    await expect(wrong).rejects.toMatchObject({ name: 'ParameterError', where: 'ship_to_country' })
  })

  it('knows no other: call refuses it and says how it is added, callUntyped sends it unchecked', async () => {
    const other = client()
    const search = { keyWord: 'lamp', local: 'en_US', countryCode: 'US', currency: 'USD' }
    const refused = other.call('aliexpress.ds.text.search', search)
    await expect(refused).rejects.toThrow(ArgumentError)
    await expect(refused).rejects.toThrow(
      /^method: aliexpress\.ds\.text\.search is not among the methods given to this client\. .*@aeop\/sdk\/methods/,
    )
    sent.length = 0
    await other.callUntyped('aliexpress.ds.text.search', { nobody: 'knows this' })
    expect(sent.map((form) => form.get('nobody'))).toEqual(['knows this'])
  })

  it('knows a path with its first slash', async () => {
    const wrong = client({ methods: [auth_token_create] }).call('/auth/token/create', { code: ' ' })
    await expect(wrong).rejects.toMatchObject({ name: 'ParameterError', where: 'code' })
  })

  it('writes lists as the facts of its methods say', async () => {
    const method = 'cainiao.global.logistics.listitemtag'
    const parameters = { item_id_list: ['a', 'b'] }
    const bodyFrom = async (methods: ListedClientOptions['methods']) =>
      (await client({ protocol: 'top', methods }).buildBatch([{ method, parameters }])).body
    expect(await bodyFrom([cainiao_global_logistics_listitemtag])).toContain('item_id_list=a%2Cb')
    expect(await bodyFrom([])).toContain(`item_id_list=${encodeURIComponent('["a","b"]')}`)
  })

  it.each([
    ['nothing', undefined],
    ['names', ['aliexpress.ds.product.get']],
    ['one method', aliexpress_ds_product_get],
    ['a hole', [aliexpress_ds_product_get, undefined]],
  ])('is not made of %s', (_what, methods) => {
    const make = () => client({ methods: methods as unknown as ListedClientOptions['methods'] })
    expect(make).toThrow(/^methods: it is no list of methods\. Give an array of constants from @aeop\/sdk\/methods/)
  })
})
