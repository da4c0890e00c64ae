import type { Database } from './database.ts'
import type { Page } from './page.ts'
import { countryInList, type ProductQuery, type SearchedColumns, sortingOf } from './product-query.ts'
import type { ReadCaches } from './read-cache.ts'
import { smallest } from './smallest.ts'
import { createWordRows } from './word-rows.ts'

/** Ids of one page; `total` counts those of all pages. */
interface Found {
  readonly ids: readonly string[]
  readonly total: number
}

export interface WordSearch {
  /** The products that have all of the words. */
  find(words: readonly string[], query: ProductQuery, page: Page): Found
  /** After a product was saved. */
  saved(product: SearchedColumns): void
}

/**
 * Searches by words in memory: SQLite would sort and count thousands of rows for a page of twenty. The columns are read when the first search comes, and kept up with every
 * save; the file is ours alone, so nobody else changes it.
 */
export function createWordSearch(database: Database, caches: ReadCaches): WordSearch {
  let index: ReturnType<typeof createIndex> | undefined
  /** What is asked for often among many products; it holds until one of them is listed otherwise. */
  const pages = new Map<string, Found>()
  caches.onClear(() => {
    index = undefined
    pages.clear()
  })
  const readAll = (): ReturnType<typeof createIndex> => {
    const made = createIndex()
    const all = database.prepare(`select product_id as productId, category_id as categoryId, status, words,
      excluded_countries as excludedCountries, price, sales, comments from product`)
    for (const row of all.iterate()) made.put(row as SearchedColumns)
    return made
  }
  const search = (words: readonly string[], query: ProductQuery, page: Page): Found => {
    index ??= readAll()
    const country = countryInList(query.shipTo)
    const { key, direction } = sortingOf(query.ordering)
    const sign = direction === 'asc' ? 1 : -1
    const found = index.productsWith(words, country, query.categoryId)
    const compare = (a: Entry, b: Entry): number => sign * (a[key] - b[key] || (a.productId < b.productId ? -1 : 1))
    const first = smallest(found, page.number * page.size, compare)
    const ids = first.slice((page.number - 1) * page.size).map(({ productId }) => productId)
    return { ids, total: found.length }
  }
  return {
    find: (words, query, page) => {
      const key = JSON.stringify([words, query.categoryId, query.shipTo, query.ordering, page.number, page.size])
      const known = pages.get(key)
      if (known !== undefined) return known
      const found = search(words, query, page)
      if (pages.size >= PAGES_KEPT) pages.clear()
      pages.set(key, found)
      return found
    },
    saved: (product) => {
      pages.clear()
      index?.put(product)
    },
  }
}

/** A page has ids alone: some 50 bytes for each product in it. */
const PAGES_KEPT = 1000

/** What is kept of a product. */
interface Entry {
  readonly productId: string
  readonly words: string
  readonly categoryId: number
  /** `null` where it is sold everywhere, as most are. */
  readonly excludedCountries: string | null
  readonly price: number
  readonly sales: number
  readonly comments: number
}

function createIndex() {
  const words = createWordRows()
  // What is not on sale has no entry.
  const entries: (Entry | undefined)[] = []
  const rowOf = new Map<string, number>()
  return {
    put: (product: SearchedColumns): void => {
      const { productId, status } = product
      const row = rowOf.get(productId)
      if (status === 'onSelling' && row !== undefined && entries[row]?.words === product.words) {
        entries[row] = entryOf(product)
        return
      }
      if (row !== undefined) entries[row] = undefined
      rowOf.delete(productId)
      if (status !== 'onSelling') return
      // With other words it comes into a row of its own.
      const next = entries.push(entryOf(product)) - 1
      rowOf.set(productId, next)
      words.put(next, product.words.trim().split(' '))
    },
    productsWith: (asked: readonly string[], country: string, categoryId: number | undefined): Entry[] => {
      const found: Entry[] = []
      for (const row of words.rowsWithAll(asked)) {
        const entry = entries[row]
        if (entry === undefined || (categoryId !== undefined && entry.categoryId !== categoryId)) continue
        if (entry.excludedCountries?.includes(country)) continue
        found.push(entry)
      }
      return found
    },
  }
}

function entryOf({ productId, words, categoryId, excludedCountries, price, sales, comments }: SearchedColumns): Entry {
  const excluded = excludedCountries === '[]' ? null : excludedCountries
  return { productId, words, categoryId, excludedCountries: excluded, price, sales, comments }
}
