import { toHundredths } from '../domain/decimal.ts'
import { lowestPrices } from '../domain/lowest-prices.ts'
import { type ProductOrdering, productOrderings } from '../domain/product-ordering.ts'
import type { Product } from '../domain/product.ts'
import type { Database } from './database.ts'
import type { Page } from './page.ts'
import type { ReadCaches } from './read-cache.ts'

const orderBy: Readonly<Record<ProductOrdering, string>> = {
  'min_price,asc': 'price, product_id',
  'min_price,desc': 'price desc, product_id',
  'orders,asc': 'sales, product_id',
  'orders,desc': 'sales desc, product_id',
  'comments,asc': 'comments, product_id',
  'comments,desc': 'comments desc, product_id',
}

export interface ProductQuery {
  /** Words that must all begin a word of the product's title, category or attributes. */
  readonly words?: string | undefined
  readonly categoryId?: number | undefined
  /** Leaves out what is not sold there. */
  readonly shipTo: string
  /** @default 'orders,desc' */
  readonly ordering?: ProductOrdering | undefined
}

export interface ProductStore {
  findProduct(productId: string): Product | undefined
  /** `total` counts the products of all pages. */
  searchProducts(query: ProductQuery, page: Page): { readonly products: Product[]; readonly total: number }
  /** Categories that have a product on sale, in ascending order. */
  listCategories(): number[]
  saveProduct(product: Product): void
}

const matching = `from product where status = 'onSelling'
  and category_id = coalesce(:categoryId, category_id)
  and not exists (select 1 from json_each(excluded_countries) where value = :shipTo)
  and not exists (select 1 from json_each(:words) where instr(words, ' ' || value) = 0)`

/** Products of one database. */
export function createProductStore(database: Database, caches: ReadCaches): ProductStore {
  const products = caches.create<Product>()
  const find = database.prepare('select document from product where product_id = :productId')
  const count = database.prepare(`select count(*) as total ${matching}`)
  const categories = database.prepare(
    `select distinct category_id as id from product where status = 'onSelling' order by category_id`,
  )
  const lists = new Map(
    productOrderings.map((ordering) => [
      ordering,
      database.prepare(`select document ${matching} order by ${orderBy[ordering]} limit :limit offset :offset`),
    ]),
  )
  const save = database.prepare(`insert or replace into product values
    (:productId, :categoryId, :status, :words, :excludedCountries, :price, :sales, :comments, :document, :sellerId)`)
  return {
    findProduct: (productId) => products.get(productId, () => readProduct(find.get({ productId }))),
    searchProducts: (query, page) => {
      const conditions = {
        words: JSON.stringify(query.words === undefined ? [] : askedWords(query.words)),
        categoryId: query.categoryId ?? null,
        shipTo: query.shipTo.toUpperCase(),
      }
      const { total } = count.get(conditions) as { total: number }
      const window = { limit: page.size, offset: (page.number - 1) * page.size }
      const rows = lists.get(query.ordering ?? 'orders,desc')?.all({ ...conditions, ...window })
      return { products: (rows ?? []).map(readProduct).filter((product) => product !== undefined), total }
    },
    listCategories: () => (categories.all() as { id: number }[]).map(({ id }) => id),
    saveProduct: (product) => {
      products.clear()
      save.run({
        productId: product.productId,
        categoryId: product.categoryId,
        status: product.status,
        words: ` ${searchedWords(product).join(' ')} `,
        excludedCountries: JSON.stringify(product.excludedCountries),
        price: toHundredths(lowestPrices(product).sale),
        sales: product.salesCount,
        comments: product.evaluationCount,
        document: JSON.stringify(product),
        sellerId: product.sellerId,
      })
    },
  }
}

function readProduct(row: unknown): Product | undefined {
  return row === undefined ? undefined : (JSON.parse((row as { document: string }).document) as Product)
}

function searchedWords(product: Product): string[] {
  const attributes = product.attributes.map((attribute) => attribute.value)
  return wordsOf([product.subject, ...product.categoryPath, ...attributes].join(' '))
}

// A text without a single letter or digit stands in no list of words, and so finds nothing.
function askedWords(text: string): string[] {
  const words = wordsOf(text)
  return words.length > 0 ? words : [text]
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
