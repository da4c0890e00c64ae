import { expect } from 'vitest'
import { defaultSeed, type Gateway, type GatewayOptions } from '../../src/index.ts'
import { ask, NOON, openGateway, type Reply } from '../ask.ts'

export const DAY = 86_400_000
export const BUYER = '240000917002'
const OTHER_BUYER = '240000917003'
export const SELLER = '220000458001'
/** A product of one SKU, one of several, and one of another store: made for these tests, apart from the embedded ones. */
export const MUG = '1005000000000001'
export const SHIRT = '1005000000000002'
export const LAMP = '1005000000000003'

export const address = {
  address: '1 Main Street',
  city: 'Austin',
  country: 'US',
  full_name: 'Ann Lee',
  mobile_no: '5125550123',
  province: 'Texas',
  zip: '78701',
}

export interface Result {
  readonly is_success: boolean
  readonly order_list?: { readonly number: readonly number[] }
  readonly error_code?: string
  readonly error_msg?: string
}

export interface Shop {
  readonly gateway: Gateway
  /** A signed call on `/sync` at the gateway's time. */
  call(method: string, params: Readonly<Record<string, string>>, session?: string): Promise<Reply>
  /** `aliexpress.ds.order.create` with one mug to Texas, changed as wanted. */
  create(order?: Readonly<Record<string, unknown>>, extra?: unknown, session?: string): Promise<Result>
  /** Ids of orders that must have been placed. */
  place(order?: Readonly<Record<string, unknown>>, extra?: unknown, session?: string): Promise<readonly string[]>
  /** What the buyer sees of an order. */
  see(orderId: string, session?: string): Promise<Readonly<Record<string, unknown>>>
  stockOf(productId: string, sku?: number): number
}

export const payNow = { payment: { pay_currency: 'USD', try_to_pay: 'true' } }

function seedWithShop(): ReturnType<typeof defaultSeed> {
  const seed = defaultSeed()
  const [pattern] = seed.products
  const buyer = seed.accounts.find(({ accountId }) => accountId === BUYER)
  const [token] = seed.tokens
  if (pattern === undefined || buyer === undefined || token === undefined) throw new Error('the seed has changed')
  const product = (productId: string, stocks: readonly number[], price: string, storeId: string) => ({
    ...pattern,
    productId,
    subject: `Product ${productId.slice(-1)}`,
    excludedCountries: ['FR'],
    deliveryDays: 12,
    shop: { ...pattern.shop, storeId },
    skus: stocks.map((stock, index) => ({
      skuId: `1200000000000${productId.slice(-1)}${index}`,
      code: `C-${index}`,
      price,
      salePrice: price,
      stock,
      properties:
        stocks.length === 1
          ? []
          : [
              {
                propertyId: 14,
                name: 'Color',
                valueId: 771 + index,
                value: `Color ${index}`,
                definitionName: null,
                imageUrl: null,
              },
              { propertyId: 5, name: 'Size', valueId: 100, value: 'M', definitionName: null, imageUrl: null },
            ],
    })),
  })
  const newToken = (accessToken: string, accountId: string) => ({
    ...token,
    accessToken,
    refreshToken: null,
    accountId,
  })
  return {
    ...seed,
    accounts: [...seed.accounts, { ...buyer, accountId: OTHER_BUYER, loginId: 'other@example.com' }],
    tokens: [...seed.tokens, newToken('buyer', BUYER), newToken('other', OTHER_BUYER)],
    products: [
      ...seed.products,
      product(MUG, [10], '9.99', '1100001'),
      product(SHIRT, [5, 7, 0], '20.50', '1100001'),
      product(LAMP, [3], '30.00', '1100002'),
    ],
  }
}

/** `product_items` of an order: product, count and, where it has several SKUs, `sku_attr`. */
export function items(...products: readonly (readonly [id: string, count: number, attr?: string])[]) {
  return {
    product_items: products.map(([id, count, attr]) => ({
      product_id: Number(id),
      product_count: count,
      sku_attr: attr,
    })),
  }
}

/** A gateway with three more products and two dropshippers whose sessions, `buyer` and `other`, do not end; its clock stands still. */
export async function openShop(options: GatewayOptions = {}): Promise<Shop> {
  const gateway = await openGateway({ seed: seedWithShop(), ...options })
  gateway.clock.freeze()
  gateway.clock.set(NOON)
  const call: Shop['call'] = (method, params, session = 'buyer') =>
    ask(gateway, '/sync', {
      method,
      app_key: '12345678',
      timestamp: String(gateway.clock.now()),
      sign_method: 'sha256',
      access_token: session,
      ...params,
    })
  const create: Shop['create'] = async (order = {}, extra, session) => {
    const whole = {
      logistics_address: address,
      product_items: [{ product_id: Number(MUG), product_count: 1 }],
      ...order,
    }
    const reply = await call(
      'aliexpress.ds.order.create',
      {
        param_place_order_request4_open_api_d_t_o: JSON.stringify(whole),
        ...(extra === undefined ? {} : { ds_extend_request: JSON.stringify(extra) }),
      },
      session,
    )
    const result = reply.json['aliexpress_ds_order_create_response']?.['result']
    expect(result, reply.text).toBeDefined()
    return result as Result
  }
  return {
    gateway,
    call,
    create,
    place: async (...order) => {
      const result = await create(...order)
      expect(result).toMatchObject({ is_success: true })
      return (result.order_list?.number ?? []).map(String)
    },
    see: async (orderId, session) => {
      const reply = await call(
        'aliexpress.trade.ds.order.get',
        { single_order_query: JSON.stringify({ order_id: Number(orderId) }) },
        session,
      )
      const result = reply.json['aliexpress_trade_ds_order_get_response']?.['result']
      expect(result, reply.text).toBeDefined()
      return result as Readonly<Record<string, unknown>>
    },
    stockOf: (productId, sku = 0) => gateway.state.products.find(productId)?.skus[sku]?.stock ?? Number.NaN,
  }
}

export { NOON }
