/** App, secret and session of the base document (108974), which a gateway without options knows. */
export const app = { appKey: '12345678', appSecret: 'helloworld', session: 'test' }

/** A secret as long as those the console issues. */
export const SECRET = 'k3Q9vT0xZb7LmR2sWd8YpF5nHc1JgA4u'

/** Different parameter sets in the ring: enough that none is still in a cache of the engine's when it comes round. */
const RING = 256

const FIRST_TIMESTAMP = 1_546_315_200_000

/**
 * Parameters of `aliexpress.ds.product.get` on IOP, public and business ones, with values as long as real ones: 13 of
 * them, all different in product and time.
 */
export const parameterSets: readonly Readonly<Record<string, string | number | boolean>>[] = Array.from(
  { length: RING },
  (_, index) => ({
    app_key: '34567890',
    method: 'aliexpress.ds.product.get',
    session: '50000600a05iUjbmCwGqnFePAtDxSOHGrKtzQhXyLvTl1b2c3d4e5RwEuXkZsNpV',
    timestamp: FIRST_TIMESTAMP + index * 997,
    sign_method: 'sha256',
    format: 'json',
    simplify: true,
    product_id: String(1_005_003_784_285_827n + BigInt(index) * 7919n),
    ship_to_country: 'US',
    target_currency: 'USD',
    target_language: 'en',
    remove_personal_benefit: false,
    province_code: '922865760000000000',
  }),
)
