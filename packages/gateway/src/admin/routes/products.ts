import type { Product, Sku } from '../../domain/product.ts'
import { AdminError } from '../admin-error.ts'
import type { AdminRoute } from '../admin-route.ts'
import { changesOf, shownRecord } from '../record-schema.ts'
import { refusing } from '../refusing.ts'

const product = shownRecord('product')

const MOST_LISTED = 100

const price = { type: 'string', pattern: '^[0-9]+\\.[0-9]{2}$', description: 'US dollars' } as const
const stock = { type: 'integer', minimum: 0 } as const

const { properties } = changesOf('product', 'productId') as { readonly properties: Readonly<Record<string, object>> }

const changes = {
  type: 'object',
  properties: {
    ...properties,
    stock: { ...stock, description: 'of every SKU' },
    skus: {
      type: 'array',
      description: 'changes to SKUs by their ids; the others stay as they are',
      items: {
        type: 'object',
        properties: { skuId: { type: 'string' }, price, salePrice: price, stock },
        required: ['skuId'],
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const

type Changes = Partial<Omit<Product, 'skus'>> & {
  readonly stock?: number
  readonly skus?: readonly (Partial<Sku> & { readonly skuId: string })[]
}

/** Products as their seller sees them. */
export const productsRoutes: readonly AdminRoute[] = [
  {
    verb: 'GET',
    path: '/products',
    summary: 'Products in the order of their ids, on sale or not',
    query: {
      limit: { type: 'integer', minimum: 1, maximum: MOST_LISTED, default: 20 },
      offset: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, default: 0 },
    },
    answer: { type: 'object', properties: { products: { type: 'array', items: product } }, required: ['products'] },
    run: ({ state }, { query }) => ({
      products: state.products.list({
        limit: Number(query.get('limit') ?? 20),
        offset: Number(query.get('offset') ?? 0),
      }),
    }),
  },
  {
    verb: 'GET',
    path: '/products/{productId}',
    summary: 'One product',
    answer: product,
    run: ({ state }, { path: { productId = '' } }) => required(state.products.find(productId)),
  },
  {
    verb: 'PATCH',
    path: '/products/{productId}',
    summary: 'Changes the given members of a product: its prices, its stock, whether it is on sale',
    body: changes,
    answer: product,
    run: ({ state }, { path: { productId = '' }, body }) => {
      const found = required(state.products.find(productId))
      const { stock: all, skus = [], ...members } = body as Changes
      const unknown = skus.find(({ skuId }) => !found.skus.some((sku) => sku.skuId === skuId))
      if (unknown !== undefined) {
        throw new AdminError(400, 'a SKU of the body is none of this product', 'GET /_aeop/products/ID lists its SKUs')
      }
      const stocked = all === undefined ? {} : { stock: all }
      const changed = found.skus.map((sku) =>
        Object.assign(
          {},
          sku,
          stocked,
          skus.find(({ skuId }) => skuId === sku.skuId),
        ),
      )
      return refusing(400, 'GET /_aeop/openapi.json says what a product can be', () =>
        state.products.save({ ...members, productId, skus: changed }),
      )
    },
  },
]

function required(found: Product | undefined): Product {
  if (found !== undefined) return found
  throw new AdminError(404, 'no product has this id', 'GET /_aeop/products lists them')
}
