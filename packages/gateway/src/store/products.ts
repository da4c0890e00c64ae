import { toHundredths } from '../domain/decimal.ts'
import { lowestPrices } from '../domain/lowest-prices.ts'
import type { Product } from '../domain/product.ts'
import type { Database } from './database.ts'
import type { Page } from './page.ts'
import { type ProductQuery, wordsOf } from './product-query.ts'
import { createProductSearch } from './product-search.ts'
import type { ReadCaches } from './read-cache.ts'

export interface ProductStore {
  findProduct(productId: string): Product | undefined
  /** `total` counts the products of all pages. */
  searchProducts(query: ProductQuery, page: Page): { readonly products: Product[]; readonly total: number }
  /** Categories that have a product on sale, in ascending order. */
  listCategories(): number[]
  saveProduct(product: Product): void
}

const columns = 'category_id, status, words, excluded_countries, price, sales, comments, document, seller_id'

/** Products of one database. */
export function createProductStore(database: Database, caches: ReadCaches): ProductStore {
  const products = caches.create<Product>()
  const search = createProductSearch(database, caches)
  const find = database.prepare('select document from product where product_id = :productId')
  const save = database.prepare(`insert into product (product_id, ${columns})
    values (:productId, :categoryId, :status, :words, :excludedCountries, :price, :sales, :comments, :document, :sellerId)
    on conflict (product_id) do update set (${columns}) = (excluded.${columns.replaceAll(', ', ', excluded.')})`)
  const update = database.prepare('update product set document = :document where product_id = :productId')
  const findProduct = (productId: string): Product | undefined =>
    products.get(productId, () => readProduct(find.get({ productId })))
  return {
    findProduct,
    searchProducts: (query, page) => {
      const { ids, total } = search.find(query, page)
      return { products: ids.map(findProduct).filter((product) => product !== undefined), total }
    },
    listCategories: () => search.listCategories(),
    saveProduct: (product) => {
      const { productId } = product
      const before = products.peek(productId)
      if (before !== undefined && isListedAlike(before, product)) {
        update.run({ productId, document: JSON.stringify(product) })
      } else {
        const row = rowOf(product)
        save.run(row)
        search.saved(row)
      }
      // A copy: the answers that are kept with what is read must not hang on what a caller holds.
      products.replace(productId, { ...product })
    },
  }
}

/** Rows of products that live on, as those of a seed do: it is written again at each reset. */
const rows = new WeakMap<Product, ReturnType<typeof makeRow>>()

function rowOf(product: Product): ReturnType<typeof makeRow> {
  const known = rows.get(product)
  if (known !== undefined) return known
  const row = makeRow(product)
  rows.set(product, row)
  return row
}

function makeRow(product: Product) {
  return {
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
  }
}

const listed = [
  'sellerId',
  'categoryId',
  'status',
  'subject',
  'categoryPath',
  'attributes',
  'excludedCountries',
  'salesCount',
  'evaluationCount',
] as const

/** Whether all columns but the document are alike, as they are when an order takes its pieces: then the indexes stay as they are. */
function isListedAlike(one: Product, other: Product): boolean {
  return listed.every((name) => one[name] === other[name]) && lowestPrices(one).sale === lowestPrices(other).sale
}

function readProduct(row: unknown): Product | undefined {
  return row === undefined ? undefined : (JSON.parse((row as { document: string }).document) as Product)
}

function searchedWords(product: Product): string[] {
  const attributes = product.attributes.map((attribute) => attribute.value)
  return wordsOf([product.subject, ...product.categoryPath, ...attributes].join(' '))
}
