import type { Database, Row } from './database.ts'
import type { Page } from './page.ts'
import { askedWords, countryInList, type ProductQuery, type SearchedColumns, sortingOf } from './product-query.ts'
import type { ReadCaches } from './read-cache.ts'
import { createStatementCache } from './statement-cache.ts'
import { createWordSearch } from './word-search.ts'

export interface ProductSearch {
  /** Ids of one page; `total` counts the products of all pages. */
  find(query: ProductQuery, page: Page): { readonly ids: readonly string[]; readonly total: number }
  /** Categories that have a product on sale, in ascending order. */
  listCategories(): number[]
  /** After a product was saved. */
  saved(product: SearchedColumns): void
}

/** Searches in the products of one database: by words in memory, without words along an index. */
export function createProductSearch(database: Database, caches: ReadCaches): ProductSearch {
  const statementOf = createStatementCache(database)
  const byWords = createWordSearch(database, caches)
  /** Counting a category takes longer than finding the page; what was counted holds until a product is saved. */
  const totals = new Map<string, number>()
  let categories: number[] | undefined
  const forget = (): void => {
    totals.clear()
    categories = undefined
  }
  caches.onClear(forget)
  const totalOf = (from: string, parameters: Row): number => {
    const key = `${from}${JSON.stringify(parameters)}`
    const known = totals.get(key)
    if (known !== undefined) return known
    const { total } = statementOf(`select count(*) as total ${from}`).get(parameters) as { total: number }
    totals.set(key, total)
    return total
  }
  const readCategories = (): number[] => {
    const sql = `select distinct category_id as id from product where status = 'onSelling' order by category_id`
    return (statementOf(sql).all() as { id: number }[]).map(({ id }) => id)
  }
  return {
    find: (query, page) => {
      const words = askedWords(query.words)
      if (words.length > 0) return byWords.find(words, query, page)
      const { key, direction } = sortingOf(query.ordering)
      const { from, parameters } = listOf(query, key)
      const window = { limit: page.size, offset: (page.number - 1) * page.size }
      const sql = `select product_id as id ${from} order by ${key} ${direction}, product_id ${direction}
        limit :limit offset :offset`
      const rows = statementOf(sql).all({ ...parameters, ...window }) as { id: string }[]
      return { ids: rows.map(({ id }) => id), total: totalOf(from, parameters) }
    },
    listCategories: () => (categories ??= readCategories()),
    saved: (product) => {
      forget()
      byWords.saved(product)
    },
  }
}

/** Only what is given becomes a condition, and the index is named: it has the rows in the order of the list. */
function listOf({ categoryId, shipTo }: ProductQuery, key: string) {
  const from = (index: string, condition: string): string => `from product indexed by ${index}
    where ${condition} status = 'onSelling' and instr(excluded_countries, :country) = 0`
  const country = countryInList(shipTo)
  if (categoryId === undefined) return { from: from(`product_by_${key}`, ''), parameters: { country } }
  const parameters = { country, categoryId }
  return { from: from(`product_by_category_${key}`, 'category_id = :categoryId and'), parameters }
}
