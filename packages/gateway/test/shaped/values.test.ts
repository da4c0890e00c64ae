import type { FieldFact, MethodFact } from '@aeop/sdk/facts'
import { describe, expect, it } from 'vitest'
import { formatPacificTime } from '../../src/domain/pacific-time.ts'
import { answerOf, at, factOf, runShaped, URL } from './run-shaped.ts'

/** A method made up, whose answer lists things with these fields. */
function withItems(fields: readonly FieldFact[]): MethodFact {
  const items = { name: 'items', type: 'array<json>', list: true, fields } as const
  return { ...factOf('aliexpress.affiliate.productdetail.get'), name: 'made.up', response: [items] }
}

function valueOf(name: string, type: FieldFact['type'] = 'string', more: Partial<FieldFact> = {}): unknown {
  return at(runShaped(withItems([{ name, type, ...more }])), `items.0.${name}`)
}

describe('values look like what their names say', () => {
  it.each([
    ['sale_price', /^\d+\.\d\d$/],
    ['currency_code', /^USD$/],
    ['discount', /^\d+%$/],
    ['evaluate_rate', /^\d\d\.\d%$/],
    ['gmt_create', /^2018-1[12]-\d\d \d\d:\d\d:\d\d$/],
    ['productId', /^1005\d{12}$/],
    ['sku_id', /^12000\d{12}$/],
    ['trade_order_id', /^80\d{14}$/],
    ['country', /^[A-Z]{2}$/],
    ['buyer_email', /@example\.com$/],
    ['mobile_no', /^\d{10,11}$/],
    ['order_status', /^WAIT_SELLER_SEND_GOODS$/],
    ['logistics_service', /^[A-Z_]+$/],
    ['product_detail_url', /^https:\/\/www\.aliexpress\.com\/item\/1005\d{12}\.html$/],
    ['product_main_image_url', new RegExp(`^${URL}/pictures/[0-9a-f]{8}\\.png$`)],
    ['image_urls', /^\S+\.png;\S+\.png;\S+\.png$/],
    ['locale', /^en_US$/],
  ])('%s', (name, form) => {
    expect(valueOf(name)).toMatch(form)
  })

  it('numbers by the same names', () => {
    expect(valueOf('cent', 'integer')).toBeGreaterThanOrEqual(300)
    expect(valueOf('gmt_create', 'integer')).toBeGreaterThan(1_541_000_000_000)
    expect(valueOf('default_fraction_digits', 'integer')).toBe(2)
    expect(valueOf('sku_id', 'integer', { identifier: true })).toBeGreaterThan(2n ** 53n)
    expect(valueOf('order_status', 'string', { enum: ['FINISH'] })).toBe('FINISH')
    expect(valueOf('sale_price', 'price')).toMatch(/^\d+\.\d\d$/)
    expect(Buffer.from(valueOf('label', 'bytes') as string, 'base64').length).toBeGreaterThan(0)
  })

  it('a time is the same as text and as a number, in US Pacific time', () => {
    const fields = [
      { name: 'gmt_create', type: 'string' },
      { name: 'create_time', type: 'integer' },
    ] as const
    const first = at(runShaped(withItems(fields)), 'items.0') as Record<'gmt_create' | 'create_time', unknown>
    expect(formatPacificTime(Number(first.create_time))).toBe(first.gmt_create)
  })

  it('texts that hold JSON can be read', () => {
    for (const name of ['ext_param', 'features', 'sku_property_json']) {
      expect(JSON.parse(valueOf(name) as string)).toBeTypeOf('object')
    }
  })

  it('what belongs to one item agrees', () => {
    const result = at(answerOf('aliexpress.affiliate.product.query'), 'resp_result.result')
    for (const product of at(result, 'products') as Record<string, string | bigint>[]) {
      expect(product['product_detail_url']).toBe(`https://www.aliexpress.com/item/${product['product_id']}.html`)
      expect(Number(product['sale_price'])).toBeLessThan(Number(product['original_price']))
    }
  })

  it('a success is said to be one, and tells of no error', () => {
    const { result } = answerOf('aliexpress.ds.order.create', { param_place_order_request4_open_api_d_t_o: '{}' })
    expect(result).toMatchObject({ is_success: true })
    expect(Object.keys(result as object).filter((name) => name.startsWith('error'))).toEqual([])
    expect(answerOf('aliexpress.affiliate.product.query').resp_result).toMatchObject({
      resp_code: 200,
      resp_msg: 'Call succeeds',
    })
  })

  it('prices follow the currency that is asked for', () => {
    const answer = answerOf('aliexpress.affiliate.product.query', { target_currency: 'EUR' })
    expect(at(answer, 'resp_result.result.products.0')).toMatchObject({
      target_sale_price_currency: 'EUR',
      sale_price_currency: 'USD',
    })
  })

  it('where nothing is known of the answer, it is empty', () => {
    expect(answerOf('aliexpress.local.service.products.list')).toEqual({})
  })
})
