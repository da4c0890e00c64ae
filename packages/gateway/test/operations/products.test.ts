import { afterAll, describe, expect, it } from 'vitest'

import type { AnswerObject } from '../../src/operations/operation.ts'
import { createWorld, scalar } from './run-operation.ts'

const GET = 'aliexpress.ds.product.get'
const SEARCH = 'aliexpress.ds.text.search'
const PRODUCT = '1005003784285827'
const world = createWorld()
afterAll(() => world.store.close())

interface Detail {
  readonly ae_item_base_info_dto: AnswerObject
  readonly ae_item_sku_info_dtos: readonly AnswerObject[]
}

function detail(params: Readonly<Record<string, string>> = {}): Detail {
  const answer = world.answer(GET, { product_id: PRODUCT, ship_to_country: 'US', ...params })
  expect(answer).toMatchObject({ rsp_code: 200, rsp_msg: 'Call succeeds' })
  return answer.result as unknown as Detail
}

interface Found {
  readonly totalCount: number
  readonly products: readonly AnswerObject[]
}

function search(params: Readonly<Record<string, string>>): Found {
  const answer = world.answer(SEARCH, { local: 'en_US', countryCode: 'US', currency: 'USD', ...params })
  expect(answer.code).toBe('00')
  return answer.data as unknown as Found
}

describe('product.get', () => {
  it('shows the product and its SKUs', () => {
    const { ae_item_base_info_dto: base, ae_item_sku_info_dtos: skus } = detail()
    expect(base).toMatchObject({ product_id: BigInt(PRODUCT), currency_code: 'USD' })
    const product = world.store.findProduct(PRODUCT)
    expect(base.subject).toBe(product?.subject)
    expect(skus.map((sku) => sku.sku_id)).toEqual(product?.skus.map((sku) => sku.skuId))
    for (const sku of skus) {
      expect(sku.sku_attr).toMatch(/^14:\d+$/)
      expect(sku.sku_price).toMatch(/^\d+\.\d\d$/)
    }
  })

  it('prices in the currency asked for', () => {
    const [inDollars] = detail().ae_item_sku_info_dtos
    const [inYen] = detail({ target_currency: 'JPY' }).ae_item_sku_info_dtos
    expect(inDollars).toMatchObject({ sku_price: '24.60', currency_code: 'USD' })
    // 110 yen to the dollar, no decimals.
    expect(inYen).toMatchObject({ sku_price: '2706', currency_code: 'JPY' })
  })

  it('answers 605 for an unknown product and 602 for a country it is not sold to', () => {
    expect(world.answer(GET, { product_id: '1005000000000000', ship_to_country: 'US' })).toEqual({
      rsp_code: 605,
      rsp_msg: 'ITEM_ID_NOT_FOUND',
    })
    const { products } = world.store.searchProducts({ shipTo: 'US' }, { number: 1, size: 100 })
    const kept = products.find((product) => product.excludedCountries.includes('BR'))
    const answer = world.answer(GET, { product_id: kept?.productId ?? '', ship_to_country: 'BR' })
    expect(answer.rsp_code).toBe(602)
    expect(answer.result).toBeUndefined()
  })

  it.each([
    [{ product_id: '-1' }, 'product_id'],
    [{ product_id: 'mug' }, 'product_id'],
    [{ ship_to_country: 'USA' }, 'ship_to_country'],
    [{ target_currency: 'XXX' }, 'target_currency'],
    [{ target_currency: 'constructor' }, 'target_currency'],
  ])('refuses %j', (params, parameter) => {
    const all = { product_id: PRODUCT, ship_to_country: 'US', ...params }
    expect(world.refusal(GET, all)).toEqual({ error: 'invalid-parameter', parameter })
  })
})

describe('text.search', () => {
  it('finds by words, by category and by both', () => {
    expect(search({ keyWord: 'Backpack 50L' }).products).toEqual([
      expect.objectContaining({ title: expect.stringContaining('Hiking Backpack') as string, cateId: '18' }),
    ])
    expect(search({ categoryId: '322' }).totalCount).toBe(5)
    expect(search({ categoryId: '322', keyWord: 'hiking' }).totalCount).toBe(1)
    expect(search({ keyWord: 'zeppelin' })).toMatchObject({ totalCount: 0, products: [] })
  })

  it('leads to product.get', () => {
    for (const row of search({ keyWord: 'led', pageSize: '50' }).products) {
      const answer = world.answer(GET, { product_id: scalar(row.itemId), ship_to_country: 'US' })
      const { ae_item_base_info_dto: base, ae_item_sku_info_dtos: skus } = answer.result as unknown as Detail
      expect(base.subject).toBe(row.title)
      const lowest = Math.min(...skus.map((sku) => Number(sku.offer_sale_price)))
      expect(Number(row.targetSalePrice)).toBe(lowest)
    }
  })

  it.each(['min_price,asc', 'min_price,desc'])('sorts by %s', (sortBy) => {
    const prices = search({ categoryId: '15', sortBy }).products.map((row) => Number(row.salePrice))
    expect(prices).toHaveLength(5)
    expect(prices).toEqual(prices.toSorted((a, b) => (sortBy.endsWith('asc') ? a - b : b - a)))
  })

  it('pages', () => {
    const all = search({ categoryId: '15', pageSize: '5' }).products.map((row) => row.itemId)
    const pages = ['1', '2', '3'].map((pageIndex) => search({ categoryId: '15', pageSize: '2', pageIndex }).products)
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1])
    expect(pages.flat().map((row) => row.itemId)).toEqual(all)
  })

  it('needs words or a category', () => {
    const params = { local: 'en_US', countryCode: 'US', currency: 'USD' }
    expect(world.refusal(SEARCH, params)).toEqual({ error: 'missing-parameter', parameter: 'keyWord' })
    expect(world.refusal(SEARCH, { ...params, keyWord: ' ' })).toMatchObject({ error: 'missing-parameter' })
  })

  it.each([
    [{ sortBy: 'price' }, 'sortBy'],
    [{ sortBy: 'constructor' }, 'sortBy'],
    [{ pageIndex: '0' }, 'pageIndex'],
    [{ pageSize: 'ten' }, 'pageSize'],
    [{ countryCode: 'U' }, 'countryCode'],
    [{ currency: 'DOLLAR' }, 'currency'],
    [{ categoryId: '1e3' }, 'categoryId'],
    [{ searchExtend: '{}' }, 'searchExtend'],
    [{ searchExtend: 'min' }, 'searchExtend'],
  ])('refuses %j', (params, parameter) => {
    const all = { local: 'en_US', countryCode: 'US', currency: 'USD', keyWord: 'mug', ...params }
    expect(world.refusal(SEARCH, all)).toEqual({ error: 'invalid-parameter', parameter })
  })
})
