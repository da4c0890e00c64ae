import { defaultSeed } from '@aeop/gateway'

/** Business parameters of `aliexpress.ds.product.get`, one set for each product that the gateway's seed has. */
export const productCalls = defaultSeed().products.map(({ productId }) => ({
  product_id: productId,
  ship_to_country: 'US',
  target_currency: 'USD' as const,
  target_language: 'EN' as const,
}))
