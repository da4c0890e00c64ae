import { describe, expect, it } from 'vitest'
import { createClient, type ClientOptions, type Parameters } from '../../src/index.ts'
import { signatureOf } from './independent-sign.ts'
import { sentForm } from './sent-form.ts'

const app = { appKey: '12345678', appSecret: 'helloworld', gateway: 'http://127.0.0.1:4100' }
const client = (protocol: 'top' | 'iop', options: Partial<ClientOptions> = {}) =>
  createClient({ ...app, protocol, ...options })
const sentTo = async (protocol: 'top' | 'iop', method: string, parameters: Parameters) =>
  sentForm(await client(protocol).buildRequest(method, parameters, { check: false }))

/** The list of identifiers of `arise.product.offline`, and the list of texts of `cainiao.global.logistics.listitemtag`. */
const ids = ['arise.product.offline', 'product_ids'] as const
const texts = ['cainiao.global.logistics.listitemtag', 'item_id_list'] as const

/** top-protocol 2.2: items joined by a comma. iop-protocol 2: JSON text in one parameter. */
describe('a list of scalars', () => {
  it.each([
    ['1005003784285827,1005003784285828,3', ids, [1005003784285827n, '1005003784285828', 3]],
    ['a, é b ', texts, ['a', ' é b ']],
    ['only', texts, ['only']],
    ['true,2019-01-01 12:00:00', texts, [true, new Date(Date.UTC(2019, 0, 1, 4))]],
    // The platform's own form is taken as it is.
    ['a,b', texts, 'a,b'],
  ] as const)('travels on TOP as %s', async (text, [method, name], list) => {
    const form = await sentTo('top', method, { [name]: list })
    expect(form.get(name)).toBe(text)
    expect(form.get('sign')).toBe(signatureOf(form, { protocol: 'top' }))
  })

  it.each([
    ['[1005003784285827,"1005003784285828",3]', ids, [1005003784285827n, '1005003784285828', 3]],
    ['["a"," é b "]', texts, ['a', ' é b ']],
    ['["a,b"]', texts, ['a,b']],
    ['a,b', texts, 'a,b'],
  ] as const)('travels on IOP as %s', async (text, [method, name], list) => {
    const form = await sentTo('iop', method, { [name]: list })
    expect(form.get(name)).toBe(text)
    expect(form.get('sign')).toBe(signatureOf(form, { protocol: 'iop' }))
  })

  it('without items is left out on TOP', async () => {
    expect((await sentTo('top', texts[0], { [texts[1]]: [] })).has(texts[1])).toBe(false)
  })

  it.each([
    [
      'a comma',
      ['a', 'b,c'],
      /^item_id_list\[1\]: it holds a comma, and TOP separates the items of this list by commas/,
    ],
    ['nothing', ['a', ''], /^item_id_list\[1\]: it is no text/],
    ['null', [null], /^item_id_list\[0\]: it is no text/],
    ['an object', [{ a: 1 }], /^item_id_list\[0\]: it is no text.*Give text, numbers or booleans without commas/],
    ['a list', [['a']], /^item_id_list\[0\]: it is no text/],
    ['NaN', [Number.NaN], /^item_id_list\[0\]: NaN has no text form/],
  ])('with %s among its items is refused on TOP', async (_what, list, message) => {
    await expect(sentTo('top', texts[0], { [texts[1]]: list })).rejects.toThrow(message)
  })

  it('is the same in a batch', async () => {
    const { body } = await client('top').buildBatch([{ method: texts[0], parameters: { [texts[1]]: ['a', 'b'] } }])
    expect(body).toBe('method=cainiao.global.logistics.listitemtag&item_id_list=a%2Cb')
    const refused = client('top').buildBatch([{ method: texts[0], parameters: { [texts[1]]: ['a,b'] } }])
    await expect(refused).rejects.toThrow(/^requests\[0\]\.item_id_list\[0\]: it holds a comma/)
  })
})

describe('JSON text on both protocols', () => {
  it.each<[string, string, Parameters, string]>([
    ['a list of objects', 'arise.product.price.update', { sku_price_model_list: [{ sku_id: 1 }] }, '[{"sku_id":1}]'],
    [
      'a list inside an object',
      'aliexpress.solution.order.get',
      { param0: { order_status_list: ['A', 'B'] } },
      '{"order_status_list":["A","B"]}',
    ],
    ['a list that the catalogue does not know', 'aliexpress.ds.product.get', { extra: ['a', 'b'] }, '["a","b"]'],
    ['a list of a method that it does not know', 'x.y', { list: ['a', 'b'] }, '["a","b"]'],
  ])('is %s', async (_what, method, parameters, text) => {
    const [name = ''] = Object.keys(parameters)
    for (const protocol of ['top', 'iop'] as const)
      expect((await sentTo(protocol, method, parameters)).get(name)).toBe(text)
  })
})
