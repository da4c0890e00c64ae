import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { aLamp, openShop, type Shop } from './a-shop.ts'

let shop: Shop
let lamp: number
beforeEach(async () => {
  shop = await openShop()
  lamp = await posted()
})

async function posted(): Promise<number> {
  const answer = await shop.call('aliexpress.solution.product.post', { post_product_request: aLamp })
  return (answer as unknown as { result: { product_id: number } }).result.product_id
}

const batches = {
  inventory: 'aliexpress.solution.batch.product.inventory.update',
  price: 'aliexpress.solution.batch.product.price.update',
} as const

const update = async (kind: 'inventory' | 'price', list: readonly object[], session?: string) =>
  shop.call(batches[kind], { mutiple_product_update_list: list }, session)

interface SkuRow {
  readonly sku_code: string
  readonly sku_price: string
  readonly sku_discount_price?: string
  readonly ipm_sku_stock: number
}

async function skusOf(product_id: number): Promise<SkuRow[]> {
  const answer = await shop.call('aliexpress.solution.product.info.get', { product_id })
  return (answer as unknown as { result: { aeop_ae_product_s_k_us: SkuRow[] } }).result.aeop_ae_product_s_k_us
}

const stocks = async (): Promise<number[]> => (await skusOf(lamp)).map((sku) => sku.ipm_sku_stock)

it('colours of the seller’s own are told apart by their ids', async () => {
  const colour = (sku_code: string, sku_attribute_value: string) => ({
    sku_code,
    inventory: 1,
    price: '9.00',
    sku_attributes_list: [{ sku_attribute_name: 'Color', sku_attribute_value }],
  })
  const request = { ...aLamp, sku_info_list: [colour('SEA', 'Sea green'), colour('MOSS', 'Moss green')] }
  const answer = await shop.call('aliexpress.solution.product.post', { post_product_request: request })
  const { product_id } = (answer as unknown as { result: { product_id: number } }).result
  const skus = (await skusOf(product_id)) as unknown as readonly { id: string; sku_code: string }[]
  const moss = skus.find((sku) => sku.sku_code === 'MOSS')?.id
  await shop.call('aliexpress.postproduct.redefining.editsingleskustock', {
    product_id,
    sku_id: moss,
    ipm_sku_stock: 9,
  })
  expect((await skusOf(product_id)).map((sku) => [sku.sku_code, sku.ipm_sku_stock])).toEqual([
    ['SEA', 1],
    ['MOSS', 9],
  ])
  const order = {
    out_order_id: 'moss',
    logistics_address: {
      full_name: 'Ann Lee',
      mobile_no: '5125550123',
      address: '1 Main Street',
      country: 'US',
      province: 'Texas',
      city: 'Austin',
      zip: '78701',
    },
    product_items: [{ product_id, product_count: 2, sku_attr: moss }],
  }
  const placed = await shop.call(
    'aliexpress.ds.order.create',
    { param_place_order_request4_open_api_d_t_o: order },
    'buyer',
  )
  expect(placed).toMatchObject({ result: { is_success: true } })
  expect((await skusOf(product_id)).map((sku) => sku.ipm_sku_stock)).toEqual([1, 7])
  const twice = { ...request, sku_info_list: [colour('SEA', 'Sea green'), colour('SEE', 'sea GREEN')] }
  expect(await shop.call('aliexpress.solution.product.post', { post_product_request: twice })).toMatchObject({
    error_response: { sub_code: 'F00-00-10020-002' },
  })
})

describe('batches', () => {
  it('change stocks, seen at once by dropshippers', async () => {
    const skus = [
      { sku_code: 'LAMP-BLACK', inventory: 0 },
      { sku_code: 'LAMP-SEA', inventory: 77 },
    ]
    expect(await update('inventory', [{ product_id: lamp, multiple_sku_update_list: skus }])).toMatchObject({
      update_success: true,
      update_successful_list: [{ product_id: lamp }],
    })
    expect(await stocks()).toEqual([0, 77])
    expect(await shop.call('aliexpress.ds.product.get', { product_id: lamp, ship_to_country: 'US' })).toMatchObject({
      result: { ae_item_sku_info_dtos: [{ sku_available_stock: 0 }, { sku_available_stock: 77 }] },
    })
  })

  it('with one bad product change the others, and name each', async () => {
    const good = { product_id: lamp, multiple_sku_update_list: [{ sku_code: 'LAMP-SEA', inventory: 5 }] }
    const unknown = { product_id: 42, multiple_sku_update_list: [{ sku_code: 'LAMP-SEA', inventory: 5 }] }
    expect(await update('inventory', [unknown, good])).toMatchObject({
      update_success: false,
      update_error_code: 'F00-00-10001-002',
      update_error_message: 'The product you would like to operate does not exist',
      update_failed_list: [{ product_id: 42 }],
      update_successful_list: [{ product_id: lamp }],
    })
    expect(await stocks()).toEqual([12, 5])
  })

  it('change no SKU of a product where one is unknown', async () => {
    const skus = [
      { sku_code: 'LAMP-SEA', inventory: 5 },
      { sku_code: 'LAMP-RED', inventory: 5 },
    ]
    expect(await update('inventory', [{ product_id: lamp, multiple_sku_update_list: skus }])).toMatchObject({
      update_success: false,
      update_error_code: 'F00-00-10014-015',
    })
    const none = [{ product_id: lamp, multiple_sku_update_list: [{ sku_code: 'LAMP-RED', inventory: 5 }] }]
    expect(await update('inventory', none)).toMatchObject({
      update_error_code: 'F00-00-10007-024',
      update_error_message: `None of the sku belongs to the specific product. product_id:${lamp}`,
    })
    expect(await stocks()).toEqual([12, 3])
  })

  it('of another seller change nothing', async () => {
    const list = [{ product_id: lamp, multiple_sku_update_list: [{ sku_code: 'LAMP-SEA', inventory: 5 }] }]
    expect(await update('inventory', list, 'other')).toMatchObject({ update_success: false })
    expect(await stocks()).toEqual([12, 3])
  })

  it('change prices: a price without a discount ends the discount, a discount above the price is none', async () => {
    const to = async (change: object) =>
      update('price', [{ product_id: lamp, multiple_sku_update_list: [{ sku_code: 'LAMP-BLACK', ...change }] }])
    expect(await to({ price: '18.00' })).toMatchObject({ update_success: true })
    const [plain] = await skusOf(lamp)
    expect(plain).toMatchObject({ sku_price: '18.00' })
    expect(plain).not.toHaveProperty('sku_discount_price')
    expect(await to({ price: '18.00', discount_price: '9.50' })).toMatchObject({ update_success: true })
    expect(await skusOf(lamp)).toMatchObject([{ sku_price: '18.00', sku_discount_price: '9.50' }, {}])
    expect(await to({ price: '9.00', discount_price: '9.50' })).toMatchObject({
      update_success: false,
      update_error_code: 'F00-00-10020-002',
    })
    expect(await skusOf(lamp)).toMatchObject([{ sku_price: '18.00', sku_discount_price: '9.50' }, {}])
  })
})

describe('single SKUs', () => {
  it('are named by their attributes or their code-free number', async () => {
    const stock = { product_id: lamp, sku_id: '14:193', ipm_sku_stock: 99 }
    expect(await shop.call('aliexpress.postproduct.redefining.editsingleskustock', stock)).toMatchObject({
      result: { success: true, product_id: lamp, modify_count: 1 },
    })
    const price = { product_id: lamp, sku_id: '14:193', sku_price: '7' }
    await shop.call('aliexpress.postproduct.redefining.editsingleskuprice', price)
    expect(await skusOf(lamp)).toMatchObject([{ ipm_sku_stock: 99, sku_price: '7.00' }, { ipm_sku_stock: 3 }])
    const [, { id: sea }] = (await skusOf(lamp)) as unknown as [unknown, { id: string }]
    const many = { product_id: lamp, sku_stocks: { '14:193': '1', [sea]: 2 } }
    expect(await shop.call('aliexpress.postproduct.redefining.editmutilpleskustocks', many)).toMatchObject({
      result: { success: true, modify_count: 2 },
    })
    expect(await stocks()).toEqual([1, 2])
    const prices = { product_id: lamp, sku_id_price_map: { '14:193': '3.5', [sea]: '4' } }
    expect(await shop.call('aliexpress.offer.product.skuprices.edit', prices)).toMatchObject({
      result: { success: true, modify_count: 2 },
    })
    expect(await skusOf(lamp)).toMatchObject([{ sku_price: '3.50' }, { sku_price: '4.00' }])
  })

  it('that are not there change nothing, and say so', async () => {
    const stock = { product_id: lamp, sku_id: '14:10', ipm_sku_stock: 99 }
    expect(await shop.call('aliexpress.postproduct.redefining.editsingleskustock', stock)).toMatchObject({
      result: { success: false, modify_count: 0, error_details: [{ error_code: 'F00-00-10007-024' }] },
    })
    expect(await stocks()).toEqual([12, 3])
  })
})

type Edit =
  | { readonly kind: 'inventory'; readonly code: string; readonly inventory: number }
  | { readonly kind: 'price'; readonly code: string; readonly cents: number; readonly off: number | null }

const code = fc.constantFrom('LAMP-BLACK', 'LAMP-SEA', 'LAMP-NONE')
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('inventory' as const), code, inventory: fc.nat(1_000_000) }),
  fc.record({
    kind: fc.constant('price' as const),
    code,
    cents: fc.integer({ min: 1, max: 1_000_000 }),
    off: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  }),
)
const dollars = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

it('any sequence of edits leaves what a simple model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { maxLength: 12 }), async (sequence) => {
      const product = await posted()
      const model = new Map([
        ['LAMP-BLACK', { price: '19.90', sale: '15.00', stock: 12 }],
        ['LAMP-SEA', { price: '21.00', sale: '21.00', stock: 3 }],
      ])
      for (const edit of sequence) {
        const sku = model.get(edit.code)
        const change =
          edit.kind === 'inventory'
            ? { sku_code: edit.code, inventory: edit.inventory }
            : {
                sku_code: edit.code,
                price: dollars(edit.cents),
                ...(edit.off === null ? {} : { discount_price: dollars(edit.off) }),
              }
        const isTaken = sku !== undefined && (edit.kind === 'inventory' || (edit.off ?? 0) <= edit.cents)
        expect(await update(edit.kind, [{ product_id: product, multiple_sku_update_list: [change] }])).toMatchObject({
          update_success: isTaken,
        })
        if (!isTaken) continue
        if (edit.kind === 'inventory') model.set(edit.code, { ...sku, stock: edit.inventory })
        else model.set(edit.code, { ...sku, price: dollars(edit.cents), sale: dollars(edit.off ?? edit.cents) })
      }
      const seen = (await skusOf(product)).map((sku) => [
        sku.sku_code,
        { price: sku.sku_price, sale: sku.sku_discount_price ?? sku.sku_price, stock: sku.ipm_sku_stock },
      ])
      expect(seen).toEqual([...model])
    }),
    { numRuns: 25 },
  )
})
