import type { ProductOrdering } from '../domain/product-ordering.ts'
import type { Product } from '../domain/product.ts'
import type { Database, Row } from './database.ts'
import type { Page } from './page.ts'
import { askedWords, countryInList, sortingOf } from './product-query.ts'
import { createStatementCache } from './statement-cache.ts'

/** Which products on sale; every given condition must hold. */
export interface BrowseQuery {
  /** Words that must all begin a word of the product's title, category or attributes. */
  readonly words?: string | undefined
  /** Any of these. */
  readonly categoryIds?: readonly number[] | undefined
  /** Two letters; leaves out what is not sold there. Empty for everywhere. */
  readonly shipTo: string
  /** Bounds of the lowest sale price, in hundredths of a dollar, ends included. */
  readonly minPrice?: number | undefined
  readonly maxPrice?: number | undefined
  readonly minSales?: number | undefined
  /** At most so many days to the buyer. */
  readonly maxDays?: number | undefined
}

export interface BrowseStore {
  /** `total` counts the products of all pages. */
  browseProducts(
    query: BrowseQuery,
    ordering: ProductOrdering,
    page: Page,
  ): { readonly products: Product[]; readonly total: number }
  /** Ids in ascending order, `size` of them after one. */
  listProductIds(query: BrowseQuery, after: string, size: number): string[]
  countProducts(query: BrowseQuery): number
  /** Category names of any product of a category, from the top down. */
  pathOfCategory(categoryId: number): readonly string[]
}

/** Feeds and filtered lists of the products of one database. */
export function createBrowseStore(database: Database): BrowseStore {
  const statementOf = createStatementCache(database)
  const countProducts = (query: BrowseQuery): number => {
    const { where, parameters } = matching(query)
    return (statementOf(`select count(*) as total from product where ${where}`).get(parameters) as { total: number })
      .total
  }
  return {
    browseProducts: (query, ordering, page) => {
      const { where, parameters } = matching(query)
      const { key, direction } = sortingOf(ordering)
      const window = { limit: page.size, offset: (page.number - 1) * page.size }
      const rows = statementOf(`select document from product where ${where}
        order by ${key} ${direction}, product_id ${direction} limit :limit offset :offset`).all({
        ...parameters,
        ...window,
      }) as { document: string }[]
      return { products: rows.map(({ document }) => JSON.parse(document) as Product), total: countProducts(query) }
    },
    listProductIds: (query, after, size) => {
      const { where, parameters } = matching(query)
      const rows = statementOf(
        `select product_id as id from product where ${where} and product_id > :after order by product_id limit :size`,
      ).all({ ...parameters, after, size }) as { id: string }[]
      return rows.map(({ id }) => id)
    },
    countProducts,
    pathOfCategory: (categoryId) => {
      const row = statementOf(`select json_extract(document, '$.categoryPath') as path from product
        where category_id = :categoryId and status = 'onSelling' limit 1`).get({ categoryId }) as
        | { path: string }
        | undefined
      return row === undefined ? [] : (JSON.parse(row.path) as string[])
    },
  }
}

/** Each condition that can be given, and what is bound for it. */
const conditions: Readonly<Record<keyof BrowseQuery, string>> = {
  words: `not exists (select 1 from json_each(:words) where instr(words, ' ' || value) = 0)`,
  categoryIds: 'category_id in (select value from json_each(:categoryIds))',
  shipTo: 'instr(excluded_countries, :shipTo) = 0',
  minPrice: 'price >= :minPrice',
  maxPrice: 'price <= :maxPrice',
  minSales: 'sales >= :minSales',
  maxDays: `json_extract(document, '$.deliveryDays') <= :maxDays`,
}

function matching(query: BrowseQuery): { readonly where: string; readonly parameters: Row } {
  const bound: Readonly<Partial<Record<keyof BrowseQuery, string | number | undefined>>> = {
    ...query,
    words: query.words && JSON.stringify(askedWords(query.words)),
    categoryIds: query.categoryIds && JSON.stringify(query.categoryIds),
    shipTo: query.shipTo === '' ? undefined : countryInList(query.shipTo),
  }
  const given = (Object.keys(conditions) as (keyof BrowseQuery)[]).filter((name) => bound[name] !== undefined)
  return {
    where: [`status = 'onSelling'`, ...given.map((name) => conditions[name])].join(' and '),
    parameters: Object.fromEntries(given.map((name) => [name, bound[name] ?? null])),
  }
}
