import { beforeEach, describe, expect, it } from 'vitest'
import { openShop, type Shop } from './a-shop.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShop()
})

/** A product as the schema of its category wants it, after the sample of the schema methods. */
const schemaLamp = {
  category_id: 44,
  locale: 'es_ES',
  title_multi_language_list: [{ locale: 'es_ES', title: 'Lámpara quokka' }],
  description_multi_language_list: [
    { locale: 'es_ES', module_list: [{ type: 'html', html: { content: '<p>Una lámpara</p>' } }] },
  ],
  product_units_type: '100000015',
  image_url_list: ['https://img.example.com/lamp.jpg'],
  category_attributes: { 'Brand Name': { value: '201512802' }, Material: { value: ['700006'] } },
  sku_info_list: [
    {
      sku_code: 'Q-1',
      inventory: 3,
      price: 99,
      discount_price: 39.5,
      sku_attributes: { Color: { value: '193', alias: 'Noche' } },
    },
  ],
  inventory_deduction_strategy: 'place_order_withhold',
  package_weight: 1.5,
  package_length: 10,
  package_height: 20,
  package_width: 30,
  shipping_preparation_time: 3,
  shipping_template_id: '714844311',
  service_template_id: '0',
}

const item = (id: string, content: unknown) => ({
  item_content_id: id,
  item_content: typeof content === 'string' ? content : JSON.stringify(content),
})

async function submit(operation_type: string, items: readonly object[]): Promise<string> {
  const answer = await shop.call('aliexpress.solution.feed.submit', { operation_type, item_list: items })
  expect(answer).toHaveProperty('job_id')
  return (answer as unknown as { job_id: string }).job_id
}

const query = async (job_id: string, session?: string) =>
  shop.call('aliexpress.solution.feed.query', { job_id }, session)

async function results(job: string): Promise<{ id: string; result: Record<string, unknown> }[]> {
  const answer = (await query(job)) as unknown as {
    result_list?: { item_content_id: string; item_execution_result: string }[]
  }
  return (answer.result_list ?? []).map((row) => ({
    id: row.item_content_id,
    result: JSON.parse(row.item_execution_result) as Record<string, unknown>,
  }))
}

async function statusOf(job: string): Promise<string | undefined> {
  const answer = (await shop.call('aliexpress.solution.feed.list.get')) as unknown as {
    job_list: { job_id: string; status: string }[]
  }
  return answer.job_list.find(({ job_id }) => job_id === job)?.status
}

describe('a feed', () => {
  it('waits, is worked through on the clock, and tells what came of each item', async () => {
    const job = await submit('PRODUCT_CREATE', [
      item('A-1', schemaLamp),
      item('A-2', '{"category_id":44}'),
      item('A-3', 'no JSON'),
    ])
    expect(job).toMatch(/^2000000000\d{8}$/)
    expect(await query(job)).toMatchObject({ job_id: job, success_item_count: 0, total_item_count: 3 })
    expect(await statusOf(job)).toBe('QUEUEING')
    shop.gateway.clock.advance(9_999)
    expect(await statusOf(job)).toBe('QUEUEING')
    shop.gateway.clock.advance(1)
    expect(await statusOf(job)).toBe('FINISH')
    expect(await query(job)).toMatchObject({ success_item_count: 1, total_item_count: 3 })
    const [made, bad, none] = await results(job)
    expect(made).toMatchObject({ id: 'A-1', result: { success: true, productId: expect.any(Number) } })
    expect(bad).toEqual({
      id: 'A-2',
      result: { success: false, errorCode: 'F00-00-10020-002', errorMessage: '#/: required key [subject] not found' },
    })
    expect(none).toMatchObject({ id: 'A-3', result: { success: false } })
    expect(await shop.call('aliexpress.offer.product.query', { product_id: made?.result['productId'] })).toMatchObject({
      result: {
        locale: 'es_ES',
        subject_list: [{ locale: 'es_ES', value: 'Lámpara quokka' }],
        detail_source_list: [{ locale: 'es_ES', web_detail: '<p>Una lámpara</p>' }],
        freight_template_id: 714844311,
        delivery_time: 3,
        aeop_ae_product_propertys: [
          { attr_name: 'Brand Name', attr_value: 'NONE' },
          { attr_name: 'Material', attr_value: 'Metal' },
        ],
        aeop_ae_product_s_k_us: [
          {
            id: '14:193',
            sku_price: '99.00',
            sku_discount_price: '39.50',
            aeop_s_k_u_property_list: [{ property_value_definition_name: 'Noche' }],
          },
        ],
      },
    })
  })

  it('of many items goes on a part at a time', async () => {
    const many = Array.from({ length: 41 }, (_, index) =>
      item(`S-${index}`, {
        aliexpress_product_id: 1005003784285827,
        multiple_sku_update_list: [{ sku_code: 'none', inventory: 1 }],
      }),
    )
    const job = await submit('PRODUCT_STOCKS_UPDATE', many)
    shop.gateway.clock.advance(10_000)
    expect(await statusOf(job)).toBe('PROCESSING')
    expect(await results(job)).toHaveLength(20)
    shop.gateway.clock.advance(1000)
    expect(await results(job)).toHaveLength(40)
    expect(await statusOf(job)).toBe('PROCESSING')
    shop.gateway.clock.advance(1000)
    expect(await statusOf(job)).toBe('FINISH')
    expect((await results(job)).map(({ id }) => id)).toEqual(many.map((one) => one.item_content_id))
    expect((await results(job))[0]?.result).toMatchObject({ errorCode: 'F00-00-10007-024', success: false })
  })

  it('changes stocks, prices and products, each item by itself', async () => {
    const create = await submit('PRODUCT_CREATE', [item('A', schemaLamp)])
    shop.gateway.clock.advance(60_000)
    const id = (await results(create))[0]?.result['productId']
    const skus = { aliexpress_product_id: id, multiple_sku_update_list: [{ sku_code: 'Q-1', inventory: 8 }] }
    await submit('PRODUCT_STOCKS_UPDATE', [item('1', skus), item('2', { ...skus, aliexpress_product_id: 42 })])
    const prices = { ...skus, multiple_sku_update_list: [{ sku_code: 'Q-1', price: '50', discount_price: '45.00' }] }
    await submit('PRODUCT_PRICES_UPDATE', [item('1', prices)])
    const title = [{ locale: 'es_ES', title: 'Otra lámpara' }]
    await submit('PRODUCT_FULL_UPDATE', [item('1', { aliexpress_product_id: id, title_multi_language_list: title })])
    shop.gateway.clock.advance(60_000)
    expect(await shop.call('aliexpress.solution.product.info.get', { product_id: id })).toMatchObject({
      result: {
        subject: 'Otra lámpara',
        aeop_ae_product_s_k_us: [{ ipm_sku_stock: 8, sku_price: '50.00', sku_discount_price: '45.00' }],
      },
    })
  })

  it('is called off before it begins, and not later', async () => {
    const first = await submit('PRODUCT_CREATE', [item('A', schemaLamp)])
    shop.gateway.clock.advance(10_000)
    const second = await submit('PRODUCT_CREATE', [item('A', schemaLamp)])
    expect(await shop.call('aliexpress.solution.feed.invalidate', { job_id_list: second }, 'other')).toMatchObject({
      result: { success: false, invalid_successful_list: [], invalid_failed_list: [second] },
    })
    expect(
      await shop.call('aliexpress.solution.feed.invalidate', { job_id_list: `${first},${second},42` }),
    ).toMatchObject({
      result: {
        success: false,
        invalid_successful_list: [second],
        no_need_invalid_list: [first],
        invalid_failed_list: [42],
      },
    })
    shop.gateway.clock.advance(60_000)
    expect(await results(second)).toMatchObject([
      { id: 'A', result: { success: false, errorCode: 'FEED_INVALIDATED' } },
    ])
    expect(
      await shop.call('aliexpress.ds.text.search', {
        keyWord: 'quokka',
        local: 'es_ES',
        countryCode: 'US',
        currency: 'USD',
      }),
    ).toMatchObject({ data: { totalCount: 1 } })
  })

  it('is listed by kind, state and time, newest first, for its own seller', async () => {
    const one = await submit('PRODUCT_CREATE', [item('A', schemaLamp)])
    shop.gateway.clock.advance(10_000)
    const two = await submit('PRODUCT_PRICES_UPDATE', [item('A', '{}')])
    const list = async (filter: object, session?: string) =>
      shop.call('aliexpress.solution.feed.list.get', { ...filter }, session)
    expect(await list({})).toMatchObject({
      total_count: 2,
      total_page: 1,
      job_list: [{ job_id: two }, { job_id: one }],
    })
    expect(await list({ status: 'QUEUEING' })).toMatchObject({ total_count: 1, job_list: [{ job_id: two }] })
    expect(await list({ feed_type: 'PRODUCT_CREATE' })).toMatchObject({ total_count: 1, job_list: [{ job_id: one }] })
    expect(await list({ submitted_time_end: '2018-12-31 20:00:00' })).toMatchObject({ job_list: [{ job_id: one }] })
    expect(await list({}, 'other')).toMatchObject({ total_count: 0 })
    expect(await query(one, 'other')).toMatchObject({ error_response: { code: 41 } })
  })

  it('needs ids of items that differ, and an account with a shop', async () => {
    const twice = { operation_type: 'PRODUCT_CREATE', item_list: [item('A', '{}'), item('A', '{}')] }
    expect(await shop.call('aliexpress.solution.feed.submit', twice)).toMatchObject({
      error_response: { code: 41, sub_code: 'isv.invalid-parameter:item_list.item_content_id' },
    })
    const once = { ...twice, item_list: [item('A', '{}')] }
    expect(await shop.call('aliexpress.solution.feed.submit', once, 'buyer')).toMatchObject({
      error_response: { code: 15, sub_code: 'F00-00-10001-001' },
    })
  })
})

describe('the schema of a category', () => {
  it('fits what the schema methods take, and the product that is made by it', async () => {
    const { default: ajv } = await import('ajv')
    const answer = await shop.call('aliexpress.solution.product.schema.get', { aliexpress_category_id: 44 })
    const { schema } = (answer as unknown as { result: { schema: string } }).result
    const validate = new ajv.default({ strict: false }).compile(JSON.parse(schema) as object)
    validate(schemaLamp)
    expect(validate.errors ?? []).toEqual([])
    expect(validate({ ...schemaLamp, sku_info_list: [] })).toBe(false)
    const posted = await shop.call('aliexpress.solution.schema.product.instance.post', {
      product_instance_request: schemaLamp,
    })
    expect(posted).toMatchObject({ result: { product_id: expect.any(Number) } })
    const { product_id } = (posted as unknown as { result: { product_id: number } }).result
    const change = { aliexpress_product_id: product_id, package_length: 77 }
    expect(
      await shop.call('aliexpress.solution.schema.product.full.update', { schema_full_update_request: change }),
    ).toMatchObject({ product_id })
    expect(await shop.call('aliexpress.solution.product.info.get', { product_id })).toMatchObject({
      result: { package_length: 77, package_width: 30 },
    })
  })

  it('is there for leaves of the tree, which can be gone down from the top', async () => {
    const children = async (category_id: number) => {
      const found = await shop.call('aliexpress.solution.seller.category.tree.query', {
        category_id,
        filter_no_permission: true,
      })
      return (
        found as unknown as {
          children_category_list: {
            children_category_id: number
            is_leaf_category: boolean
            multi_language_names: string
          }[]
        }
      ).children_category_list
    }
    const tops = await children(0)
    const top = tops.find(({ multi_language_names }) => multi_language_names === '{"en":"Consumer Electronics"}')
    expect(top?.is_leaf_category).toBe(false)
    const below = await children(top?.children_category_id ?? 0)
    expect(below.map(({ children_category_id }) => children_category_id)).toContain(44)
    expect(
      await shop.call('aliexpress.solution.product.schema.get', { aliexpress_category_id: top?.children_category_id }),
    ).toMatchObject({
      result: { success: false, error_code: 'F00-00-10020-002' },
    })
    expect(
      await shop.call('aliexpress.solution.product.category.suggest', { language: 'en', title: 'Bluetooth earphones' }),
    ).toMatchObject({
      suggest_category_list: [{ id: 44, id_path: [top?.children_category_id, 44] }],
    })
  })
})
