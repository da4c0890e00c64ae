import type { CategoryPath } from '../domain/listing/category-tree.ts'
import { type Listing, listingDefaults } from '../domain/listing/listing.ts'
import type { Product } from '../domain/product.ts'
import type { Database } from './database.ts'
import type { Page } from './page.ts'

/** Which products of a seller; every given condition must hold. Times are epoch milliseconds, ends included. */
export interface ListingFilter {
  readonly sellerId: string
  readonly status?: Product['status'] | undefined
  readonly productId?: string | undefined
  /** A part of the title, in any case. */
  readonly subject?: string | undefined
  readonly skuCode?: string | undefined
  readonly groupId?: string | undefined
  readonly exceptedIds?: readonly string[] | undefined
  readonly createdFrom?: number | undefined
  readonly createdTo?: number | undefined
  readonly updatedFrom?: number | undefined
  readonly updatedTo?: number | undefined
}

export interface ListingStore {
  /** What the seller has laid down about a product; of one of the seed all is as by default. `removed` says that it was deleted. */
  findListing(productId: string): { readonly listing: Listing; readonly removed: boolean }
  saveListing(listing: Listing, removed?: boolean): void
  /** Newest ids first. `total` counts the products of all pages. */
  listSellerProducts(filter: ListingFilter, page: Page): { readonly products: Product[]; readonly total: number }
  /** The oldest product of a seller, by which the shop is known. */
  firstProductOf(sellerId: string): Product | undefined
  /** Categories that have a product, each with its names. */
  listCategoryPaths(): CategoryPath[]
  /** How many of a seller's products show a picture. */
  countPictureUses(sellerId: string, picture: string): number
}

const conditions = {
  status: 'p.status = :status',
  productId: 'p.product_id = :productId',
  subject: `instr(lower(json_extract(p.document, '$.subject')), lower(:subject)) > 0`,
  // Most documents are left out by their text, which is a tenth of the work of reading them.
  skuCode: `instr(p.document, json_quote(:skuCode)) > 0 and exists (select 1 from json_each(p.document, '$.skus') where json_extract(value, '$.code') = :skuCode)`,
  groupId: `json_extract(l.document, '$.groupId') = :groupId`,
  exceptedIds: 'p.product_id not in (select value from json_each(:exceptedIds))',
  createdFrom: `json_extract(p.document, '$.createdAt') >= :createdFrom`,
  createdTo: `json_extract(p.document, '$.createdAt') <= :createdTo`,
  updatedFrom: `json_extract(p.document, '$.updatedAt') >= :updatedFrom`,
  updatedTo: `json_extract(p.document, '$.updatedAt') <= :updatedTo`,
} as const satisfies Partial<Record<keyof ListingFilter, string>>

const names = Object.keys(conditions) as (keyof typeof conditions)[]

/** The seller's side of the products of one database. */
export function createListingStore(database: Database): ListingStore {
  const find = database.prepare('select document, removed from listing where product_id = :productId')
  const save = database.prepare('insert or replace into listing values (:productId, :removed, :document)')
  const first = database.prepare('select document from product where seller_id = :sellerId order by product_id limit 1')
  // From one category to the next by the index, since products are many and categories few.
  const paths = database.prepare(`with recursive category (id) as (
      select min(category_id) from product
      union all select (select min(category_id) from product where category_id > id) from category where id is not null
    )
    select id as categoryId, (
      select json_extract(document, '$.categoryPath') from product where category_id = id limit 1
    ) as path from category where id is not null`)
  const uses = database.prepare(
    `select count(*) as uses from product where seller_id = :sellerId and instr(document, :picture) > 0`,
  )
  const statements = new Map<string, ReturnType<typeof prepareList>>()
  const prepareList = (where: string) => ({
    count: database.prepare(`select count(*) as total ${where}`),
    page: database.prepare(`select p.document ${where} order by p.product_id desc limit :limit offset :offset`),
  })
  return {
    findListing: (productId) => {
      const row = find.get({ productId }) as { readonly document: string; readonly removed: number } | undefined
      if (row === undefined) return { listing: { ...listingDefaults, productId }, removed: false }
      const listing = { ...listingDefaults, ...(JSON.parse(row.document) as Listing) }
      return { listing, removed: row.removed === 1 }
    },
    saveListing: (listing, removed = false) => {
      save.run({ productId: listing.productId, removed: removed ? 1 : 0, document: JSON.stringify(listing) })
    },
    listSellerProducts: (filter, page) => {
      const given = names.filter((name) => filter[name] !== undefined)
      const where = [from, ...given.map((name) => conditions[name])].join(' and ')
      const list = statements.get(where) ?? prepareList(where)
      statements.set(where, list)
      const values = Object.fromEntries(given.map((name) => [name, bound(filter[name])]))
      const { total } = list.count.get({ sellerId: filter.sellerId, ...values }) as { readonly total: number }
      const window = { limit: page.size, offset: (page.number - 1) * page.size }
      const rows = list.page.all({ sellerId: filter.sellerId, ...values, ...window })
      return { products: rows.map(readProduct), total }
    },
    firstProductOf: (sellerId) => {
      const row = first.get({ sellerId })
      return row === undefined ? undefined : readProduct(row)
    },
    listCategoryPaths: () =>
      (paths.all() as { readonly categoryId: number; readonly path: string }[]).map(({ categoryId, path }) => ({
        categoryId,
        path: JSON.parse(path) as string[],
      })),
    countPictureUses: (sellerId, picture) => (uses.get({ sellerId, picture }) as { readonly uses: number }).uses,
  }
}

const from = `from product p left join listing l on l.product_id = p.product_id
  where p.seller_id = :sellerId and coalesce(l.removed, 0) = 0`

function bound(value: string | number | readonly string[] | undefined): string | number {
  return typeof value === 'object' ? JSON.stringify(value) : (value ?? '')
}

function readProduct(row: unknown): Product {
  return JSON.parse((row as { readonly document: string }).document) as Product
}
