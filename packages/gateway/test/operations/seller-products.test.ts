import { beforeEach, describe, expect, it } from 'vitest'
import { aLamp, openShop, type Shop } from './a-shop.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShop()
})

const post = async (changes: object = {}, session?: string) =>
  shop.call('aliexpress.solution.product.post', { post_product_request: { ...aLamp, ...changes } }, session)

async function posted(changes: object = {}): Promise<number> {
  const answer = await post(changes)
  return (answer as unknown as { result: { product_id: number } }).result.product_id
}

const info = async (product_id: number, session?: string) =>
  shop.call('aliexpress.solution.product.info.get', { product_id }, session)

const bought = async (product_id: number) =>
  shop.call('aliexpress.ds.product.get', { product_id, ship_to_country: 'US' })

const search = async () => {
  const asked = { keyWord: 'quokka', local: 'en_US', countryCode: 'US', currency: 'USD' }
  return shop.call('aliexpress.ds.text.search', asked)
}

const UNKNOWN = {
  error_response: { code: 15, msg: 'Remote service error', sub_code: 'F00-00-10001-002' },
}

describe('a product of a seller', () => {
  it('is posted, and seen as posted by the seller and at once by dropshippers', async () => {
    expect(await search()).toMatchObject({ data: { totalCount: 0 } })
    const id = await posted()
    expect(String(id)).toMatch(/^1005\d{12}$/)
    const seen = await info(id)
    expect(seen).toMatchObject({
      result: {
        product_id: id,
        subject: 'Quokka lamp with a brass foot',
        detail: '<p>A lamp.</p>',
        category_id: 44,
        product_status_type: 'onSelling',
        product_price: '19.90',
        currency_code: 'USD',
        image_u_r_ls: 'https://img.example.com/lamp.jpg',
        gross_weight: '1.200',
        package_length: 20,
        package_width: 15,
        package_height: 40,
        delivery_time: 5,
        reduce_strategy: 'payment_success_deduct',
        gmt_create: '2018-12-31 20:00:00',
        aeop_ae_product_propertys: [
          { attr_name_id: 2, attr_name: 'Brand Name', attr_value: 'NONE' },
          { attr_name_id: 10, attr_name: 'Material', attr_value: 'Metal' },
          { attr_name: 'Foot', attr_value: 'Brass' },
        ],
        aeop_ae_product_s_k_us: [
          {
            id: '14:193',
            sku_code: 'LAMP-BLACK',
            sku_price: '19.90',
            sku_discount_price: '15.00',
            ipm_sku_stock: 12,
            ean_code: '4006381333931',
          },
          { id: expect.stringMatching(/^14:\d{10}$/u), sku_code: 'LAMP-SEA', sku_price: '21.00', ipm_sku_stock: 3 },
        ],
      },
    })
    expect(await search()).toMatchObject({
      data: { totalCount: 1, products: [{ itemId: String(id), salePrice: '15.00', originalPrice: '19.90' }] },
    })
    expect(await bought(id)).toMatchObject({
      result: {
        ae_item_sku_info_dtos: [
          { sku_attr: '14:193', sku_price: '19.90', offer_sale_price: '15.00', sku_available_stock: 12 },
          { sku_price: '21.00', offer_sale_price: '21.00', sku_available_stock: 3 },
        ],
      },
    })
  })

  it('gets the next id, the same on every run', async () => {
    const first = await posted()
    const second = await posted({ subject: 'Another lamp' })
    expect(second).toBe(first + 1)
    shop.gateway.reset()
    expect(await posted()).toBe(first)
  })

  it.each([
    ['no title', { subject: undefined }, '#/: required key [subject] not found'],
    ['a title of 129', { subject: 'x'.repeat(129) }, '#/subject: expected maxLength: 128, actual: 129'],
    ['an unknown category', { aliexpress_category_id: 999 }, '#/category_id: 999 is not a leaf category'],
    ['no pictures', { main_image_urls_list: [] }, '#/main_image_urls_list: expected minimum item count: 1, found: 0'],
    ['a weight with too many places', { weight: '0.0015' }, '#/weight: expected kilograms from 0.001 to 500'],
    [
      'a price with three places',
      { sku_info_list: [{ sku_code: 'A', inventory: 1, price: '1.005' }] },
      '#/sku_info_list/0/price: expected an amount above 0 with at most two places',
    ],
    [
      'a discount above the price',
      { sku_info_list: [{ sku_code: 'A', inventory: 1, price: '1.00', discount_price: '1.01' }] },
      '#/sku_info_list/0/discount_price: expected no more than the price',
    ],
    [
      'two SKUs alike',
      {
        sku_info_list: [
          { sku_code: 'A', inventory: 1, price: '1.00' },
          { sku_code: 'B', inventory: 1, price: '1.00' },
        ],
      },
      '#/sku_info_list/1: every SKU needs attributes that no other has',
    ],
  ])('is refused with %s, and nothing is listed', async (_what, changes, message) => {
    expect(await post(changes)).toMatchObject({
      error_response: { code: 15, sub_code: 'F00-00-10020-002', sub_msg: message },
    })
    expect(await search()).toMatchObject({ data: { totalCount: 0 } })
  })

  it('is refused with one SKU code twice, in the words of the platform', async () => {
    const [first] = aLamp.sku_info_list
    expect(await post({ sku_info_list: [first, first] })).toMatchObject({
      error_response: { sub_code: 'F00-00-10007-007', sub_msg: 'duplicate sku_code, please check your input' },
    })
  })

  it('is edited: what is not said stays, and an SKU with the same code keeps its id', async () => {
    const id = await posted()
    const before = await bought(id)
    const [first] = aLamp.sku_info_list
    const edit = {
      product_id: id,
      subject: 'Quokka lamp, revised',
      sku_info_list: [{ ...first, price: 30, discount_price: undefined }],
    }
    expect(await shop.call('aliexpress.solution.product.edit', { edit_product_request: edit })).toMatchObject({
      result: { product_id: id },
    })
    expect(await info(id)).toMatchObject({
      result: {
        subject: 'Quokka lamp, revised',
        detail: '<p>A lamp.</p>',
        aeop_ae_product_s_k_us: [{ sku_code: 'LAMP-BLACK', sku_price: '30.00', ean_code: '4006381333931' }],
      },
    })
    const skuIds = (answer: unknown) =>
      (answer as { result: { ae_item_sku_info_dtos: { sku_id: string }[] } }).result.ae_item_sku_info_dtos.map(
        ({ sku_id }) => sku_id,
      )
    expect(skuIds(await bought(id))).toEqual(skuIds(before).slice(0, 1))
  })

  it('is taken off and put on sale, and deleted', async () => {
    const id = await posted()
    const off = await shop.call('aliexpress.postproduct.redefining.offlineaeproduct', { product_ids: `${id};1` })
    expect(off).toMatchObject({
      result: {
        success: false,
        modify_count: 1,
        error_details: [{ product_ids: [1], error_code: 'F00-00-10001-002' }],
      },
    })
    expect(await search()).toMatchObject({ data: { totalCount: 0 } })
    await shop.call('aliexpress.postproduct.redefining.onlineaeproduct', { product_ids: String(id) })
    expect(await search()).toMatchObject({ data: { totalCount: 1 } })
    expect(await shop.call('aliexpress.offer.product.delete', { product_id: id })).toMatchObject({ product_id: id })
    expect(await search()).toMatchObject({ data: { totalCount: 0 } })
    expect(await info(id)).toMatchObject(UNKNOWN)
    expect(await shop.call('aliexpress.offer.product.delete', { product_id: id })).toMatchObject(UNKNOWN)
    const query = { aeop_a_e_product_list_query: { product_status_type: 'offline', product_id: id } }
    expect(await shop.call('aliexpress.solution.product.list.get', query)).toMatchObject({
      result: { product_count: 0 },
    })
  })

  it('is deleted with others or not at all', async () => {
    const id = await posted()
    const all = { product_ids: `${id},1` }
    expect(await shop.call('aliexpress.solution.batch.product.delete', all)).toMatchObject(UNKNOWN)
    expect(await info(id)).toMatchObject({ result: { product_id: id } })
    expect(await shop.call('aliexpress.solution.batch.product.delete', { product_ids: [id] })).toMatchObject({
      success: 'true',
    })
    expect(await info(id)).toMatchObject(UNKNOWN)
  })

  it('is nobody else’s to see or to change', async () => {
    const id = await posted()
    expect(await info(id, 'other')).toMatchObject(UNKNOWN)
    const edit = { edit_product_request: { product_id: id, subject: 'Stolen' } }
    expect(await shop.call('aliexpress.solution.product.edit', edit, 'other')).toMatchObject(UNKNOWN)
    const stock = { product_id: id, sku_id: '14:193', ipm_sku_stock: 1 }
    expect(await shop.call('aliexpress.postproduct.redefining.editsingleskustock', stock, 'other')).toMatchObject({
      result: { success: false, modify_count: 0 },
    })
    expect(await shop.call('aliexpress.offer.product.delete', { product_id: id }, 'other')).toMatchObject(UNKNOWN)
    const query = { aeop_a_e_product_list_query: { product_status_type: 'onSelling' } }
    expect(await shop.call('aliexpress.solution.product.list.get', query, 'other')).toMatchObject({
      result: { product_count: 0, total_page: 0 },
    })
    expect(await info(id)).toMatchObject({ result: { subject: aLamp.subject } })
  })

  it('is not for buyers to post', async () => {
    expect(await post({}, 'buyer')).toMatchObject({ error_response: { code: 15, sub_code: 'F00-00-10001-001' } })
  })
})

describe('the offer methods', () => {
  const offer = {
    locale: 'en_US',
    subject_list: [{ locale: 'en_US', value: 'Quokka mug' }],
    detail_source_list: [{ locale: 'en_US', web_detail: '<p>A mug.</p>' }],
    category_id: 44,
    image_u_r_ls: 'https://img.example.com/1.jpg; https://img.example.com/2.jpg',
    gross_weight: '0.4',
    package_length: 10,
    package_width: 11,
    package_height: 12,
    aeop_ae_product_s_k_us: [
      {
        sku_code: 'MUG',
        sku_price: '8',
        ipm_sku_stock: 4,
        aeop_s_k_u_property: [{ sku_property_id: 14, property_value_id: 29, property_value_definition_name: 'Snow' }],
      },
    ],
  }

  it('post and edit the same products as the others', async () => {
    const made = await shop.call('aliexpress.offer.product.post', { aeop_a_e_product: offer })
    const { product_id } = (made as unknown as { result: { product_id: number } }).result
    const older = async () => shop.call('aliexpress.postproduct.redefining.findaeproductbyid', { product_id })
    expect(await older()).toMatchObject({
      result: {
        success: true,
        subject: 'Quokka mug',
        detail: '<p>A mug.</p>',
        image_u_r_ls: 'https://img.example.com/1.jpg;https://img.example.com/2.jpg',
        aeop_ae_product_s_k_us: [
          { id: '14:29', sku_price: '8.00', aeop_s_k_u_property_list: [{ property_value_definition_name: 'Snow' }] },
        ],
      },
    })
    const edit = { aeop_a_e_product: { product_id, gross_weight: '0.5', delivery_time: 9 } }
    expect(await shop.call('aliexpress.offer.product.edit', edit)).toMatchObject({ result: { product_id } })
    expect(await older()).toMatchObject({ result: { gross_weight: '0.500', delivery_time: 9, subject: 'Quokka mug' } })
    expect(await shop.call('aliexpress.postproduct.redefining.findaeproductstatusbyid', { product_id })).toMatchObject({
      result: { product_id, status: 'approved' },
    })
    const query = { aeop_a_e_product_list_query: { product_status_type: 'onSelling', subject: 'mug' } }
    expect(await shop.call('aliexpress.postproduct.redefining.findproductinfolistquery', query)).toMatchObject({
      result: {
        success: true,
        aeop_a_e_product_display_d_t_o_list: expect.arrayContaining([expect.objectContaining({ product_id })]),
      },
    })
    expect(
      await shop.call('aliexpress.postproduct.redefining.findaeproductbyid', { product_id }, 'other'),
    ).toMatchObject({ result: { success: false } })
  })
})

describe('the list of products', () => {
  const list = async (query: object) =>
    shop.call('aliexpress.solution.product.list.get', { aeop_a_e_product_list_query: query })

  it('is filtered by title, SKU code, state and time, and paged', async () => {
    const id = await posted()
    const found = { result: { product_count: 1, aeop_a_e_product_display_d_t_o_list: [{ product_id: id }] } }
    const on = { product_status_type: 'onSelling' }
    expect(await list({ ...on, subject: 'QUOKKA' })).toMatchObject(found)
    expect(await list({ ...on, sku_code: 'LAMP-SEA' })).toMatchObject(found)
    expect(await list({ ...on, product_id: id })).toMatchObject(found)
    expect(await list({ ...on, gmt_create_start: '2018-12-31 20:00:00' })).toMatchObject(found)
    expect(await list({ ...on, subject: 'quokka', excepted_product_ids: [id] })).toMatchObject({
      result: { product_count: 0 },
    })
    expect(await list({ product_status_type: 'offline', subject: 'quokka' })).toMatchObject({
      result: { product_count: 0 },
    })
    expect(await list({ product_status_type: 'auditing' })).toMatchObject({ result: { product_count: 0 } })
    const pages = await list({ ...on, page_size: 50, current_page: 2 })
    expect(pages).toMatchObject({ result: { current_page: 2, success: true } })
  })

  it('refuses filters that mean nothing, by name', async () => {
    expect(await list({ product_status_type: 'onSelling', gmt_create_start: 'yesterday' })).toMatchObject({
      error_response: { code: 41, sub_code: 'isv.invalid-parameter:aeop_a_e_product_list_query.gmt_create_start' },
    })
  })
})
