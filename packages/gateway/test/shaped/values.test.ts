import type { FieldFact, MethodFact } from '@aeop/sdk/facts'
import { readFileSync } from 'node:fs'
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
    ['item_pics', /^\S+\.png;\S+\.png;\S+\.png$/],
    ['small_photo_full_path', /\/pictures\/[0-9a-f]{8}\.png$/],
    ['order_detail_url', /^https:\/\/www\.example\.com\//],
    ['tax_number', /^TA\d+$/],
    ['address_number', /^\d+$/],
    ['lp_number', /^LP0\d{13}$/],
    ['trackingNum', /^LP0\d{13}$/],
    ['color', /^(Black|White|Red|Blue)$/],
    ['size', /^(S|M|L|XL)$/],
    ['city_code', /^CI\d+$/],
    ['contact_number', /^\d{10,11}$/],
    ['contact_area', /^(California|Ile-de-France|Berlin|England|New South Wales)$/],
    ['phone_prefix', /^\d{1,2}$/],
    ['send_goods_country_full_name', /^[A-Z][a-z]+/],
    ['shop_title', /Store$/],
    ['rating_value', /^4\.\d$/],
    ['tax_rates', /^0\.0\d$/],
    ['gmt_send_goods_time', /^201(8-1[12]|9-01)-\d\d /],
    ['coupon_end_time', /^2019-1[12]-\d\d /],
    ['passport_birthday', /^1988-1[12]-\d\d /],
    ['released_datetime', /^2018-1[12]-\d\d /],
    ['amount_cents', /^\d{3,5}$/],
    ['left_send_good_hour', /^\d$/],
    ['year', /^20(0[5-9]|1[0-8])$/],
    ['shipping_fee_format', /^US \$\d+\.\d\d$/],
  ])('%s', (name, form) => {
    expect(valueOf(name)).toMatch(form)
  })

  it('numbers by the same names', () => {
    expect(valueOf('cent', 'integer')).toBeGreaterThanOrEqual(300)
    expect(valueOf('gmt_create', 'integer')).toBeGreaterThan(1_541_000_000_000)
    expect(valueOf('default_fraction_digits', 'integer')).toBe(2)
    expect(valueOf('sku_id', 'integer', { identifier: true })).toBeGreaterThan(2n ** 53n)
    expect(valueOf('return_order_line_gmt_create', 'integer')).toBeGreaterThan(1_541_000_000_000)
    expect(valueOf('time_zone_offset_of_minutes', 'integer')).toBe(-480)
    expect(valueOf('hs_code_length', 'integer')).toBe(10)
    expect(valueOf('page_number', 'integer')).toBe(1)
    expect(String(valueOf('children_category_id', 'integer', { identifier: true }))).toMatch(/^2\d{10}$/)
    expect(valueOf('empty', 'boolean')).toBe(false)
    expect(valueOf('order_status', 'string', { enum: ['FINISH'] })).toBe('FINISH')
    expect(valueOf('sale_price', 'price')).toMatch(/^\d+\.\d\d$/)
    expect(Buffer.from(valueOf('label', 'bytes') as string, 'base64').length).toBeGreaterThan(0)
  })

  it('decimal numbers are dollars and kilograms, not cents and grams', () => {
    expect(String(valueOf('delivery_cost', 'number'))).toMatch(/^\d{1,3}(\.\d{1,2})?$/)
    expect(valueOf('weight', 'number')).toBeLessThan(1)
  })

  it('each item of a list of pictures is one picture', () => {
    const urls = valueOf('image_urls', 'array<string>', { list: true }) as string[]
    expect(urls.length).toBeGreaterThan(1)
    for (const url of urls) expect(url).toMatch(/^[^;]+\.png$/)
  })

  it('ids of products in lists without a name of their own are those of products', () => {
    const products = at(answerOf('aliexpress.ds.feed.itemids.get'), 'result.products') as bigint[]
    expect(products.length).toBeGreaterThan(1)
    for (const product of products) expect(String(product)).toMatch(/^1005\d{12}$/)
  })

  it('a picture as text can be decoded', () => {
    const png = Buffer.from(String(valueOf('imageBase64')), 'base64')
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect(png.toString('latin1', png.length - 8, png.length - 4)).toBe('IEND')
  })

  it('a token of TOP comes as JSON within a text, with the members of the published answer', () => {
    const sample = new globalThis.URL('../../../../facts/samples/taobao.top.auth.token.create.json', import.meta.url)
    const [published] = (JSON.parse(readFileSync(sample, 'utf8')) as { samples: { body: string }[] }).samples
    const said = at(JSON.parse(published?.body ?? ''), 'top_auth_token_create_response.token_result') as string
    const types = (text: string) =>
      Object.entries(JSON.parse(text) as object)
        .map(([name, value]) => `${name}: ${typeof value}`)
        .toSorted()
    expect(types(answerOf('taobao.top.auth.token.create').token_result as string)).toEqual(types(said))
  })

  it('the least is not more than the most', () => {
    for (let item = 0; item < 20; item++) {
      const fields = ['min_delivery_days', 'max_delivery_days'].map((name) => ({ name, type: 'integer' }) as const)
      const params = [{ name: 'memo', type: 'string' }] as const
      const first = at(runShaped({ ...withItems(fields), params }, { memo: String(item) }), 'items.0')
      expect(Number(at(first, 'min_delivery_days'))).toBeLessThanOrEqual(Number(at(first, 'max_delivery_days')))
    }
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

  it('what cannot be an id or a currency comes back in no address and no price', () => {
    const answer = answerOf('aliexpress.affiliate.product.smartmatch', { product_id: '"><b>', target_currency: '$$$' })
    expect(at(answer, 'resp_result.result.products.0')).toMatchObject({
      product_detail_url: expect.stringMatching(/^https:\/\/www\.aliexpress\.com\/item\/1005\d{12}\.html$/),
      target_sale_price_currency: 'USD',
    })
  })

  it('where nothing is known of the answer, it is empty', () => {
    expect(answerOf('aliexpress.local.service.products.list')).toEqual({})
  })
})
