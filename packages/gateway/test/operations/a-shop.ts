import { formatGmt8, parseLosslessJson } from '@aeop/sdk/protocol'
import type { TradeOrder } from '../../src/domain/order.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import type { Gateway, GatewayOptions } from '../../src/index.ts'
import { ask, openGateway, topCall } from '../ask.ts'

/** An answer without its envelope, or the platform's refusal; ids beyond 2^53 are text. */
export type Answer = Readonly<Record<string, never>>

export interface Shop {
  readonly gateway: Gateway
  /** A signed call on TOP, simplified; objects become JSON text. `session` is that of the seed's seller unless another is given. */
  call(method: string, params?: Readonly<Record<string, unknown>>, session?: string): Promise<Answer>
}

/**
 * The embedded seed with a second seller, who has the session `other`, and the session `buyer` for its dropshipper.
 *
 * @param orders further ones
 */
export async function openShop(orders: readonly TradeOrder[] = [], options: GatewayOptions = {}): Promise<Shop> {
  const seed = defaultSeed()
  const [seller] = seed.accounts
  const [token] = seed.tokens
  if (seller === undefined || token === undefined) throw new Error('the seed has no seller')
  const other = { ...seller, accountId: '220000458999', loginId: 'cn1530000002example', nick: 'Southwind' }
  const tokens = [
    { ...token, accessToken: 'other', refreshToken: 'other-refresh', accountId: other.accountId },
    { ...token, accessToken: 'buyer', refreshToken: 'buyer-refresh', accountId: '240000917002' },
  ]
  const gateway = await openGateway({
    seed: {
      ...seed,
      accounts: [...seed.accounts, other],
      tokens: [...seed.tokens, ...tokens],
      orders: [...seed.orders, ...orders],
    },
    ...options,
  })
  // A slow machine must not make a call come a second later.
  gateway.clock.freeze()
  return {
    gateway,
    call: async (method, params = {}, session = 'test') => {
      const texts = Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'object' ? JSON.stringify(value) : String(value),
      ])
      const timestamp = formatGmt8(gateway.clock.now())
      const common = { ...topCall, timestamp, simplify: 'true', session, method }
      const reply = await ask(gateway, '/router/rest', { ...common, ...Object.fromEntries(texts) })
      return parseLosslessJson(reply.text) as unknown as Answer
    },
  }
}

/** A complete request of `aliexpress.solution.product.post`: a lamp in two colours. */
export const aLamp = {
  language: 'en',
  subject: 'Quokka lamp with a brass foot',
  description: '<p>A lamp.</p>',
  aliexpress_category_id: 44,
  brand_name: 'NONE',
  attribute_list: [
    { attribute_name: 'Material', attribute_value: 'Metal' },
    { attribute_name: 'Foot', attribute_value: 'Brass' },
  ],
  main_image_urls_list: ['https://img.example.com/lamp.jpg'],
  inventory_deduction_strategy: 'payment_success_deduct',
  freight_template_id: 1000,
  service_policy_id: 0,
  shipping_lead_time: 5,
  weight: '1.2',
  package_length: 20,
  package_width: 15,
  package_height: 40,
  sku_info_list: [
    {
      sku_code: 'LAMP-BLACK',
      inventory: 12,
      price: '19.9',
      discount_price: '15.00',
      ean_code: '4006381333931',
      sku_attributes_list: [{ sku_attribute_name: 'Color', sku_attribute_value: 'Black' }],
    },
    {
      sku_code: 'LAMP-SEA',
      inventory: 3,
      price: '21.00',
      sku_attributes_list: [{ sku_attribute_name: 'Color', sku_attribute_value: 'Sea green' }],
    },
  ],
} as const
